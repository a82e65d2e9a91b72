import type { BatchAhead } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";

/** 预拨比例 with its places, what it makes of what is owed, and why. */
export function SharesPaidAhead({ ahead }: { ahead: BatchAhead }) {
  const { t } = useTranslation("batches");
  if (ahead === null) return null;
  return (
    <ul className="shares-ahead" data-testid={testIds.sharesAhead}>
      {ahead.shares.map(({ percent, reason, places, legalFen, amountFen }) => (
        <li key={`${percent} ${reason}`}>
          <b>{t("ahead.share", { percent, count: places })}</b>{" "}
          <span className="num">
            {t("ahead.amounts", {
              legal: formatFen(toFen(legalFen)),
              percent,
              amount: formatFen(toFen(amountFen)),
            })}
          </span>{" "}
          <span className="quiet">{t("ahead.reason", { reason })}</span>
        </li>
      ))}
    </ul>
  );
}
