import type { Fen } from "#money";
import { type CivilDate, daysBetween } from "#time";

/** Money that came in, as far as no transfer has taken it. */
export interface OpenLine {
  readonly id: string;
  readonly bookedOn: CivilDate;
  /** Fen that are left of it. */
  readonly openFen: Fen;
  /** Everything on it that may name a voucher, an order or a payer; `matchLines` makes it plain before it looks. */
  readonly text: string;
}

/** A transfer that waits for money. */
export interface OpenTransfer {
  readonly id: string;
  readonly openFen: Fen;
  readonly sentOn: CivilDate;
  /** Names that are its alone: its own number, the reference of its payment order. */
  readonly ownNumbers: readonly string[];
  /** Names that it shares with what was sent together: the voucher. */
  readonly sharedNumbers: readonly string[];
  /** Who sent it, as statements may write it. */
  readonly payerNames: readonly string[];
}

/** How far apart sending and arrival may lie. */
export interface MatchRules {
  readonly mostDays: number;
}

/** Usual bounds: the money comes within a month. */
export const usualMatchRules: MatchRules = { mostDays: 31 };

/** Lines that may pay for transfers, and how sure that is. */
export interface Candidate {
  readonly lineIds: readonly string[];
  readonly transferIds: readonly string[];
  readonly why: CandidateReason;
}

/** What speaks for a candidate, the strongest first. */
export const candidateReasons = [
  "own_number",
  "shared_number",
  "own_number_part",
  "amount_and_payer",
  "amount",
  "sum_of_voucher",
  "sum_of_day",
] as const;
/** One of them. */
export type CandidateReason = (typeof candidateReasons)[number];

/** Whether the money can be that of the transfer by its date: not before it was sent, and not too long after. */
export function inTime(line: OpenLine, transfer: OpenTransfer, rules: MatchRules): boolean {
  const days = daysBetween(transfer.sentOn, line.bookedOn);
  return days >= 0 && days <= rules.mostDays;
}

/** Whether a plain line names one of the plain numbers as a word of its own: `V-1` is not in `V-12`. */
export function names(line: OpenLine, numbers: readonly string[]): boolean {
  return numbers.some((wanted) => {
    if (wanted.length < shortestNumber) return false;
    for (let at = line.text.indexOf(wanted); at !== -1; at = line.text.indexOf(wanted, at + 1)) {
      const before = line.text[at - 1];
      const behind = line.text[at + wanted.length];
      if (!partOfNumber(before) && !partOfNumber(behind)) return true;
    }
    return false;
  });
}

const shortestNumber = 3;

function partOfNumber(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}-]/u.test(character);
}

/** A text as numbers are looked for in it: one width, one case, no blanks around signs. */
export function plain(text: string): string {
  return text.normalize("NFKC").toUpperCase().replaceAll(/\s+/gu, " ").trim();
}

/** The sum of what is open, in fen. */
export function sumOpen(some: readonly { readonly openFen: Fen }[]): Fen {
  return some.reduce((sum, { openFen }) => sum + openFen, 0n);
}
