import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { VerdictLine } from "../enrolment/verdict-line.tsx";
import { formatHeads } from "../money/heads.ts";

/** On which headcounts a batch rests: 上报数 or 核定数 as their file says, and whether they are confirmed 医保确认 or disputed. */
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
