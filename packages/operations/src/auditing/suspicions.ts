import type { Role, SuspicionKind } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import type { MarkedKind } from "./mark.ts";
import { needReader } from "./need-reader.ts";
import { backDated } from "./suspicions-of-dates.ts";
import { justUnder } from "./suspicions-of-limits.ts";
import { offHours, repeatedReturns, samePerson } from "./suspicions-of-hands.ts";

/** Calendar days in Asia/Shanghai, both included. */
export interface SuspicionPeriod {
  readonly from: string;
  readonly to: string;
}

/** One thing to look at, with what an auditor marks and the facts of its kind. */
export type Suspicion = {
  readonly objectKind: MarkedKind;
  readonly objectId: string;
  readonly objectName: string;
  readonly at: string;
  readonly by: string;
} & (
  | { readonly kind: "same_person"; readonly roles: readonly Role[] }
  | { readonly kind: "off_hours"; readonly act: string }
  | { readonly kind: "just_under"; readonly amountFen: string; readonly limitFen: string }
  | {
      readonly kind: "back_dated";
      readonly act: string;
      readonly namedOn: string;
      readonly recordedOn: string;
      readonly count: number;
    }
  | { readonly kind: "repeated_return"; readonly times: number }
);

/** Of each kind: more than these nobody looks at one by one, and a narrower period shows the rest. */
export const mostOfKind = 200;

/** 疑点: what stands out within the acting place in a period, by kind, the newest first; it accuses nobody. */
export const listSuspicions = ask<
  SuspicionPeriod,
  { readonly items: readonly Suspicion[]; readonly cutShort: readonly SuspicionKind[] }
>(async (context, period) => {
  const reader = needReader(context, "read_audit");
  if (!reader.ok) return reader;
  const found = [
    await samePerson(context, period),
    await offHours(context, period),
    await justUnder(context, period),
    await backDated(context, period),
    await repeatedReturns(context, period),
  ];
  return ok({
    items: found.flatMap((ofKind) => ofKind.slice(0, mostOfKind)),
    cutShort: found.flatMap((ofKind) => {
      const [first] = ofKind;
      return first !== undefined && ofKind.length > mostOfKind ? [first.kind] : [];
    }),
  });
});
