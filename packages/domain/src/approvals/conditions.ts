import { z } from "zod";
import { fenToText } from "#money";

const fen = z
  .string()
  .regex(/^[1-9][0-9]{0,17}$/, "whole fen")
  .meta({ description: "Whole fen as decimal text" });
/** Days that end with the day of submission; null is the fiscal year of the document. */
const days = z.int().min(1).max(366).nullable();

/** The kinds of document that a policy may tell apart: 预拨, 正式下达, 清算补拨. */
export const documentKinds = ["advance", "regular", "settlement"] as const;
const kinds = z.array(z.enum(documentKinds)).min(1);

/** What makes a stage needed, a comment or a second factor obligatory; one that cannot be judged counts as met. */
export const whenSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("document_at_least"), amountFen: fen }),
  z.strictObject({ kind: z.literal("payer_period_at_least"), amountFen: fen, days }),
  z.strictObject({ kind: z.literal("document_kind"), kinds }),
  z.strictObject({ kind: z.literal("heads_changed_over"), basisPoints: z.int().min(0) }),
  z.strictObject({ kind: z.literal("overdue") }),
  z.strictObject({ kind: z.literal("unconfirmed") }),
]);
/** What lets a stage be skipped; one that cannot be judged counts as not met. */
export const skipSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("document_below"), amountFen: fen }),
  z.strictObject({ kind: z.literal("payer_period_below"), amountFen: fen, days }),
  z.strictObject({ kind: z.literal("document_kind"), kinds }),
]);

/** One condition that makes something needed. */
export type When = z.infer<typeof whenSchema>;
/** One condition of skipping. */
export type Skip = z.infer<typeof skipSchema>;

/** What all submitted documents together take from one payer within a period, this one included. */
export interface PayerSum {
  readonly days: number | null;
  readonly payerCode: string;
  readonly amountFen: bigint;
}

/** What a policy looks at, as it was when the document was submitted. */
export interface RequestFacts {
  readonly documentKind: (typeof documentKinds)[number];
  readonly amountFen: bigint;
  readonly payerSums: readonly PayerSum[];
  /** Largest change of a place's heads against the year before, in 1/100 percent; null where there is nothing to compare. */
  readonly headsChangedBasisPoints: number | null;
  readonly overdue: boolean;
  /** Whether money of it rests on an unconfirmed fact. */
  readonly unconfirmed: boolean;
}

/** Facts as JSON keeps them: amounts as decimal text. */
export interface FactsOnRecord extends Omit<RequestFacts, "amountFen" | "payerSums"> {
  readonly amountFen: string;
  readonly payerSums: readonly (Omit<PayerSum, "amountFen"> & { readonly amountFen: string })[];
}

/** Writes facts for the record. */
export function factsToRecord(facts: RequestFacts): FactsOnRecord {
  const payerSums = facts.payerSums.map((sum) => ({ ...sum, amountFen: fenToText(sum.amountFen) }));
  return { ...facts, amountFen: fenToText(facts.amountFen), payerSums };
}

/** Reads facts back. */
export function factsFromRecord(record: FactsOnRecord): RequestFacts {
  const payerSums = record.payerSums.map((sum) => ({ ...sum, amountFen: BigInt(sum.amountFen) }));
  return { ...record, amountFen: BigInt(record.amountFen), payerSums };
}

/** Whether a condition is met. Throws when the sums of a period it asks for were not gathered. */
export function isMet(condition: When | Skip, facts: RequestFacts): boolean {
  switch (condition.kind) {
    case "document_at_least":
      return facts.amountFen >= BigInt(condition.amountFen);
    case "document_below":
      return facts.amountFen < BigInt(condition.amountFen);
    case "payer_period_at_least":
      return largestSum(facts, condition.days) >= BigInt(condition.amountFen);
    case "payer_period_below":
      return largestSum(facts, condition.days) < BigInt(condition.amountFen);
    case "document_kind":
      return condition.kinds.includes(facts.documentKind);
    case "heads_changed_over":
      return (
        facts.headsChangedBasisPoints === null ||
        facts.headsChangedBasisPoints > condition.basisPoints
      );
    case "overdue":
      return facts.overdue;
    case "unconfirmed":
      return facts.unconfirmed;
  }
}

function largestSum({ payerSums }: RequestFacts, days: number | null): bigint {
  const sums = payerSums.filter((sum) => sum.days === days);
  if (sums.length === 0) throw new Error(`no payer sums for ${days ?? "the fiscal year"}`);
  return sums.reduce((most, { amountFen }) => (amountFen > most ? amountFen : most), 0n);
}
