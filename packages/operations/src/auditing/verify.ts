import { ok, refuse } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { inScope } from "../authorise.ts";
import { type Act, type Calling, today } from "../context.ts";
import { lastYearOf } from "../places.ts";
import type { Finding, Invariant } from "../verification/finding.ts";
import { verifyStore } from "../verification/verify-store.ts";
import { anchorsKept } from "./anchors.ts";
import { needReader } from "./need-reader.ts";

export interface VerifyOne {
  readonly invariant: Invariant;
}

export interface VerifiedOne {
  invariant: Invariant;
  checked: number;
  count: number;
  /** Those that concern the post's places, or no place; the others are in the count alone. */
  first: Finding[];
  millis: number;
}

/** One verification at a time and server: each reads the whole store. */
const underWay = new WeakSet<Calling["database"]>();

/** 校验: one invariant of the whole store; asked ten times it is the whole verification. */
export const verifyInvariant: Act<VerifyOne, VerifiedOne> = async (calling, { invariant }) => {
  const reader = needReader(calling, "verify");
  if (!reader.ok) return reader;
  const { database, library } = calling;
  if (underWay.has(database)) return refuse({ kind: "verification_under_way" });
  underWay.add(database);
  try {
    const anchors = (await anchorsKept(calling.anchorFolder)) ?? [];
    const { reports } = await verifyStore(database, { library, anchors, only: [invariant] });
    const [report] = reports;
    if (report === undefined) throw new Error(`no report for ${invariant}`);
    const { first, ...numbers } = report;
    return ok({ ...numbers, first: first.filter((finding) => mayRead(calling, finding)) });
  } finally {
    underWay.delete(database);
  }
};

function mayRead(calling: Calling, { placeCode }: Finding): boolean {
  if (placeCode === null) return true;
  return inScope(calling, placeCode, lastYearOf(calling, placeCode, yearOf(today(calling))));
}
