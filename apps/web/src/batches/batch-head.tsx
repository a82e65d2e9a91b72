import type { BatchDetail } from "@daowei/api/contracts";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { CopyButton } from "../acts/copy-button.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { formatHeads } from "../money/heads.ts";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { PrintLinks } from "../print/print-links.tsx";
import { longDate } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";
import { BudgetSubjects } from "./budget-subjects.tsx";
import { SharesPaidAhead } from "./shares-paid-ahead.tsx";
import { SignOff } from "./sign-off.tsx";
import { BatchStageMark, DaysLeft, IllustrativeMark } from "./stage-mark.tsx";
import { useGridView } from "./use-grid-view.ts";
import { nameOfPlace } from "../places/named.tsx";

/** What batch it is, how it stands, and what can be taken of it. */
export function BatchHead({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["batches", "domain"]);
  const view = useSearch({ from: "/frame/batches/$batchId", select: (search) => search.view });
  const { totals } = useGridView(view);
  const issued = ["issued", "sent", "arrived"].includes(batch.stage);
  return (
    <>
      <div className="page-head batch-head">
        <Link to="/batches">‹ {t("back")}</Link>
        <h1>
          <span className="num">{batch.number}</span> {batch.title}
        </h1>
        <BatchStageMark stage={batch.stage} returned={batch.returned} />
        <DaysLeft
          days={batch.daysLeft}
          settled={batch.stage === "arrived" || batch.stage === "cancelled"}
        />
        <span className="push push-acts">
          <CopyButton batch={batch} />
          <PrintLinks batchId={batch.id} view={view} />
          <ExportButton asked={{ table: "batch", id: batch.id, totals }} name={t("export")} />
        </span>
      </div>
      <p className="sentence">
        {t(batch.ahead === null ? "sentence" : "sentenceAhead", {
          legal: inSentence(toFen(batch.ahead?.legalFen ?? batch.amountFen)),
          place: nameOfPlace(batch.placeName),
          year: batch.fiscalYear,
          heads: formatHeads(batch.heads),
          amount: inSentence(toFen(batch.amountFen)),
          count: batch.transferCount,
          due: longDate(batch.dueOn),
          origin: t(`domain:deadlineOrigin.${batch.dueOrigin}`),
        })}
        {issued
          ? t("arrivedSentence", {
              sent: inSentence(toFen(batch.sentFen)),
              arrived: inSentence(toFen(batch.arrivedFen)),
            })
          : null}{" "}
        <Link to="/deadlines" search={{ text: batch.number }} className="no-print">
          {t("seeDeadlines")}
        </Link>
        {batch.dueReason === null ? null : (
          <span className="quiet"> {t("dueReason", { reason: batch.dueReason })}</span>
        )}
      </p>
      <SharesPaidAhead ahead={batch.ahead} />
      <Papers batch={batch} />
    </>
  );
}

/** What it is filed under: its revision, its number, its subjects in the budget, and the mark of its issue. */
function Papers({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["batches", "domain"]);
  return (
    <div className="batch-papers quiet">
      <span>
        {t("instalment", { year: batch.fiscalYear, instalment: batch.instalment })}
        {mark("open")}
        {t(`domain:batchKind.${batch.kind}`)}
        {mark("close")}
      </span>
      <span>{t("revision", { revision: batch.revision })}</span>
      {batch.documentNumber === null ? null : <span translate="no">{batch.documentNumber}</span>}
      <BudgetSubjects batch={batch} />
      {batch.illustrative ? <IllustrativeMark /> : null}
      {batch.signOff === null ? null : <SignOff anchor={batch.signOff} />}
    </div>
  );
}
