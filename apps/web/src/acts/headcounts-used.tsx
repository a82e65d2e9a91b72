import type { BatchDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { formatHeads } from "../money/heads.ts";
import { api } from "../wire/api.ts";

/** On which headcounts a batch rests, and that they are only reported 上报数 where nobody has verified them yet. */
export function HeadcountsUsed({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["acts", "domain"]);
  const { fiscalYear, placeCode, headcountVersionId, headcountNumber, heads } = batch;
  const { data } = useQuery(api.enrolment.versions.queryOptions({ fiscalYear, placeCode }));
  const used = data?.find(({ id }) => id === headcountVersionId);
  return (
    <>
      {t("headcountsUsed", { number: headcountNumber })} ·{" "}
      {t("domain:heads", { heads: formatHeads(heads) })}
      {used === undefined ? null : used.status === "verified" ? (
        ` · ${t("headcountsVerified")}`
      ) : (
        <span className="mark mark-near">⚠ {t("headcountsReported")}</span>
      )}
    </>
  );
}
