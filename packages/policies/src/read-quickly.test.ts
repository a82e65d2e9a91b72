import { parsePolicy } from "@daowei/domain/policies";
import { expect, test } from "vitest";
import { loadLibrary } from "@daowei/policies";
import { readQuickly } from "./read-quickly.ts";

const { policies } = loadLibrary();

test.each([...policies.values()].map(({ file, text }) => [file, text] as const))(
  "%s says to the quick reader what it says to the careful one",
  (file, text) => {
    const quick = parsePolicy({ file, text, value: readQuickly(text) });
    const careful = parsePolicy({ file, text });
    if (!quick.ok || !careful.ok) throw new Error(`${file} cannot be read`);
    expect(quick.value.document).toEqual(careful.value.document);
    expect(quick.value.source.locate(["cases", 0, "id"])).toEqual(
      careful.value.source.locate(["cases", 0, "id"]),
    );
  },
);

test("a text that is no YAML, or not of the form, is left to the careful reader to find fault with", () => {
  const broken = "id: [\n";
  expect(readQuickly(broken)).toBeUndefined();
  for (const text of [broken, "id: cn-2022\n", ""]) {
    const source = { file: "broken.yaml", text };
    expect(parsePolicy({ ...source, value: readQuickly(text) })).toEqual(parsePolicy(source));
  }
});
