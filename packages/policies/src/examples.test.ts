import { explain } from "@daowei/domain/apportionment";
import type { Explanation } from "@daowei/domain/apportionment";
import type { CompiledPolicy, PolicyExample } from "@daowei/domain/policies";
import { describe, expect, test } from "vitest";
import { loadLibrary } from "@daowei/policies";

const { policies } = loadLibrary();

describe.each([...policies.values()].map(({ compiled }) => [compiled.id, compiled] as const))(
  "%s",
  (_id, policy) => {
    test.each(policy.examples.map((example) => [example.title, example] as const))(
      "%s",
      (_title, example) => {
        const found = work(policy, example);
        if (example.refused !== undefined) {
          expect(found).toMatchObject({ ok: false, problem: { kind: example.refused } });
          return;
        }
        if (!found.ok) throw new Error(JSON.stringify(found.problem));
        expect(found.value.shares.map(({ level }) => level)).toEqual(
          example.shares?.map(({ level }) => level),
        );
        for (const [index, expected] of (example.shares ?? []).entries())
          checkShare(found.value, index, expected);
        if (example.case !== undefined) expect(found.value.case.id).toBe(example.case);
        if (example.due !== undefined) expect(found.value.dueOn?.date).toBe(example.due);
      },
    );
  },
);

function work(policy: CompiledPolicy, example: PolicyExample) {
  const [firstYear] = policy.years;
  const year = example.year ?? firstYear;
  if (year === undefined) throw new Error(`${policy.id} governs no year`);
  return explain({
    policy,
    year,
    placeCode: example.place,
    insuredClass: example.class,
    heads: example.heads,
  });
}

function checkShare(
  explanation: Explanation,
  index: number,
  expected: NonNullable<PolicyExample["shares"]>[number],
): void {
  const share = explanation.shares[index];
  expect(share?.amountFen, `${expected.level} in fen`).toBe(inFen(expected.yuan));
  if (expected.payer !== undefined) expect(share?.payerCode).toBe(expected.payer);
  if (expected.per_head !== undefined) expect(perHead(share?.root)).toBe(expected.per_head);
}

function perHead(root: Explanation["shares"][number]["root"] | undefined): string | undefined {
  if (root === undefined || root.unit === "yuan_per_head") return root?.value;
  return perHead(root.inputs[0]);
}

function inFen(yuan: string): string {
  const [whole, cents = ""] = yuan.split(".");
  return BigInt(`${whole}${cents.padEnd(2, "0")}`).toString();
}
