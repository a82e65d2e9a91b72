import type { Attachment, BatchDetail } from "@daowei/api/contracts";
import { chineseAmount, formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { SharesPaidAhead } from "../batches/shares-paid-ahead.tsx";
import { VerdictLine } from "../enrolment/verdict-line.tsx";
import { formatHeads } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { longDate } from "../words/dates.ts";
import { filled, wordsOf } from "../words/spoken.ts";
import { levelName } from "../words/level-name.ts";
import { AttachedPapers } from "./attached-papers.tsx";
import { documentOf } from "./document-of.ts";
import { OpinionTable } from "./opinion-table.tsx";
import { Sheet } from "./sheet.tsx";
import { nameOfPlace } from "../places/named.tsx";

/** 审批单: what is asked for, in figures and capitals, and what each post said of it, with room to sign. */
export function ApprovalSheet({
  batch,
  attachments,
}: {
  batch: BatchDetail;
  attachments: readonly Attachment[];
}) {
  const { t } = useTranslation(["print", "batches", "domain"]);
  return (
    <Sheet
      title={t("approval.title")}
      about={
        <>
          <span>
            {t("table.about", {
              place: nameOfPlace(batch.placeName),
              year: batch.fiscalYear,
              number: batch.number,
            })}
          </span>
          {batch.illustrative ? <b>{t("domain:illustrative")}</b> : null}
          <span>{t(`domain:batchStage.${batch.stage}`)}</span>
        </>
      }
      document={documentOf(batch)}
      orientation="portrait"
    >
      <Facts batch={batch} />
      <Levels batch={batch} />
      <SharesPaidAhead ahead={batch.ahead} />
      <AttachedPapers attachments={attachments} />
      <OpinionTable batch={batch} />
    </Sheet>
  );
}

function Facts({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation(["print", "batches", "domain", "enrolment"]);
  const amount = toFen(batch.amountFen);
  const { policy } = batch;
  return (
    <table className="sheet-table sheet-facts">
      <caption className="unseen">{t("approval.title")}</caption>
      <tbody>
        <tr>
          <th scope="row">{t("approval.name")}</th>
          <td colSpan={3}>{batch.title}</td>
        </tr>
        <tr>
          <th scope="row">{t("approval.number")}</th>
          <td className="num">{batch.number}</td>
          <th scope="row">{t("approval.documentNumber")}</th>
          <td>{numberOf(batch)}</td>
        </tr>
        <tr>
          <th scope="row">{t("approval.functionCode")}</th>
          <td className="num">{batch.functionCode ?? "—"}</td>
          <th scope="row">{t("approval.economicCode")}</th>
          <td className="num">{batch.economicCode ?? "—"}</td>
        </tr>
        <tr>
          <th scope="row">{t("approval.kind")}</th>
          <td>
            {t(`domain:batchKind.${batch.kind}`)}{" "}
            {t("batches:instalment", { year: batch.fiscalYear, instalment: batch.instalment })}
          </td>
          <th scope="row">{t("approval.due")}</th>
          <td>
            {longDate(batch.dueOn)} · {t(`domain:deadlineOrigin.${batch.dueOrigin}`)}
          </td>
        </tr>
        <tr>
          <th scope="row">{t("approval.basis")}</th>
          <td colSpan={3}>
            {policy.number} {policy.title}
            {policy.confirmed ? null : ` · ${t("domain:unconfirmed")}`}
          </td>
        </tr>
        <tr>
          <th scope="row">{t("approval.heads")}</th>
          <td className="num">
            {t("approval.headsText", {
              heads: formatHeads(batch.heads),
              number: batch.headcountNumber,
            })}
          </td>
          <th scope="row">{t("approval.count")}</th>
          <td className="num">{t("approval.countText", { count: batch.transferCount })}</td>
        </tr>
        <tr>
          <th scope="row">{t("enrolment:verdict.title")}</th>
          <td colSpan={3}>
            {t(`enrolment:status.${batch.headcountStatus}`)} ·{" "}
            <VerdictLine verdict={batch.headcountVerdict} />
          </td>
        </tr>
        <tr>
          <th scope="row">
            {t(batch.ahead === null ? "approval.amount" : "approval.amountAhead")}
          </th>
          <td colSpan={3} className="num">
            {batch.ahead === null ? null : (
              <>{t("approval.legalText", { amount: formatFen(toFen(batch.ahead.legalFen)) })} </>
            )}
            <b>{t("approval.amountText", { amount: formatFen(amount) })}</b>
          </td>
        </tr>
        <tr>
          <th scope="row">{t("approval.inWords")}</th>
          <td colSpan={3} translate="no">
            {chineseAmount(amount)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Before it is issued, the number that is proposed, and said to be so. */
function numberOf({ documentNumber, proposedDocumentNumber: proposed }: BatchDetail): string {
  if (documentNumber !== null) return documentNumber;
  return proposed === null ? "—" : filled(wordsOf("batches").proposedNumber, { number: proposed });
}

function Levels({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation("print");
  return (
    <table className="sheet-table">
      <caption>{t("approval.byLevel")}</caption>
      <thead>
        <tr>
          {batch.byLevel.map(({ level }) => (
            <th key={level} scope="col">
              {levelName(level, batch.placeCode)}
            </th>
          ))}
          <th scope="col">{t("approval.total")}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {batch.byLevel.map(({ level, amountFen }) => (
            <td key={level} className="money">
              {formatFen(toFen(amountFen))}
            </td>
          ))}
          <td className="money">
            <b>{formatFen(toFen(batch.amountFen))}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
