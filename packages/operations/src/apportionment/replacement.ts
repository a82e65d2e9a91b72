import { nearestYears } from "@daowei/domain/comparison";
import { fenToText } from "@daowei/domain/money";
import { ok, refuse } from "@daowei/domain/result";
import { type MoneyDifference, type Replacement, replacementOf } from "@daowei/domain/what-if";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { findPolicy } from "./preview.ts";
import { readHeadcounts } from "./headcounts.ts";

export interface ReplacePolicy {
  readonly a: string;
  readonly b: string;
  readonly fiscalYear: number;
  readonly placeCode: string;
  readonly headcountVersionId: string;
}

/** 影响测算 of two policies: the reported heads of a place under each, in the years in which they are compared; nothing is stored. */
export const replacePolicy = ask<ReplacePolicy, ReturnType<typeof onWire>>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    if (!seen.ok) return seen;
    const a = findPolicy(context, input.a);
    if (!a.ok) return a;
    const b = findPolicy(context, input.b);
    if (!b.ok) return b;
    const headcounts = await readHeadcounts(context.db, context, input);
    if (!headcounts.ok) return headcounts;
    const { rows } = headcounts.value;
    if (rows.length === 0) return refuse({ kind: "nothing_to_apportion" });
    const [before, after] = [a.value.compiled, b.value.compiled];
    const years = nearestYears(before, after);
    const sides = {
      before: { policy: before, year: years.a },
      after: { policy: after, year: years.b },
    };
    return ok(onWire(replacementOf(sides, rows), years));
  },
);

function onWire(
  { heads, leftOut, levels, ...money }: Replacement,
  years: { readonly a: number; readonly b: number },
) {
  return {
    simulation: true as const,
    yearA: years.a,
    yearB: years.b,
    heads: heads.toString(),
    headsLeftOut: leftOut.reduce((all, row) => all + row.heads, 0n).toString(),
    placesLeftOut: new Set(leftOut.map(({ placeCode }) => placeCode)).size,
    levels: levels.map(({ level, ...own }) => ({ level, ...inText(own) })),
    ...inText(money),
  };
}

function inText({ beforeFen, afterFen, differenceFen }: MoneyDifference) {
  return {
    beforeFen: fenToText(beforeFen),
    afterFen: fenToText(afterFen),
    differenceFen: fenToText(differenceFen),
  };
}
