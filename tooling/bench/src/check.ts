import type { Answer, Contestant } from "./contestants/contestant.ts";

/** How a contestant's answers differ from the reference. */
export interface Checked {
  readonly cases: number;
  readonly wrongCases: number;
  readonly wrongFen: bigint;
}

/** Compares every answer with the reference, level by level. */
export async function check(
  contestant: Contestant,
  reference: readonly Answer[],
): Promise<Checked> {
  const answers = await contestant.answers();
  if (answers.length !== reference.length) {
    throw new Error(`${contestant.name} answered ${answers.length} of ${reference.length} cases`);
  }
  let wrongCases = 0;
  let wrongFen = 0n;
  for (const [index, answer] of answers.entries()) {
    const expected = reference[index];
    const off = answer.reduce((sum, fen, level) => {
      const gap = fen - (expected?.[level] as bigint);
      return sum + (gap < 0n ? -gap : gap);
    }, 0n);
    if (off > 0n) wrongCases += 1;
    wrongFen += off;
  }
  return { cases: answers.length, wrongCases, wrongFen };
}
