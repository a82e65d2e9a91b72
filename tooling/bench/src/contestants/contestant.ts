/** 分 as the notices are written, or tables of 0.01万元. */
export type Unit = "fen" | "0.01wan";

/** The fen of one row at central, province, city, county and local level together, in this order. */
export type Answer = readonly bigint[];

/** The levels of an answer. */
export const answerLevels = ["central", "province", "city", "county", "local"] as const;

/** Something that is measured: it answers all cases again and again. */
export interface Contestant {
  readonly name: string;
  readonly task: "single" | "explained" | "bulk";
  readonly unit: Unit;
  /** One pass over all cases. */
  pass(): void | Promise<void>;
  /** What it answered, case by case, to be checked. */
  answers(): readonly Answer[] | Promise<readonly Answer[]>;
}

/** An answer from shares by level. */
export function answerOf(
  shares: readonly { readonly level: string; readonly amountFen: bigint | string }[],
): Answer {
  return answerLevels.map((level) =>
    shares.reduce(
      (sum, share) => (share.level === level ? sum + BigInt(share.amountFen) : sum),
      0n,
    ),
  );
}

/** Keeps answers alive, so that no work can be left out because nobody looks. */
export class Keeper {
  readonly #kept: unknown[] = Array.from({ length: 1024 });
  #next = 0;

  keep(answer: unknown): void {
    this.#kept[this.#next] = answer;
    this.#next = (this.#next + 1) & 1023;
  }
}
