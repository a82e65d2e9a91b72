import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyJsonSchema } from "@daowei/domain/policies";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/adding-a-policy.md"), "utf8");

test("the example on the page is the file in the library", () => {
  const file = readFileSync(join(root, "packages/policies/530000-yunnan/yn-2024.yaml"), "utf8");
  expect(page).toContain(file);
});

test("the page explains every section and every mechanism of the format", () => {
  const { properties, definitions } = policyJsonSchema() as {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly definitions: { readonly Amount: { readonly anyOf: readonly unknown[] } };
  };
  const mechanisms = definitions.Amount.anyOf.flatMap(mechanismKeys);
  const missing = [...Object.keys(properties), ...mechanisms].filter((key) => !page.includes(key));
  expect(mechanisms.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

function mechanismKeys(branch: unknown): readonly string[] {
  const { properties } = branch as { readonly properties?: Readonly<Record<string, unknown>> };
  return Object.keys(properties ?? {});
}
