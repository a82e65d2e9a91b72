import { describe, expect, test } from "vitest";
import { loadLibrary, loadPolicyText } from "@daowei/policies";
import { checkAllExamples } from "./check-all-examples.ts";

const { policies, gazetteer } = loadLibrary();

describe.each([...policies].map(([id, loaded]) => [id, loaded] as const))("%s", (_id, loaded) => {
  const problems = checkAllExamples(loaded.policy, loaded.compiled);

  test("gives every example about persons its answer", () => {
    expect(problems.filter(({ path }) => !path.startsWith("examples["))).toEqual([]);
  });

  test.each(loaded.compiled.examples.map(({ title }, index) => [title, index] as const))(
    "%s",
    (_title, index) => {
      expect(problems.filter(({ path }) => path.startsWith(`examples[${index}]`))).toEqual([]);
    },
  );
});

test("a file whose example comes out differently is refused at the figure", () => {
  const loaded = policies.get("gx-2022");
  const text = loaded?.text.replace(
    "per_head: 91.5, yuan: 9150000,",
    "per_head: 91.5, yuan: 9150001,",
  );
  expect(loadPolicyText({ file: "wrong.yaml", text: text ?? "" }, { gazetteer })).toMatchObject({
    ok: false,
    problem: {
      kind: "invalid-policy",
      problems: [
        {
          kind: "example-differs",
          path: "examples[0].shares[1].yuan",
          expected: "9150001",
          found: "9150000",
        },
      ],
    },
  });
});
