import { policyJsonSchema } from "@daowei/domain/policies";
import { expect, test } from "vitest";
import { formatReference } from "./format-reference.ts";
import type { PolicySchema } from "./schema-node.ts";

// The schema of the format has these parts; the page shows none of the rest.
const schema = policyJsonSchema() as unknown as PolicySchema;

test("the reference page is made from the schema that files are read by; `vitest run -u` renews it", async () => {
  await expect(formatReference(schema)).toMatchFileSnapshot("../../../../docs/policy-format.md");
});

test("every section and every way to state an amount has its row", () => {
  const page = formatReference(schema);
  expect(Object.keys(schema.properties).filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  expect(page).toContain("`base_plus_increment.percent`");
  expect(page).toContain("`shares.kind`");
});
