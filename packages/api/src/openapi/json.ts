/** Any part of the document: it is read as what it is, JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

export function objectOf(json: Json | undefined): JsonObject {
  if (isObject(json)) return json;
  throw new Error(`not an object: ${JSON.stringify(json)?.slice(0, 100)}`);
}

/** What stands at a path; undefined where nothing does. */
export function at(json: Json | undefined, ...path: readonly string[]): Json | undefined {
  let here = json;
  for (const key of path) here = isObject(here) ? here[key] : undefined;
  return here;
}

/** The text at a path; empty where none stands. */
export function textAt(json: Json | undefined, ...path: readonly string[]): string {
  const found = at(json, ...path);
  return typeof found === "string" ? found : "";
}

/** The schema itself, or the one that it names in the document. */
export function resolved(schema: Json | undefined, document: Json | undefined): Json | undefined {
  const name = at(schema, "$ref");
  if (typeof name !== "string") return schema;
  const target = at(document, ...name.split("/").slice(1));
  if (target === undefined) throw new Error(`nothing is called ${name}`);
  return resolved(target, document);
}

export function mapValues(of: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}
