import type { PayerLevel } from "@daowei/api/contracts";
import type { Fen } from "@daowei/domain/money";
import { groupRows } from "../enrolment/group-rows.ts";
import { level as levelWords } from "../words/domain.zh.ts";

/** One transfer of an act on many: what it is called, who pays it, and how much of it is open. */
export interface ActedTransfer {
  readonly id: string;
  readonly name: string;
  readonly level: PayerLevel;
  readonly payerCode: string;
  readonly payerName: string;
  readonly openFen: Fen;
  /** Under which number the treasury sent it; null where it is not sent. */
  readonly sendVoucherNumber: string | null;
}

/** 负担方: who pays, how many transfers and how much of them. */
export interface Payer {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly openFen: Fen;
}

/** The payers of one level; those of the centre and of a province are one each. */
export interface PayerGroup {
  readonly level: PayerLevel;
  readonly payers: readonly Payer[];
}

/** Who pays for these transfers, from the centre down. */
export function payersOf(transfers: readonly ActedTransfer[]): PayerGroup[] {
  const order = Object.keys(levelWords);
  return [...groupRows(transfers, ({ level }) => level)]
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([level, members]) => ({
      level,
      payers: [...groupRows(members, ({ payerCode }) => payerCode)]
        .map(([code, own]) => ({
          code,
          name: own[0]?.payerName ?? code,
          count: own.length,
          openFen: sumOpen(own),
        }))
        .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    }));
}

export function sumOpen(transfers: readonly Pick<ActedTransfer, "openFen">[]): Fen {
  return transfers.reduce((sum, { openFen }) => sum + openFen, 0n);
}
