import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { restRoutes } from "../rest/routes.ts";
import { breakingChanges } from "./breaking-changes.ts";
import { openApiDocument } from "./document.ts";
import { at, type Json, objectOf, textAt } from "./json.ts";

const docs = join(import.meta.dirname, "../../../../docs");
const read = (name: string): Json => JSON.parse(readFileSync(join(docs, name), "utf8")) as Json;
const committed = read("openapi.json");
/** Of v1 as it was released with client 0.1.0; it never changes. */
const releasedSha256 = "30e13750579101f745fbbac5a1dc2d6c9e76d7c35e00ce0b948bfe48a199fd26";
const version = textAt(committed, "info", "version");

test("the committed document is what the procedures and contracts say (pnpm -C packages/api openapi)", () => {
  expect(openApiDocument(version)).toEqual(committed);
});

test("the document is sound by the recommended rules", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  const source = JSON.stringify(committed);
  const found = await lintFromString({ source, absoluteRef: "openapi.json", config });
  expect(
    found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ).toEqual([]);
});

test("the document of the release stands as it was released", () => {
  const bytes = readFileSync(join(docs, "openapi-v1.json"));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(releasedSha256);
});

test("a program that was written for the release of v1 still finds everything it relies on", () => {
  expect(breakingChanges(read("openapi-v1.json"), committed)).toEqual([]);
});

test("only procedures that are open to keys have an address, each with one of its own", () => {
  const addresses = restRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  const promised = Object.entries(objectOf(at(committed, "paths"))).flatMap(([path, methods]) =>
    Object.keys(objectOf(methods)).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(promised.toSorted()).toEqual(addresses.toSorted());
});

test("no amount, head or rate is a JSON number anywhere in the document", () => {
  const numbers: string[] = [];
  const look = (json: Json, path: string): void => {
    if (Array.isArray(json)) json.forEach((one: Json, index) => look(one, `${path}[${index}]`));
    if (typeof json !== "object" || json === null || Array.isArray(json)) return;
    for (const [key, value] of Object.entries(json)) {
      const type = at(value, "type");
      if (/(Fen|Yuan|heads)$/i.test(key) && (type === "number" || type === "integer"))
        numbers.push(`${path}.${key}`);
      look(value, `${path}.${key}`);
    }
  };
  look(committed, "");
  expect(numbers).toEqual([]);
});

/** The committed document with one thing changed. */
function changed(
  path: readonly string[],
  change: (value: Json | undefined) => Json | undefined,
): Json {
  const copy = structuredClone(committed) as Record<string, unknown>;
  let here = copy;
  for (const key of path.slice(0, -1)) here = here[key] as Record<string, unknown>;
  const last = path.at(-1) ?? "";
  const value = change(here[last] as Json | undefined);
  if (value === undefined) delete here[last];
  else here[last] = value;
  return copy as Json;
}

const schemas = ["components", "schemas"];
const without = (name: string) => (list: Json | undefined) =>
  (Array.isArray(list) ? list : []).filter((one: Json) => one !== name);
const breaking: readonly (readonly [string, Json, string])[] = [
  ["an operation is gone", changed(["paths", "/whoami", "get"], () => undefined), "GET /whoami"],
  ["a path is gone", changed(["paths", "/transfers/{id}"], () => undefined), "GET /transfers/{id}"],
  [
    "a field of an answer is gone",
    changed([...schemas, "TransferSummary", "properties", "amountFen"], () => undefined),
    "amountFen",
  ],
  [
    "a field of an answer may be missing",
    changed([...schemas, "TransferSummary", "required"], without("amountFen")),
    "amountFen",
  ],
  [
    "a field of an answer has another type",
    changed([...schemas, "Fen", "type"], () => "number"),
    "Fen",
  ],
  [
    "a body asks for more",
    changed(
      ["paths", "/batches", "post", "requestBody", "content", "application/json", "schema"],
      (schema) => ({ ...objectOf(schema), required: ["title", "colour"] }),
    ),
    "colour",
  ],
  [
    "a parameter takes less",
    changed([...schemas, "FiscalYear", "minimum"], () => 2020),
    "fiscalYear",
  ],
];

describe("a breaking change is found", () => {
  test.each(breaking)("when %s", (_, now, where) => {
    const found = breakingChanges(committed, now);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).toContain(where);
  });
});

test("an operation, a parameter that may be left out and a field of an answer may be added", () => {
  const more = changed([...schemas, "TransferSummary", "properties", "colour"], () => ({
    type: "string",
  }));
  expect(breakingChanges(committed, more)).toEqual([]);
  expect(
    breakingChanges(
      changed(["paths", "/whoami"], () => undefined),
      committed,
    ),
  ).toEqual([]);
});
