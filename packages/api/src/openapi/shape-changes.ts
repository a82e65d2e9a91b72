import type { BreakingChange, Pair } from "./breaking-changes.ts";
import { at, isObject, type Json, resolved, textAt } from "./json.ts";

export interface Place {
  readonly at: string;
  readonly whole: Pair;
  /** What programs send may become wider and nothing else, what they are sent narrower or richer. */
  readonly direction: "asked" | "answered";
  /** Names that have been looked into on the way here: a shape may contain itself. */
  readonly seen: readonly string[];
}

/** How two schemas differ to the harm of a program; new values of an enumeration in answers are announced as possible. */
export function shapeChanges(pair: Pair, place: Place): BreakingChange[] {
  const name = at(pair.released, "$ref");
  if (typeof name === "string" && place.seen.includes(name)) return [];
  const seen = typeof name === "string" ? [...place.seen, name] : place.seen;
  const released = variantsOf(pair.released, place.whole.released);
  const now = variantsOf(pair.now, place.whole.now);
  if (pair.released === undefined) return [];
  if (pair.now === undefined) return [{ at: place.at, what: "removed" }];
  const asked = place.direction === "asked";
  const [given, taken] = asked ? [released, now] : [now, released];
  return given.flatMap((one) => {
    const type = at(one, "type");
    const same = taken.find((other) => at(other, "type") === type);
    if (same === undefined)
      return [{ at: place.at, what: `type ${textAt(one, "type")} not understood` }];
    const matched = asked ? { released: one, now: same } : { released: same, now: one };
    return sameTypeChanges(matched, { ...place, seen });
  });
}

/** A schema as the list of what it may be, references followed. */
function variantsOf(schema: Json | undefined, whole: Json | undefined): readonly Json[] {
  const one = resolved(schema, whole);
  if (one === undefined) return [];
  const several = at(one, "anyOf") ?? at(one, "oneOf");
  if (Array.isArray(several)) return several.flatMap((each: Json) => variantsOf(each, whole));
  const types = at(one, "type");
  if (!Array.isArray(types) || !isObject(one)) return [one];
  return types.map((type: Json) => ({ ...one, type }));
}

function sameTypeChanges(pair: Pair, place: Place): BreakingChange[] {
  const items = { released: at(pair.released, "items"), now: at(pair.now, "items") };
  return [
    ...propertyChanges(pair, place),
    ...(place.direction === "asked" ? limitChanges(pair, place) : []),
    ...shapeChanges(items, { ...place, at: `${place.at}[]` }),
  ];
}

function propertyChanges({ released, now }: Pair, place: Place): BreakingChange[] {
  const before = at(released, "properties");
  const after = at(now, "properties");
  if (!isObject(before)) return [];
  const asked = place.direction === "asked";
  const [relied, kept] = asked ? [now, released] : [released, now];
  const demanded = namesIn(relied, "required").filter(
    (name) => !namesIn(kept, "required").includes(name),
  );
  return [
    ...demanded.map((name) => ({
      at: `${place.at}.${name}`,
      what: asked ? "now required" : "may be missing",
    })),
    ...Object.entries(before).flatMap(([name, schema]) =>
      shapeChanges(
        { released: schema, now: at(after, name) },
        { ...place, at: `${place.at}.${name}` },
      ),
    ),
  ];
}

const limits = [
  { word: "maxLength", narrower: (before: number, after: number) => after < before },
  { word: "maximum", narrower: (before: number, after: number) => after < before },
  { word: "maxItems", narrower: (before: number, after: number) => after < before },
  { word: "minLength", narrower: (before: number, after: number) => after > before },
  { word: "minimum", narrower: (before: number, after: number) => after > before },
  { word: "minItems", narrower: (before: number, after: number) => after > before },
] as const;

function limitChanges({ released, now }: Pair, place: Place): BreakingChange[] {
  const enumerated = at(now, "enum") === undefined ? [] : namesIn(released, "enum");
  const gone = enumerated.filter((value) => !namesIn(now, "enum").includes(value));
  const found: string[] = gone.map((value) => `value ${value} no longer taken`);
  if (at(now, "pattern") !== undefined && at(now, "pattern") !== at(released, "pattern"))
    found.push("another pattern");
  for (const { word, narrower } of limits) {
    const after = at(now, word);
    const before = at(released, word);
    if (typeof after === "number" && (typeof before !== "number" || narrower(before, after)))
      found.push(`narrower ${word}`);
  }
  return found.map((what) => ({ at: place.at, what }));
}

function namesIn(schema: Json | undefined, word: string): string[] {
  const list = at(schema, word);
  return Array.isArray(list) ? list.map(String) : [];
}
