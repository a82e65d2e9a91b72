import { expect, test } from "vitest";
import { agreed } from "../testing/index.ts";
import type { Draft } from "./draft.ts";
import { payShares } from "./pay-shares.ts";

/** One transfer for two classes that owe the same, in the order that a database gave them. */
function draftOf(classes: readonly string[]): Draft {
  const place = { placeCode: "450102", level: "central", payerCode: "000000" };
  const obligations = classes.map((insuredClass) => ({
    ...place,
    id: insuredClass,
    transferId: "one",
    insuredClass,
    amountFen: 5n,
  }));
  const transfers = [{ ...place, id: "one", ordinal: 1, amountFen: 10n }];
  return {
    obligations,
    transfers,
    explanations: [],
    heads: 2n,
    amountFen: 10n,
  } as unknown as Draft;
}

test.each([[["a_b", "aa"]], [["aa", "a_b"]]])(
  "of equal remainders the class with the lesser key gets the fen, in whatever order %j come",
  (classes) => {
    const shares = [{ percent: "50", reason: "先拨一半" }];
    const rounding = { unit: "fen", mode: "half_up" } as const;
    const { obligations } = agreed(
      payShares(draftOf(classes), { kind: "advance", shares, rounding }),
    );
    const paid = obligations.map(({ insuredClass, amountFen }) => [insuredClass, amountFen]);
    expect(Object.fromEntries(paid)).toEqual({ a_b: 3n, aa: 2n });
  },
);
