import { shareLevels } from "@daowei/domain/policies";
import type { Difference, LevelDifference, MoneyDifference } from "@daowei/domain/what-if";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Reader } from "../reader.ts";
import {
  levelsOnWire,
  moneyOnWire,
  openBatches,
  type Recomputed,
  recomputeBatch,
} from "./batch-difference.ts";
import { comparisonOf } from "./compare.ts";
import { summarisePolicy } from "./summary.ts";

/** The change whose effect is asked for: of an id, from the text in force to another one, or to none. */
export interface PolicyChange {
  readonly policyId: string;
  readonly before: LoadedPolicy | null;
  readonly after: LoadedPolicy | null;
  /** Policies that rest on the changed one, as they would be. */
  readonly restingOnIt: ReadonlyMap<string, LoadedPolicy>;
}

/** What a change of policy does: beside the text in force, and to every batch under way, to the fen. */
export async function effectOfPolicy(reader: Reader, context: Context, change: PolicyChange) {
  const { policyId, before, after, restingOnIt } = change;
  const affected = [policyId, ...restingOnIt.keys()];
  const rows = await openBatches(reader, affected);
  const batches = [];
  for (const row of rows) {
    const next = row.policyId === policyId ? after : (restingOnIt.get(row.policyId) ?? null);
    const computed =
      next === null ? null : await recomputeBatch(reader, context, { row, after: next });
    batches.push({ row, computed });
  }
  const beside = before ?? predecessorOf(context, after);
  return {
    policyId,
    after: after === null ? null : summarisePolicy(context, after),
    supersedes:
      before === null
        ? null
        : { version: before.version, published: isPublished(context, policyId) },
    comparison:
      after === null || beside === null || beside === after
        ? null
        : comparisonOf(context, { a: beside.compiled, b: after.compiled }),
    restingOnIt: [...restingOnIt.keys()],
    drafts: sumOf(batches.filter(({ row }) => !isIssued(row))),
    issued: sumOf(batches.filter(({ row }) => isIssued(row))),
    batches: batches.map(({ row, computed }) => ({
      batchId: row.id,
      number: row.number,
      title: row.title,
      fiscalYear: row.fiscalYear,
      stage: row.stage,
      policyId: row.policyId,
      version: row.policyVersion,
      amountFen: row.amountFen.toString(),
      ...recomputedOnWire(computed),
    })),
  };
}

function isPublished({ library }: Context, policyId: string): boolean {
  return library.published?.ids.has(policyId) === true;
}

/** Money that was issued stays as it was issued; before that a batch can be made anew. */
function isIssued({ stage }: { readonly stage: string }): boolean {
  return stage === "issued" || stage === "sent";
}

function recomputedOnWire(computed: Recomputed | null) {
  if (computed === null) return { recomputed: null, refusal: null };
  if (computed.difference === null) return { recomputed: null, refusal: computed.problem.kind };
  const { levels, places } = computed.difference;
  const changed = places.filter(({ differenceFen }) => differenceFen !== 0n);
  return {
    recomputed: {
      ...moneyOnWire(computed.difference),
      levels: levelsOnWire(levels),
      places: changed.map((one) => ({
        placeCode: one.placeCode,
        placeName: one.placeName,
        ...moneyOnWire(one),
      })),
      placesUnchanged: places.length - changed.length,
    },
    refusal: null,
  };
}

/** The sum over batches that can be computed by the new text; the levels add up to it. */
function sumOf(batches: readonly { readonly computed: Recomputed | null }[]) {
  const made = batches.flatMap(({ computed }) => {
    const difference = computed?.difference ?? null;
    return difference === null ? [] : [difference];
  });
  return {
    batches: batches.length,
    changed: made.filter(hasChange).length,
    ...moneyOnWire(added(made)),
    levels: levelsOnWire(addedByLevel(made)),
  };
}

function hasChange({ places }: Difference): boolean {
  return places.some(({ levels }) => levels.some(({ differenceFen }) => differenceFen !== 0n));
}

function added(parts: readonly MoneyDifference[]): MoneyDifference {
  return parts.reduce<MoneyDifference>(
    (sum, one) => ({
      beforeFen: sum.beforeFen + one.beforeFen,
      afterFen: sum.afterFen + one.afterFen,
      differenceFen: sum.differenceFen + one.differenceFen,
    }),
    { beforeFen: 0n, afterFen: 0n, differenceFen: 0n },
  );
}

function addedByLevel(differences: readonly Difference[]): readonly LevelDifference[] {
  const all = differences.flatMap(({ levels }) => levels);
  return shareLevels.flatMap((level) => {
    const own = all.filter((one) => one.level === level);
    return own.length === 0 ? [] : [{ level, ...added(own) }];
  });
}

/** The text that a new one will be read beside: the newest of the same place for the years up to its own. */
function predecessorOf({ library }: Context, after: LoadedPolicy | null): LoadedPolicy | null {
  if (after === null) return null;
  const { place, id } = after.compiled;
  const until = Math.max(...after.compiled.years);
  const others = [...library.policies.values()].filter(
    ({ policy: { document } }) =>
      document.place === place && document.id !== id && Math.max(...document.years) <= until,
  );
  const newest = others.toSorted(
    (a, b) =>
      Math.max(...b.policy.document.years) - Math.max(...a.policy.document.years) ||
      (a.policy.document.id < b.policy.document.id ? -1 : 1),
  );
  return newest[0] ?? null;
}
