import { arrival } from "@daowei/db/schema";
import { anyId, type Reader } from "../reader.ts";

interface Evidence {
  readonly transferId: string;
  readonly voucherNumber: string;
  readonly statementLineId: string | null;
}

/** Free for a receipt, which then stands for the one that was taken back, if any; or taken. */
export type Use = "taken" | { readonly corrects: string | null };

/** Which evidence counts for which transfer: a voucher, or a line of a statement, counts once until it is taken back. */
export interface VoucherBook {
  readonly use: (evidence: Evidence) => Use;
  /** Takes the evidence for what is about to be booked. */
  readonly note: (evidence: Evidence) => void;
}

export async function vouchersOf(
  reader: Reader,
  transferIds: readonly string[],
): Promise<VoucherBook> {
  const rows = await reader
    .select({
      id: arrival.id,
      transferId: arrival.transferId,
      voucherNumber: arrival.voucherNumber,
      statementLineId: arrival.statementLineId,
      reverses: arrival.reverses,
      corrects: arrival.corrects,
    })
    .from(arrival)
    .where(anyId(arrival.transferId, transferIds));
  const takenBack = new Set(rows.map(({ reverses }) => reverses));
  const replaced = new Set(rows.map(({ corrects }) => corrects));
  const uses = new Map<string, Use>();
  for (const row of rows) {
    if (row.reverses !== null || replaced.has(row.id)) continue;
    uses.set(keyOf(row), takenBack.has(row.id) ? { corrects: row.id } : "taken");
  }
  return {
    use: (evidence) => uses.get(keyOf(evidence)) ?? { corrects: null },
    note: (evidence) => {
      uses.set(keyOf(evidence), "taken");
    },
  };
}

function keyOf({ transferId, voucherNumber, statementLineId }: Evidence): string {
  return JSON.stringify([transferId, statementLineId ?? voucherNumber]);
}
