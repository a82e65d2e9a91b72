import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { VerdictLine } from "../enrolment/verdict-line.tsx";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";

/** Said unfolded to whoever decides: that nobody has confirmed the headcounts of the batch, or that they are disputed. It forbids nothing. */
export function HeadcountsOpen({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["acts", "enrolment"]);
  const { headcountNumber: number, headcountStatus, headcountVerdict: verdict } = batch;
  if (verdict?.verdict === "confirmed") return null;
  const status = t(`enrolment:status.${headcountStatus}`);
  return (
    <p className="notice notice-near" data-testid={testIds.headcountsOpen}>
      ⚠ {t(`headcountsOpen.${verdict === null ? "none" : "disputed"}`, { number, status })}
    </p>
  );
}

/** On which headcounts a batch rests: 上报数 or 核定数 as their file says, and whether they are confirmed 人数确认 or disputed. */
export function HeadcountsUsed({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["acts", "domain", "enrolment"]);
  const { headcountNumber, headcountStatus, headcountVerdict, heads } = batch;
  return (
    <>
      {t("headcountsUsed", { number: headcountNumber })} ·{" "}
      {t("domain:heads", { heads: formatHeads(heads) })} ·{" "}
      {t(`enrolment:status.${headcountStatus}`)} · <VerdictLine verdict={headcountVerdict} />
    </>
  );
}
