import "../batches/batches.css";
import "./transfers.css";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { UnitLabel } from "../money/amount.tsx";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { EmptyByFilter } from "../filters/empty-by-filter.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { present } from "../app/search.ts";
import { shownColumns } from "../views/arrange.ts";
import { useView } from "../views/use-view.ts";
import { ViewTools } from "../views/view-tools.tsx";
import { readTransfersSearch } from "./search.ts";
import { useTransferColumns } from "./transfer-columns.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { StageTabs } from "./stage-tabs.tsx";
import { TransferTable } from "./transfer-table.tsx";
import { useTransferFilters } from "./use-transfer-filters.ts";
import { useSelection } from "./use-selection.ts";
import { useTransfers } from "./use-transfers.ts";
import { useRememberedList } from "./use-transfer-neighbours.ts";
import { workOf } from "./work-of.ts";

export function TransfersPage() {
  const { t } = useTranslation("transfers");
  const { post, year, unit } = useFrame();
  const work = workOf(post.role);
  const { view: viewId, ...wanted } = useSearch({ from: "/frame/transfers" });
  const { batch, stage, level, overdue, held, match } = wanted;
  const navigate = useNavigate({ from: "/transfers" });
  const view = useView("transfers", viewId);
  const columns = useTransferColumns(unit);
  const columnsShown = useMemo(
    () => shownColumns(columns, view.settings),
    [columns, view.settings],
  );
  const {
    besidesStage,
    items,
    totals,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
    takenCount,
    fetchTaken,
    fetchFiltered,
  } = useTransfers(work);
  useRememberedList(useMemo(() => items.map(({ id }) => id), [items]));
  const { chosen, toggle, choose, clear } = useSelection();
  const filters = useTransferFilters(items[0]?.batchNumber);
  const filtered = filters.some(({ value }) => value !== undefined);
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <span className="push">
          <UnitLabel />
        </span>
      </div>
      {totals === undefined ? null : (
        <p className="sentence">
          {t("sentence", {
            count: totals.count,
            amount: inSentence(toFen(totals.amountFen)),
            arrived: inSentence(toFen(totals.arrivedFen)),
          })}
          {work === null ? null : (
            <span className="quiet">
              {" "}
              {t(work.act === "record_sent" ? "howTreasury" : "howFund")}
            </span>
          )}
        </p>
      )}
      <StageTabs asked={besidesStage} />
      <div className="page-head">
        <FilterBar filters={filters.filter(({ name }) => name !== "stage")} />
        <ViewTools
          view={view}
          columns={columns}
          shown={columnsShown}
          filters={present({ stage, level, overdue, held, match, batch })}
          fileName={t("sheetName", { year })}
          rows={fetchFiltered}
          onOpen={(address) => {
            void navigate({ search: readTransfersSearch(address) });
          }}
        />
      </div>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : totals === undefined ? (
        <div className="bone bone-block" />
      ) : items.length === 0 && filtered ? (
        <EmptyByFilter filters={filters} />
      ) : items.length === 0 ? (
        <div className="paper empty">
          <strong>{t("emptyTitle", { year })}</strong>
          {t("emptyText")}
        </div>
      ) : (
        <TransferTable
          items={items}
          columns={columnsShown}
          density={view.settings.density}
          chosen={chosen}
          canChoose={work === null ? null : work.takes}
          onToggle={toggle}
          onChooseShown={() => {
            if (chosen.size > 0 || work === null) clear();
            else choose(items.filter(work.takes));
          }}
        />
      )}
      {hasNextPage ? (
        <button
          type="button"
          className="plain-button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage || totals === undefined
            ? t("loadingMore")
            : t("more", { count: Math.min(200, totals.count - items.length) })}
        </button>
      ) : null}
      {work === null ? null : (
        <SelectionBar
          work={work}
          chosen={chosen}
          total={hasNextPage ? (takenCount ?? "counting") : undefined}
          onChooseAll={async () => {
            choose(await fetchTaken());
          }}
          onKeep={choose}
          onClear={clear}
        />
      )}
    </section>
  );
}
