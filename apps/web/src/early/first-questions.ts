import type { Me } from "@daowei/api/contracts";
import { readFrameSearch } from "../app/search.ts";
import { type InboxTab, readInboxSearch } from "../inbox/search.ts";

interface Scope {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

/** The question whose answer a page's first figures come from, as the wire knows it. */
export type FirstQuestion =
  | { readonly path: "overview.get"; readonly input: Scope }
  | { readonly path: "batches.list"; readonly input: Scope }
  | { readonly path: "inbox.list"; readonly input: { readonly tab: InboxTab } }
  | { readonly path: "batches.get"; readonly input: { readonly id: string } };

export interface Address {
  readonly pathname: string;
  readonly search: string;
}

const batchAddress = /^\/batches\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Null where a page has to know more than its address and who is there. */
export function firstQuestion({ pathname, search }: Address, me: Me): FirstQuestion | null {
  const post = me.actingPost;
  if (post === null || me.passwordTemporary || me.factorWanting) return null;
  const raw = parametersOf(search);
  const { year = me.defaultYear, place = post.placeCode } = readFrameSearch(raw);
  const scope = { fiscalYear: year, placeCode: place };
  if (pathname === "/") return { path: "overview.get", input: scope };
  if (pathname === "/batches") return { path: "batches.list", input: scope };
  if (pathname === "/inbox")
    return { path: "inbox.list", input: { tab: readInboxSearch(raw).tab ?? "todo" } };
  const id = batchAddress.exec(pathname)?.[1];
  return id === undefined ? null : { path: "batches.get", input: { id } };
}

/** The router writes texts that look like numbers in quotation marks. */
function parametersOf(search: string): Record<string, string> {
  const written = [...new URLSearchParams(search)];
  return Object.fromEntries(
    written.map(([name, value]) => [name, value.replace(/^"([^"]*)"$/, "$1")]),
  );
}
