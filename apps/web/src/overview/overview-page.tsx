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
import { LateList } from "./late-list.tsx";
import { LevelPanel } from "./level-panel.tsx";
import { OverviewSentence } from "./overview-sentence.tsx";
import { OverviewTiles } from "./overview-tiles.tsx";
import { PlacePanel } from "./place-panel.tsx";
import { TrendPair } from "./trend-pair.tsx";
import { WaitingLine } from "./waiting-line.tsx";

export function OverviewPage() {
  const { t } = useTranslation("overview");
  const scope = useScope();
  const { data, error, refetch } = useQuery(api.overview.get.queryOptions(scope));
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
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <>
          <div className="bone bone-line" />
          <div className="bone bone-block" />
        </>
      ) : (
        <Figures overview={data} />
      )}
    </section>
  );
}

function Figures({ overview }: { overview: Overview }) {
  if (overview.batchCount === 0) return <NoBatch year={overview.fiscalYear} />;
  return (
    <>
      <OverviewSentence overview={overview} />
      {overview.nearestDeadline === null ? null : (
        <DeadlineStrip deadline={overview.nearestDeadline} />
      )}
      <OverviewTiles overview={overview} />
      <WaitingLine />
      <div className="overview-pair">
        <PlacePanel places={overview.byPlace} />
        <LevelPanel levels={overview.byLevel} placeCode={overview.placeCode} />
      </div>
      <LateList overview={overview} />
      <TrendPair />
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
