import { exact, exactToText, minus } from "#money";
import type { Place } from "#places";
import {
  type CompiledPolicy,
  type Confidence,
  type ShareLevel,
  shareLevels,
  type Terms,
} from "#policies";
import { type Answer, answerOf, type Figure, termsFor } from "./answer.ts";

/** A figure of each policy, null where it has none, and b less a in yuan where both have one. */
export interface FigurePair {
  readonly a: Figure | null;
  readonly b: Figure | null;
  readonly differenceYuan: string | null;
}

/** The case of a policy that answers. */
export interface CaseNamed {
  readonly id: string;
  readonly title: string;
  readonly confidence: Confidence;
}

/** Places and classes for which both policies answer alike among themselves: every class listed, at every place listed. */
export interface RulePair {
  readonly insuredClasses: readonly string[];
  readonly places: readonly { readonly code: string; readonly name: string }[];
  readonly a: CaseNamed | null;
  readonly b: CaseNamed | null;
  readonly standard: FigurePair;
  readonly shares: readonly (FigurePair & { readonly level: ShareLevel })[];
  /** Whether both answer, and with the same figures. */
  readonly same: boolean;
}

/** A policy and the year that is asked about. */
export interface Side {
  readonly policy: CompiledPolicy;
  readonly year: number;
}

/** Asks both policies about every counting place and class and puts alike answers together: in the order of classes, most places first. */
export function compareRules(a: Side, b: Side): readonly RulePair[] {
  const groups = new Map<string, Group>();
  const known = new Map<Terms, Said>();
  const said = (terms: Terms | undefined): Said | undefined =>
    terms === undefined ? undefined : remembered(known, terms);
  const places = placesOfBoth(a, b);
  const classes = [...new Set([...a.policy.classes, ...b.policy.classes])];
  for (const insuredClass of classes) {
    for (const { inA, inB } of places) {
      const before = said(termsAt(a, inA, insuredClass));
      const after = said(termsAt(b, inB, insuredClass));
      if (before === undefined && after === undefined) continue;
      const key = `${insuredClass}|${before?.text ?? ""}|${after?.text ?? ""}`;
      const group = groups.get(key) ?? { insuredClass, before, after, places: [] };
      group.places.push(inB ?? inA);
      groups.set(key, group);
    }
  }
  const order = ({ insuredClasses: [first = ""] }: RulePair) => classes.indexOf(first);
  return merged([...groups.values()]).toSorted(
    (x, y) => order(x) - order(y) || y.places.length - x.places.length,
  );
}

/** An answer and the text that says whether two are alike. */
interface Said {
  readonly answer: Answer;
  readonly text: string;
}

interface Group {
  readonly insuredClass: string;
  readonly before: Said | undefined;
  readonly after: Said | undefined;
  readonly places: (Place | undefined)[];
}

// Many places share one object of terms, and many objects of terms say the same.
function remembered(known: Map<Terms, Said>, terms: Terms): Said {
  const before = known.get(terms);
  if (before !== undefined) return before;
  const answer = answerOf(terms);
  const said = { answer, text: JSON.stringify({ ...answer, shares: [...answer.shares] }) };
  known.set(terms, said);
  return said;
}

interface PlaceOfBoth {
  readonly inA: Place | undefined;
  readonly inB: Place | undefined;
}

/** Places under both policies; a place that was renumbered between the years is one. Where no place is under both, all of either. */
function placesOfBoth(a: Side, b: Side): readonly PlaceOfBoth[] {
  const { gazetteer } = b.policy;
  const byCode = new Map<string, PlaceOfBoth>();
  for (const inA of gazetteer.countingPlaces(a.policy.place, a.year)) {
    const [inB, another] = gazetteer.successors(inA.code, b.year);
    const code = inB === undefined || another !== undefined ? inA.code : inB.code;
    byCode.set(code, { inA, inB: undefined });
  }
  for (const inB of gazetteer.countingPlaces(b.policy.place, b.year)) {
    byCode.set(inB.code, { inA: byCode.get(inB.code)?.inA, inB });
  }
  const all = [...byCode.values()];
  const shared = all.filter(({ inA, inB }) => inA !== undefined && inB !== undefined);
  return shared.length === 0 ? all : shared;
}

function termsAt(side: Side, place: Place | undefined, insuredClass: string): Terms | undefined {
  if (place === undefined) return undefined;
  return termsFor(side.policy, { year: side.year, placeCode: place.code, insuredClass });
}

// Answers that differ in nothing that is shown, at the same places, are one rule for several classes.
function merged(groups: readonly Group[]): readonly RulePair[] {
  const rules = new Map<string, RulePair>();
  for (const group of groups) {
    const rule = ruleOf(group);
    const { insuredClasses: _, ...rest } = rule;
    const key = JSON.stringify(rest);
    const known = rules.get(key);
    const insuredClasses = [...(known?.insuredClasses ?? []), ...rule.insuredClasses];
    rules.set(key, { ...rule, insuredClasses });
  }
  return [...rules.values()];
}

function ruleOf({ insuredClass, before, after, places }: Group): RulePair {
  const a = before?.answer ?? null;
  const b = after?.answer ?? null;
  const levels = shareLevels.filter((level) => a?.shares.has(level) || b?.shares.has(level));
  const standard = paired(a?.standard, b?.standard);
  const shares = levels.map((level) => ({
    level,
    ...paired(a?.shares.get(level), b?.shares.get(level)),
  }));
  return {
    insuredClasses: [insuredClass],
    places: places.flatMap((place) =>
      place === undefined ? [] : [{ code: place.code, name: place.name }],
    ),
    a: a === null ? null : caseOf(a),
    b: b === null ? null : caseOf(b),
    standard,
    shares,
    same: [standard, ...shares].every(isSame),
  };
}

function caseOf({ caseId, caseTitle, confidence }: Answer): CaseNamed {
  return { id: caseId, title: caseTitle, confidence };
}

function paired(a: Figure | undefined, b: Figure | undefined): FigurePair {
  return {
    a: a ?? null,
    b: b ?? null,
    differenceYuan:
      a === undefined || b === undefined ? null : exactToText(minus(exact(b.yuan), exact(a.yuan))),
  };
}

function isSame({ a, b }: FigurePair): boolean {
  return a !== null && b !== null && a.yuan === b.yuan && a.kind === b.kind;
}
