import { chineseAmount } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { inUnit } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";

/** How many cells are chosen and what they come to, in figures and in 大写 as a payment order has it. */
export function ChosenAmount({
  chosen,
}: {
  chosen: { readonly count: number; readonly fen: bigint };
}) {
  const { t } = useTranslation("batches");
  const { unit } = useFrame();
  const { count, fen } = chosen;
  return (
    <span className="num grid-chosen" role="status" data-testid={testIds.gridChosen}>
      {t("grid.chosen", { count, amount: inUnit(fen, unit) })}{" "}
      <span translate="no" lang="zh-CN">
        {chineseAmount(fen)}
      </span>
    </span>
  );
}
