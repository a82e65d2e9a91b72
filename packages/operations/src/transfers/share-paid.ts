import type { transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";

type Share = Pick<typeof transfer.$inferSelect, "legalFen" | "advancePercent" | "advanceReason">;

/** 应拨 × 预拨比例, where only a share of what is owed is paid ahead; null where the whole is paid. */
export function sharePaid({ legalFen, advancePercent, advanceReason }: Share) {
  if (legalFen === null || advancePercent === null || advanceReason === null) return null;
  return { legalFen: fenToText(legalFen), percent: advancePercent, reason: advanceReason };
}
