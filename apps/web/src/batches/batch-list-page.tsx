import type { BatchSummary } from "@daowei/api/contracts";
import { isGivenUp } from "@daowei/domain/approvals";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { EmptyByFilter } from "../filters/empty-by-filter.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { activeFilters, type Filter } from "../filters/filter.ts";
import { FilterBar } from "../filters/filter-bar.tsx";
import { present } from "../app/search.ts";
import { UnitLabel } from "../money/amount.tsx";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { useOfferedActs } from "../palette/offered-acts.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { shownColumns } from "../views/arrange.ts";
import { useView } from "../views/use-view.ts";
import { ViewTools } from "../views/view-tools.tsx";
import { useBatchColumns } from "./batch-columns.tsx";
import { BatchTable } from "./batch-table.tsx";
import { useClosing } from "../years/use-closings.ts";
import { useMayPrepare } from "../years/use-may-prepare.ts";
import { filteredBatches } from "./filter-batches.ts";
import { readBatchListSearch } from "./search.ts";
import { useBatchFilters } from "./use-batch-filters.ts";

export function BatchListPage() {
  const { t } = useTranslation(["batches", "domain"]);
  const { year } = useFrame();
  const scope = useScope();
  const {
    view: viewId,
    stage,
    kind,
    due,
    amount,
    basis,
    by,
    text,
  } = useSearch({
    from: "/frame/batches",
  });
  const filter = present({ stage, kind, due, amount, basis, by, text });
  const navigate = useNavigate({ from: "/batches" });
  const { data, error, refetch } = useQuery(api.batches.list.queryOptions(scope));
  const prepares = useMayPrepare();
  const closed = useClosing() !== undefined;
  const wanted = useDeferredValue(text);
  const shown = useMemo(
    () =>
      filteredBatches(data ?? [], present({ stage, kind, due, amount, basis, by, text: wanted })),
    [data, stage, kind, due, amount, basis, by, wanted],
  );
  const filters = useBatchFilters(data ?? [], filter);
  const view = useView("batches", viewId);
  const columns = useBatchColumns();
  const columnsShown = useMemo(
    () => shownColumns(columns, view.settings),
    [columns, view.settings],
  );
  useOfferedActs(
    prepares
      ? [{ id: "new-batch", name: t("newBatch"), run: () => void navigate({ to: "/batches/new" }) }]
      : [],
  );
  const sums = useMemo(() => sumsOf(data ?? []), [data]);
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <span className="push push-acts">
          <UnitLabel />
          <Link to="/policies/what-if" className="plain-button no-print">
            {t("list.whatIf")}
          </Link>
          {shown.length === 0 ? null : <ListOnPaper shown={shown} filters={filters} />}
        </span>
        {prepares ? (
          <Link
            to="/batches/new"
            className="plain-button primary-button"
            data-testid={testIds.newBatch}
          >
            + {t("newBatch")}
          </Link>
        ) : null}
      </div>
      {data === undefined || data.length === 0 ? null : (
        <p className="sentence">
          {t("list.sentence", {
            year,
            count: sums.count,
            transfers: sums.transfers,
            amount: inSentence(sums.amountFen),
            arrived: inSentence(sums.arrivedFen),
          })}
          {sums.givenUp.count === 0 ? null : (
            <>
              {" "}
              <span className="quiet">
                {t("list.givenUp", {
                  count: sums.givenUp.count,
                  amount: inSentence(sums.givenUp.amountFen),
                })}
              </span>
            </>
          )}
        </p>
      )}
      <div className="page-head">
        <FilterBar filters={filters} />
        <ViewTools
          view={view}
          columns={columns}
          shown={columnsShown}
          filters={filter}
          fileName={t("list.caption", { year })}
          rows={() => Promise.resolve(shown)}
          onOpen={(address) => {
            void navigate({ search: readBatchListSearch(address) });
          }}
        />
      </div>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" />
      ) : data.length === 0 ? (
        <div className="paper empty">
          <strong>{t(closed ? "list.emptyClosed" : "list.emptyTitle", { year })}</strong>
          {closed ? null : t(prepares ? "list.emptyPreparer" : "list.emptyOther")}
        </div>
      ) : shown.length === 0 ? (
        <EmptyByFilter filters={filters} />
      ) : (
        <BatchTable batches={shown} columns={columnsShown} density={view.settings.density} />
      )}
    </section>
  );
}

/** What the page shows, as a sheet for paper and as an official workbook. */
function ListOnPaper({
  shown,
  filters,
}: {
  shown: readonly BatchSummary[];
  filters: readonly Filter[];
}) {
  const { t } = useTranslation("batches");
  const scope = useScope();
  const { view: _, ...search } = useSearch({ from: "/frame/batches" });
  return (
    <>
      <Link
        to="/print/batches"
        search={search}
        className="plain-button no-print"
        data-testid={testIds.printBatches}
      >
        {t("list.print")}
      </Link>
      <ExportButton
        asked={{
          table: "batches",
          ...scope,
          ids: shown.map(({ id }) => id),
          filters: activeFilters(filters).map(({ words }) => words),
        }}
      />
    </>
  );
}

/** What is owed and how much of it has arrived; batches that were given up are told apart. */
function sumsOf(batches: readonly BatchSummary[]) {
  const sums = { count: 0, transfers: 0, amountFen: 0n, arrivedFen: 0n };
  const givenUp = { count: 0, amountFen: 0n };
  for (const batch of batches) {
    const to = isGivenUp(batch) ? givenUp : sums;
    to.count += 1;
    to.amountFen += toFen(batch.amountFen);
    if (to === givenUp) continue;
    sums.transfers += batch.transferCount;
    sums.arrivedFen += toFen(batch.arrivedFen);
  }
  return { ...sums, givenUp };
}
