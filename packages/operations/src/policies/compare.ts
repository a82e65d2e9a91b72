import {
  comparePolicies,
  type ComparedPolicy,
  type DeadlineSaid,
  type FigurePair,
  type RulePair,
} from "@daowei/domain/comparison";
import { deadlineInWords } from "@daowei/domain/policies";
import { ok } from "@daowei/domain/result";
import { findPolicy } from "../apportionment/preview.ts";
import type { Act, Acting } from "../context.ts";
import { placeName } from "../places.ts";

export interface ComparePolicies {
  readonly a: string;
  readonly b: string;
}

/** Two policies side by side, in the years nearest to one another; the law is open to every post. */
export const comparePolicyTexts: Act<ComparePolicies, ReturnType<typeof comparisonOf>> = async (
  context,
  { a: idA, b: idB },
) => {
  const a = findPolicy(context, idA);
  if (!a.ok) return a;
  const b = findPolicy(context, idB);
  if (!b.ok) return b;
  return ok(comparisonOf(context, { a: a.value.compiled, b: b.value.compiled }));
};

export function comparisonOf(context: Acting, policies: Parameters<typeof comparePolicies>[0]) {
  const made = comparePolicies(policies);
  if (!made.ok)
    throw new Error(`a year of its own is not governed: ${JSON.stringify(made.problem)}`);
  const { a, b, classes, rules, deadlines, contributions } = made.value;
  return {
    a: sideOnWire(context, a),
    b: sideOnWire(context, b),
    classes,
    rules: rules.map(ruleOnWire),
    deadlines: deadlines.map(({ id, same, ...said }) => ({
      id,
      a: deadlineOnWire(said.a),
      b: deadlineOnWire(said.b),
      same,
    })),
    contributions,
  };
}

function sideOnWire(context: Acting, side: ComparedPolicy) {
  const { policyId, number, title, place, year, confidence } = side;
  const named = placeName(context, place, year);
  return { policyId, number, title, placeCode: place, placeName: named, year, confidence };
}

function ruleOnWire({ insuredClasses, places, a, b, standard, shares, same }: RulePair) {
  return {
    insuredClasses,
    places: places.map(({ code, name }) => ({ placeCode: code, placeName: name })),
    a,
    b,
    standard: pairOnWire(standard),
    shares: shares.map((share) => ({ level: share.level, ...pairOnWire(share) })),
    same,
  };
}

function pairOnWire({ a, b, differenceYuan }: FigurePair) {
  return { a, b, differenceYuan };
}

function deadlineOnWire(said: DeadlineSaid | null) {
  if (said === null) return null;
  const { title, due, on, fallback, citation } = said;
  return { what: title, rule: deadlineInWords({ due }), on, fallback, citation };
}
