import type { TotalsPlace } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** Puts 合计 below the rows, or above them again. */
export function MoveTotals({
  totals,
  onMove,
}: {
  totals: TotalsPlace;
  onMove: (to: TotalsPlace) => void;
}) {
  const { t } = useTranslation("batches");
  const to = totals === "first" ? "last" : "first";
  return (
    <button
      type="button"
      className="link-button no-print"
      data-testid={testIds.moveTotals}
      onClick={() => {
        onMove(to);
      }}
    >
      {t(`grid.totalsTo.${to}`)}
    </button>
  );
}
