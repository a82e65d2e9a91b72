import type { AttributeFact } from "#places";
import type { Condition, PlainCondition } from "../schema/condition.ts";
import type { Standing } from "./standing.ts";

/** Whether a condition holds for a standing, and the facts about the place that it rests on; undefined if not. */
export function factsMatched(
  when: Condition | undefined,
  standing: Standing,
): readonly AttributeFact[] | undefined {
  if (when === undefined) return [];
  if (when.except !== undefined && plainFacts(when.except, standing) !== undefined)
    return undefined;
  return plainFacts(when, standing);
}

function plainFacts(
  when: PlainCondition,
  standing: Standing,
): readonly AttributeFact[] | undefined {
  if (when.classes !== undefined && !when.classes.includes(standing.insuredClass)) return undefined;
  if (when.places !== undefined && !when.places.some((code) => standing.path.includes(code)))
    return undefined;
  if (when.levels !== undefined && !when.levels.includes(standing.place.level)) return undefined;
  const facts: AttributeFact[] = [];
  for (const [key, accepted] of Object.entries(when.attributes ?? {})) {
    const fact = standing.attribute(key);
    if (!accepts(accepted, fact?.value)) return undefined;
    if (fact !== undefined) facts.push(fact);
  }
  return facts;
}

function accepts(accepted: readonly string[], value: string | undefined): boolean {
  return value === undefined
    ? accepted.includes("none")
    : accepted.includes(value) || accepted.includes("any");
}

type Relation = "same" | "narrower" | "wider" | "crossed";

/**
 * Whether one condition that holds is narrower than another that holds too. A place named itself beats every other
 * description of places; otherwise a deeper place, more attributes, and fewer classes are each narrower, and a
 * condition is narrower when it is so in some respect and wider in none.
 */
export function isNarrower(
  a: Condition | undefined,
  b: Condition | undefined,
  standing: Standing,
): boolean {
  return (
    combined([setRelation(a?.classes, b?.classes), placeRelation(a, b, standing)]) === "narrower"
  );
}

function placeRelation(
  a: Condition | undefined,
  b: Condition | undefined,
  standing: Standing,
): Relation {
  const named = Number(namesItself(a, standing)) - Number(namesItself(b, standing));
  if (named !== 0) return named > 0 ? "narrower" : "wider";
  const deeper = depth(a, standing) - depth(b, standing);
  return combined([
    deeper === 0 ? "same" : deeper > 0 ? "narrower" : "wider",
    setRelation(a?.levels, b?.levels),
    attributeRelation(a?.attributes, b?.attributes),
  ]);
}

function namesItself(when: Condition | undefined, standing: Standing): boolean {
  return when?.places?.includes(standing.place.code) === true;
}

function depth(when: Condition | undefined, standing: Standing): number {
  return Math.max(
    standing.governedDepth,
    ...(when?.places ?? []).map((code) => standing.path.indexOf(code)),
  );
}

type Attributes = Condition["attributes"];

function attributeRelation(a: Attributes, b: Attributes): Relation {
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  return combined([...keys].map((key) => setRelation(values(a, key), values(b, key))));
}

function values(attributes: Attributes, key: string): readonly string[] | undefined {
  const accepted = attributes?.[key];
  // Any value at all is wider than every list of values, and still narrower than saying nothing.
  return accepted?.includes("any") === true ? ["any"] : accepted;
}

function setRelation(a: readonly string[] | undefined, b: readonly string[] | undefined): Relation {
  if (a === undefined || b === undefined)
    return a === b ? "same" : a === undefined ? "wider" : "narrower";
  const aInB = isAny(b) || a.every((item) => b.includes(item));
  const bInA = isAny(a) || b.every((item) => a.includes(item));
  if (aInB && bInA) return "same";
  return aInB ? "narrower" : bInA ? "wider" : "crossed";
}

function isAny(accepted: readonly string[]): boolean {
  return accepted.length === 1 && accepted[0] === "any";
}

function combined(relations: readonly Relation[]): Relation {
  const narrower = relations.includes("narrower");
  const wider = relations.includes("wider");
  if (relations.includes("crossed") || (narrower && wider)) return "crossed";
  return narrower ? "narrower" : wider ? "wider" : "same";
}
