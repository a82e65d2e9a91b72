import { present } from "../app/search.ts";

/** Only an address of our own: a foreign one would send the person elsewhere after sign-in. */
export function readSignInSearch(raw: Record<string, unknown>): { next?: string } {
  const next = raw["next"];
  const own = typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined;
  return present({ next: own });
}
