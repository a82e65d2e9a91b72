import { accepted } from "../app/search.ts";
import { readRefusal, type Refusal } from "./outside-way.ts";

/** Only an address of our own: a foreign one would send the person elsewhere after sign-in. */
export function readSignInSearch(raw: Record<string, unknown>): {
  next?: string;
  refused?: Refusal;
} {
  const next = raw["next"];
  const own = typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined;
  return accepted(raw, { next: own, refused: readRefusal(raw["refused"]) });
}
