import fc from "fast-check";
import { expect, test } from "vitest";
import { compiled } from "#policies/testing";
import { whoPays } from "./who-pays.ts";

const cents = fc
  .integer({ min: 0, max: 9999 })
  .map((n) => `${Math.trunc(n / 100)}.${n % 100 < 10 ? "0" : ""}${n % 100}`);
const yuan = fc
  .integer({ min: 1, max: 99_999 })
  .map((n) => `${Math.trunc(n / 100)}.${n % 100 < 10 ? "0" : ""}${n % 100}`);

function policyWith(contribution: string, percent: string, payers: readonly string[]) {
  return compiled({
    more: `categories:
  low: { title: 低保对象, cite: all }
contributions:
  - { coverage_year: 2023, kind: exact, yuan: "${contribution}", cite: all }
assistance:
  - id: low
    title: 资助
    categories: [low]
    amount: { percent: "${percent}" }
    payers: [${payers.map((part, index) => `{ payer: p${index}, title: 负担者, part: ${part} }`).join(", ")}]
    cite: all`,
  });
}

test("the parts of a contribution add up to it, whoever pays them, and none is negative", () => {
  const divisions = fc.oneof(
    fc.constant(["rest"]),
    fc.constant(["{ percent: 33.33 }", "{ percent: 33.33 }", "{ percent: 33.34 }"]),
    fc.constant(["{ percent: 50 }", "{ percent: 50 }"]),
    fc.constant(["{ percent: 12.5 }", "{ percent: 37.5 }", "rest"]),
  );
  fc.assert(
    fc.property(yuan, cents, divisions, (contribution, percent, payers) => {
      const policy = policyWith(contribution, percent, payers);
      const asked = { policy, year: 2022, placeCode: "990121", insuredClass: "resident" };
      const answer = whoPays({ ...asked, categories: [{ category: "low" }] });
      if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
      const fens = answer.value.parts.map(({ amountFen }) => BigInt(amountFen));
      expect(fens.reduce((sum, fen) => sum + fen, 0n)).toBe(BigInt(answer.value.amountFen));
      expect(fens.every((fen) => fen >= 0n)).toBe(true);
      for (const { amountFen, root } of answer.value.parts) expect(root.value).toBe(amountFen);
    }),
    { numRuns: 60 },
  );
});
