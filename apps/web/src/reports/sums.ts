import type { LevelAccount } from "@daowei/api/contracts";
import { toFen } from "../money/in-unit.ts";

type Standing = LevelAccount["whole"];
const parts = ["arrivedFen", "inTransitFen", "unknownFen", "unsentFen"] as const;
const amounts = ["dueFen", ...parts] as const;

/** Whether each row's four parts make what is due, and the rows below each sum make it, to the fen. */
export function sumsHold({ whole, payers }: LevelAccount): boolean {
  const rows = [whole, ...payers.flatMap((payer) => [payer.whole, ...payer.fundAccounts])];
  return (
    rows.every(partsMakeDue) &&
    rowsMake(
      whole,
      payers.map((payer) => payer.whole),
    ) &&
    payers.every((payer) => rowsMake(payer.whole, payer.fundAccounts))
  );
}

function partsMakeDue(row: Standing): boolean {
  return parts.reduce((sum, part) => sum + toFen(row[part]), 0n) === toFen(row.dueFen);
}

function rowsMake(whole: Standing, rows: readonly Standing[]): boolean {
  const inAmounts = amounts.every(
    (amount) => rows.reduce((sum, row) => sum + toFen(row[amount]), 0n) === toFen(whole[amount]),
  );
  return inAmounts && rows.reduce((sum, row) => sum + row.count, 0) === whole.count;
}
