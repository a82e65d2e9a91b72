import type { Fen } from "#money";
import { names, type OpenLine, plain } from "./candidate.ts";

/** What was confirmed under one voucher on one day without a statement, in fen. */
export interface PaperReceipt {
  readonly voucherNumber: string;
  readonly arrivedOn: string;
  readonly amountFen: Fen;
}

/** The lines that show money which was confirmed from paper before: the same day, the same sum, and the voucher named. */
export function shownOnPaper(
  lines: readonly OpenLine[],
  receipts: readonly PaperReceipt[],
): readonly string[] {
  const byDay = Map.groupBy(receipts, ({ arrivedOn }) => arrivedOn);
  const used = new Set<PaperReceipt>();
  return lines.flatMap((line) => {
    const read = { ...line, text: plain(line.text) };
    const own = byDay
      .get(line.bookedOn)
      ?.find(
        (receipt) =>
          !used.has(receipt) &&
          receipt.amountFen === line.openFen &&
          names(read, [plain(receipt.voucherNumber)]),
      );
    if (own === undefined) return [];
    used.add(own);
    return [line.id];
  });
}
