import "./overview.css";
import type { Overview } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { PlacePath } from "../app/place-path.tsx";
import { IllustrativeMark } from "../batches/stage-mark.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { UnitLabel } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { DeadlineStrip } from "./deadline-strip.tsx";
import { ExceptionsPanel } from "./exceptions-panel.tsx";
import { LateList } from "./late-list.tsx";
import { LevelPanel } from "./level-panel.tsx";
import { OverviewSentence } from "./overview-sentence.tsx";
import { OverviewTiles } from "./overview-tiles.tsx";
import { PlacePanel } from "./place-panel.tsx";
import { PolicyNews } from "./policy-news.tsx";
import { TrendPair } from "./trend-pair.tsx";
import { WaitingLine } from "./waiting-line.tsx";

export function OverviewPage() {
  const { t } = useTranslation("overview");
  const scope = useScope();
  const { post } = useFrame();
  const { data, error, refetch } = useQuery(api.overview.get.queryOptions(scope));
  const overview = error === null ? data : undefined;
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <PlacePath />
        {data?.illustrative === true ? <IllustrativeMark /> : null}
        <span className="push push-acts">
          <UnitLabel />
          <Link to="/print/brief" className="plain-button no-print" data-testid={testIds.brief}>
            {t("brief")}
          </Link>
          <ExportButton asked={{ table: "overview", ...scope }} />
        </span>
      </div>
      {post.role === "auditor" ? <ExceptionsPanel /> : null}
      {overview === undefined && error === null ? (
        <>
          <div className="bone bone-line" />
          <div className="bone bone-block" />
        </>
      ) : overview?.batchCount === 0 ? (
        <>
          <PolicyNews />
          <NoBatch year={overview.fiscalYear} />
        </>
      ) : (
        <>
          {overview === undefined ? (
            <ProblemNotice
              error={error}
              loading
              what={t("figures")}
              onRetry={() => void refetch()}
            />
          ) : (
            <Figures overview={overview} />
          )}
          <WaitingLine />
          <PolicyNews />
          {overview === undefined ? null : <Panels overview={overview} />}
          <TrendPair />
        </>
      )}
    </section>
  );
}

function Figures({ overview }: { overview: Overview }) {
  return (
    <>
      <OverviewSentence overview={overview} />
      {overview.nearestDeadline === null ? null : (
        <DeadlineStrip deadline={overview.nearestDeadline} sameDay={overview.nearestCount} />
      )}
      <OverviewTiles overview={overview} />
    </>
  );
}

function Panels({ overview }: { overview: Overview }) {
  return (
    <>
      <div className="overview-pair">
        <PlacePanel places={overview.byPlace} />
        <LevelPanel levels={overview.byLevel} placeCode={overview.placeCode} />
      </div>
      <LateList overview={overview} />
    </>
  );
}

function NoBatch({ year }: { year: number }) {
  const { t } = useTranslation("overview");
  const { post } = useFrame();
  const preparer = post.role === "preparer";
  return (
    <div className="paper empty">
      <strong>{t("emptyTitle", { year })}</strong>
      {t(preparer ? "emptyPreparer" : "emptyOther")}
      <p className="empty-act">
        {preparer ? (
          <Link to="/enrolment/import" className="plain-button primary-button">
            {t("toImport")}
          </Link>
        ) : (
          <Link to="/batches">{t("toBatches")}</Link>
        )}
      </p>
    </div>
  );
}
