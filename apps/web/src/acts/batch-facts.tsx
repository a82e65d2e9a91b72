import type { BatchDetail } from "@daowei/api/contracts";
import { chineseAmount, formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { DueOn } from "../batches/due-on.tsx";
import { HeadcountsUsed } from "./headcounts-used.tsx";
import { toFen } from "../money/in-unit.ts";
import { levelName } from "../words/level-name.ts";

/** What a decision is about: always in yuan and in words, whatever unit the screen shows. */
export function BatchFacts({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["acts", "domain"]);
  const total = toFen(batch.amountFen);
  return (
    <dl className="act-facts">
      <dt>{t("total")}</dt>
      <dd className="num act-total">{t("domain:yuan", { amount: formatFen(total) })}</dd>
      <dt>{t("inWords")}</dt>
      <dd>{chineseAmount(total)}</dd>
      <dt>{t("transfers")}</dt>
      <dd>{t("transferCount", { count: batch.transferCount })}</dd>
      <dt>{t("headcounts")}</dt>
      <dd>
        <HeadcountsUsed batch={batch} />
      </dd>
      <dt>{t("byLevel")}</dt>
      <dd className="level-split">
        {batch.byLevel.map(({ level, amountFen }) => (
          <span key={level} className="num">
            {levelName(level, batch.placeCode)} {formatFen(toFen(amountFen))}
          </span>
        ))}
      </dd>
      <dt>{t("deadline")}</dt>
      <dd>
        <DueOn of={batch} inWords /> · {t(`domain:deadlineOrigin.${batch.dueOrigin}`)}
      </dd>
    </dl>
  );
}
