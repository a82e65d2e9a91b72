import { policyJsonSchema } from "@daowei/domain/policies";
import { expect, test } from "vitest";

test("the published JSON Schema is the one that files are read by; `vitest run -u` publishes a change", async () => {
  const text = `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../schema/policy.schema.json");
});
