import { fenToText } from "@daowei/domain/money";
import { ok, refuse } from "@daowei/domain/result";
import {
  type Change,
  type LevelDifference,
  type MoneyDifference,
  type PlaceDifference,
  settingsOf,
  type Status,
  statusesOf,
  whatIf,
  type WhatIf,
  writtenAmount,
} from "@daowei/domain/what-if";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import { parentOf } from "../places.ts";
import { readHeadcounts } from "./headcounts.ts";
import { type IssuedBefore, issuedLastYear } from "./issued-last-year.ts";
import { findPolicy } from "./preview.ts";
import { type SupposedAdvance, supposedAdvance, takeAdvance } from "./supposed-advance.ts";
import { notSupposable } from "./what-if-problem.ts";

export interface SupposeApportionment {
  readonly policyId: string;
  readonly fiscalYear: number;
  readonly headcountVersionId: string;
  readonly placeCode: string;
  readonly set: readonly Change[];
}

export type Supposed = ReturnType<typeof simulationOf> & {
  readonly insuredClasses: readonly string[];
  readonly statuses: readonly Status[];
  readonly advance: SupposedAdvance | null;
  readonly lastYear: IssuedBefore | null;
};

/** What would be owed if the policy said something else, beside what it says; nothing is stored and no batch is touched. */
export const supposeApportionment = ask<SupposeApportionment, Supposed>(async (context, input) => {
  const { policyId, fiscalYear, placeCode, set: patch } = input;
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const loaded = findPolicy(context, policyId);
  if (!loaded.ok) return loaded;
  const headcounts = await readHeadcounts(context.db, context, input);
  if (!headcounts.ok) return headcounts;
  const { rows: heads } = headcounts.value;
  if (heads.length === 0) return refuse({ kind: "nothing_to_apportion" });
  const advance = takeAdvance(patch);
  if (!advance.ok) return advance;
  const { percent, rest } = advance.value;
  const { gazetteer, policies } = context.library;
  const { policy, compiled } = loaded.value;
  const made = whatIf({
    policy,
    compiled,
    context: { gazetteer, library: (id) => policies.get(id)?.policy },
    patch: rest,
    years: [{ year: fiscalYear, heads }],
  });
  if (!made.ok)
    return refuse(
      notSupposable(context, { policyId, fiscalYear }, { heads, problem: made.problem }),
    );
  const { difference } = made.value;
  return ok({
    ...simulationOf(context, loaded.value, { fiscalYear, made: made.value }),
    insuredClasses: compiled.classes.filter((name) =>
      heads.some(({ insuredClass }) => insuredClass === name),
    ),
    statuses: statusesOf(policy.document, gazetteer),
    advance: percent === null ? null : supposedAdvance(difference, percent, made.value.policy),
    lastYear: await issuedLastYear(context, input),
  });
});

function simulationOf(
  context: Context,
  { policy, compiled }: LoadedPolicy,
  { fiscalYear, made }: { readonly fiscalYear: number; readonly made: WhatIf },
) {
  const { difference, changes } = made;
  return {
    simulation: true as const,
    policyId: compiled.id,
    policyNumber: compiled.number,
    fiscalYear,
    settings: settingsOf(policy.document).map(({ path, amount }) => ({
      path,
      value: writtenAmount(amount),
    })),
    standards: policy.document.standards.map(({ when }) => ({ classes: when?.classes ?? null })),
    bases: Object.entries(policy.document.bases).map(([name, { title }]) => ({ name, title })),
    changes: changes.map(({ path, before, after, derived }) => ({ path, before, after, derived })),
    places: difference.places.map((place) => placeOnWire(context, fiscalYear, place)),
    levels: difference.levels.map(levelOnWire),
    ...onWire(difference),
  };
}

function placeOnWire(context: Context, year: number, place: PlaceDifference) {
  const { placeCode, placeName, levels } = place;
  const parent = parentOf(context, placeCode, year);
  return {
    placeCode,
    placeName,
    parentCode: parent === null ? null : parent.code,
    parentName: parent === null ? null : parent.name,
    levels: levels.map(levelOnWire),
    ...onWire(place),
  };
}

function levelOnWire(difference: LevelDifference) {
  return { level: difference.level, ...onWire(difference) };
}

function onWire({ beforeFen, afterFen, differenceFen }: MoneyDifference) {
  return {
    beforeFen: fenToText(beforeFen),
    afterFen: fenToText(afterFen),
    differenceFen: fenToText(differenceFen),
  };
}
