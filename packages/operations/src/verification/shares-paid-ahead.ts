import { type obligation, transfer } from "@daowei/db/schema";
import { paidAheadByClass } from "@daowei/domain/settlement";
import { byClass } from "../batches/pay-shares.ts";
import type { Batch } from "../batches/lock-batch.ts";
import type { LoadedPolicy } from "../library.ts";
import { anyId, type Reader } from "../reader.ts";

type Obligation = typeof obligation.$inferSelect;

interface Paid {
  readonly whole: Batch;
  readonly policy: LoadedPolicy;
  /** All classes of each transfer, in the order of the classes. */
  readonly owed: readonly Obligation[];
}

/** Where a share that is paid ahead is not, to the fen, that share of what is owed. */
export async function sharesAstray(reader: Reader, { whole, policy, owed }: Paid) {
  const shares = owed.filter(({ legalFen }) => legalFen !== null);
  if (shares.length === 0) return [];
  const percents = await percentsOf(reader, shares);
  const { rounding } = policy.compiled;
  const paid = [...Map.groupBy(shares, ({ transferId }) => transferId)];
  return paid.flatMap(([id, own]) => {
    const percent = percents.get(id) ?? null;
    const inOrder = own.toSorted(byClass);
    const dues = inOrder.map(({ legalFen, amountFen }) => legalFen ?? amountFen);
    const expected =
      percent === null ? "no share" : paidAheadByClass(dues, percent, rounding).join();
    const found = inOrder.map(({ amountFen }) => amountFen).join();
    const { placeCode } = whole;
    const rule = "share_paid_ahead_recomputes";
    return expected === found ? [] : [{ rule, object: "transfer", id, placeCode, expected, found }];
  });
}

async function percentsOf(
  reader: Reader,
  shares: readonly Obligation[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await reader
    .select({ id: transfer.id, percent: transfer.advancePercent })
    .from(transfer)
    .where(anyId(transfer.id, [...new Set(shares.map(({ transferId }) => transferId))]));
  return new Map(rows.map((row) => [row.id, row.percent]));
}
