import type { BatchDetail, BatchSummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useFrame } from "../app/frame-context.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { ComparisonResult } from "./comparison-result.tsx";
import { RevisionList } from "./revision-list.tsx";
import { suggestedOther } from "./suggest-other.ts";

type Detail = z.infer<typeof BatchDetail>;

/** 版本对比: this batch beside another one that the person chooses, and what its own revisions brought. */
export function ComparisonTab({
  batch,
  withId,
  onChoose,
}: {
  batch: Detail;
  /** Of the address. */
  withId: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation("batches");
  const { placeCode, fiscalYear } = batch;
  const lastYear = useQuery(
    api.batches.list.queryOptions({ fiscalYear: fiscalYear - 1, placeCode }),
  );
  const thisYear = useQuery(api.batches.list.queryOptions({ fiscalYear, placeCode }));
  const suggested =
    lastYear.data === undefined || thisYear.data === undefined
      ? null
      : suggestedOther(batch, { thisYear: thisYear.data, lastYear: lastYear.data });
  const other = withId ?? suggested?.id;
  const compared = useQuery({
    ...api.batches.compare.queryOptions({ id: batch.id, withId: other ?? "" }),
    enabled: other !== undefined,
  });
  return (
    <div className="comparison">
      <div className="page-head">
        <OtherBatch
          batch={batch}
          chosen={other}
          startsAt={suggested?.fiscalYear ?? fiscalYear}
          onChoose={onChoose}
        />
        {other === undefined ? null : (
          <span className="push push-acts">
            <Link
              to="/print/batches/$batchId/comparison"
              params={{ batchId: batch.id }}
              search={{ with: other }}
              className="plain-button no-print"
            >
              {t("compare.print")}
            </Link>
            <ExportButton
              asked={{ table: "batch_comparison", id: batch.id, withId: other }}
              name={t("compare.excel")}
            />
          </span>
        )}
      </div>
      {compared.error !== null ? (
        <ProblemNotice error={compared.error} loading onRetry={() => void compared.refetch()} />
      ) : other === undefined ? (
        <p className="paper empty">{t("compare.none")}</p>
      ) : compared.data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("compare.loading")} />
      ) : (
        <ComparisonResult compared={compared.data} />
      )}
      <RevisionList batch={batch} />
    </div>
  );
}

function OtherBatch({
  batch,
  chosen,
  startsAt,
  onChoose,
}: {
  batch: Detail;
  chosen: string | undefined;
  startsAt: number;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation(["batches", "domain"]);
  const { me } = useFrame();
  const [picked, setPicked] = useState<number | null>(null);
  const year = picked ?? startsAt;
  const { data } = useQuery(
    api.batches.list.queryOptions({ fiscalYear: year, placeCode: batch.placeCode }),
  );
  const years = [...new Set([...me.years, batch.fiscalYear - 1, batch.fiscalYear, year])];
  const others = (data ?? []).filter(({ id }) => id !== batch.id);
  const known = others.some(({ id }) => id === chosen);
  return (
    <span className="filter-bar no-print">
      <label>
        {t("compare.year")}{" "}
        <select
          className="field-input"
          value={year}
          onChange={(event) => {
            setPicked(Number(event.target.value));
          }}
        >
          {years
            .sort((a, b) => b - a)
            .map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
        </select>
      </label>
      <label>
        {t("compare.with")}{" "}
        <select
          className="field-input"
          value={known ? chosen : ""}
          data-testid={testIds.compareWith}
          onChange={(event) => {
            if (event.target.value !== "") onChoose(event.target.value);
          }}
        >
          <option value="">
            {t(others.length === 0 ? "compare.noneInYear" : "compare.choose")}
          </option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one, t(`domain:batchStage.${one.stage}`))}
            </option>
          ))}
        </select>
      </label>
    </span>
  );
}

function nameOf({ number, title }: BatchSummary, stage: string): string {
  return `${number} ${title} · ${stage}`;
}
