import { type Role, type SuspicionKind, suspicionKinds } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import type { Context } from "../context.ts";
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
  | {
      readonly kind: "off_hours";
      readonly act: string;
      /** What the entry is of, e.g. a batch. */
      readonly aboutKind: string;
      readonly aboutId: string;
    }
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
  const found = await findSuspicions(context, period);
  return ok({
    items: found.flatMap(({ items }) => items.slice(0, mostOfKind)),
    cutShort: found.filter(({ items }) => items.length > mostOfKind).map(({ kind }) => kind),
  });
});

/** How many of each kind there are, none cut short. */
export async function countSuspicions(context: Context, period: SuspicionPeriod) {
  const found = await findSuspicions(context, period);
  return found.map(({ kind, items }) => ({ kind, count: items.length }));
}

const finders: Readonly<
  Record<SuspicionKind, (context: Context, period: SuspicionPeriod) => Promise<Suspicion[]>>
> = {
  same_person: samePerson,
  off_hours: offHours,
  just_under: justUnder,
  back_dated: backDated,
  repeated_return: repeatedReturns,
};

async function findSuspicions(context: Context, period: SuspicionPeriod) {
  const found: { readonly kind: SuspicionKind; readonly items: readonly Suspicion[] }[] = [];
  for (const kind of suspicionKinds)
    found.push({ kind, items: await finders[kind](context, period) });
  return found;
}
