import type { Suspicion } from "@daowei/api/contracts";
import { accepted, oneOf } from "../app/search.ts";

// Only the type comes from the contracts: their schemas would bring the whole domain into the page.
export const suspicionKinds = Object.keys({
  same_person: true,
  off_hours: true,
  just_under: true,
  back_dated: true,
  repeated_return: true,
} satisfies Record<Suspicion["kind"], true>) as Suspicion["kind"][];

/** `suspicion` opens the list of what stands out, of this kind alone. */
export function readAuditSearch(raw: Record<string, unknown>): {
  suspicion?: Suspicion["kind"];
} {
  return accepted(raw, { suspicion: oneOf(raw["suspicion"], suspicionKinds) });
}
