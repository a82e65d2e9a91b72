import { chineseAmount } from "@daowei/domain/money";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DueOn } from "../batches/due-on.tsx";
import { ApprovalLine } from "../batches/approval-line.tsx";
import { BatchEvents } from "../batches/batch-events.tsx";
import { DecisionBar } from "../batches/decision-bar.tsx";
import { LevelTable } from "../batches/level-table.tsx";
import { BatchStageMark, DaysLeft } from "../batches/stage-mark.tsx";
import { Amount } from "../money/amount.tsx";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { quoted, wordOf, wordsOf } from "../words/spoken.ts";
import { HeadcountsUsed } from "../acts/headcounts-used.tsx";
import { CopyButton } from "../acts/copy-button.tsx";
import { CopyNote } from "./copy-note.tsx";
import type { InboxItem } from "./filter.ts";
import { PaperState } from "./paper-state.tsx";
import { LastRevision } from "./last-revision.tsx";
import { UrgeButton } from "./urge-button.tsx";
import { WarningList } from "./warnings.tsx";
import { PlaceName } from "../places/named.tsx";

/** What has to be known to decide: sums, levels, warnings, what changed, who did what. */
export function InboxPreview({
  item,
  copied,
  previous,
  next,
  onOpen,
  settling,
  onDecided,
}: {
  item: InboxItem;
  copied: boolean;
  previous: string | undefined;
  next: string | undefined;
  onOpen: (id: string | undefined) => void;
  /** It has just taken the place of one that was decided: its buttons wait until it was seen. */
  settling: boolean;
  /** With the one to be shown now. */
  onDecided: (next: string | undefined) => void;
}) {
  const { t } = useTranslation(["inbox", "acts", "batches", "domain"]);
  const batchId = item.batch.id;
  const { data, error, refetch } = useQuery(api.batches.get.queryOptions({ id: batchId }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined) return <div className="bone bone-block" />;
  const last = data.events.at(-1);
  return (
    <article className="inbox-preview paper" aria-label={t("preview")}>
      <div className="page-head">
        <h2>
          {data.number} {data.title}
        </h2>
        <BatchStageMark stage={data.stage} returned={data.returned} />
        <DaysLeft days={data.daysLeft} settled={data.stage === "arrived"} />
        <Link to="/batches/$batchId" params={{ batchId }} className="push" data-testid="open-batch">
          {t("open")}
        </Link>
      </div>
      {copied && item.copy !== null ? <CopyNote copy={item.copy} /> : null}
      <div>
        <p className="key-amount">
          <Amount fen={data.amountFen} />
        </p>
        <p className="quiet">{chineseAmount(toFen(data.amountFen))}</p>
      </div>
      <dl className="facts">
        <dt>{t("acts:transfers")}</dt>
        <dd>
          {t("transfers", { count: data.transferCount })} · <PlaceName name={data.placeName} />
        </dd>
        <dt>{t("acts:headcounts")}</dt>
        <dd>
          <HeadcountsUsed batch={data} />
        </dd>
        <dt>{t("batches:policy.title")}</dt>
        <dd>{data.policy.number}</dd>
        <dt>{t("acts:deadline")}</dt>
        <dd>
          <DueOn of={data} inWords /> · {t(`domain:deadlineOrigin.${data.dueOrigin}`)}
        </dd>
        <dt>{t("papers.title")}</dt>
        <dd>
          <PaperState batchId={batchId} />
        </dd>
        {last === undefined ? null : (
          <>
            <dt>{t("lastEvent")}</dt>
            <dd>
              {last.by} {wordOf(wordsOf("domain").act, last.act)} {moment(last.at)}
              {last.comment === null ? null : quoted(last.comment)}
            </dd>
          </>
        )}
      </dl>
      <LevelTable levels={data.byLevel} placeCode={data.placeCode} />
      <WarningList warnings={item.warnings} />
      <LastRevision batch={data} />
      {data.approval === null ? null : <ApprovalLine approval={data.approval} />}
      <details className="inbox-record">
        <summary>{t("record", { count: data.events.length })}</summary>
        <BatchEvents events={data.events} />
      </details>
      <div className="inbox-steps">
        <Step id={previous} words={t("previous")} onOpen={onOpen} />
        <Step id={next} words={t("next")} onOpen={onOpen} />
        <span className="push" />
        <CopyButton batch={data} />
        <UrgeButton batch={data} />
      </div>
      <div className={settling ? "inbox-acts inbox-settling" : "inbox-acts"}>
        <DecisionBar
          batch={data}
          onDecided={() => {
            onDecided(next);
          }}
        />
      </div>
    </article>
  );
}

function Step({
  id,
  words,
  onOpen,
}: {
  id: string | undefined;
  words: string;
  onOpen: (id: string) => void;
}) {
  return (
    <button
      type="button"
      className="plain-button small-switch"
      disabled={id === undefined}
      onClick={() => {
        if (id !== undefined) onOpen(id);
      }}
    >
      {words}
    </button>
  );
}
