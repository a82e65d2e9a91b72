import type { TransferDetail } from "@daowei/api/contracts";
import { formatFen, type Rounding } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { filled, wordOf, wordsOf } from "../words/spoken.ts";

/** 预拨 = 应拨 × 预拨比例, how it was rounded, and why it is not the whole. */
export function PaidAheadLine({
  amountFen,
  ahead,
  rounding,
}: {
  amountFen: string;
  ahead: NonNullable<TransferDetail["ahead"]>;
  /** Null where the classes below say it. */
  rounding: Rounding | null;
}) {
  const { t } = useTranslation("explanation");
  const { legalFen, percent, reason } = ahead;
  return (
    <div className="receipt-ahead" data-testid={testIds.paidAhead}>
      <p className="num">
        {t("ahead.formula", {
          amount: formatFen(toFen(amountFen)),
          legal: formatFen(toFen(legalFen)),
          percent,
        })}
      </p>
      {rounding === null ? null : <p className="quiet">{roundedBy(rounding)}</p>}
      {reason === "" ? null : <p className="quiet">{t("ahead.reason", { reason })}</p>}
    </div>
  );
}

/** How the share was rounded, as a sentence. */
export function roundedBy({ mode, unit }: Readonly<Record<keyof Rounding, string>>): string {
  const { ahead, rounding } = wordsOf("explanation");
  return filled(ahead.rounded, { rounding: wordOf(rounding, mode) + wordOf(rounding, unit) });
}
