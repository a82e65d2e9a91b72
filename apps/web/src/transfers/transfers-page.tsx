import "../batches/batches.css";
import "./transfers.css";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { UnitLabel } from "../money/amount.tsx";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useSearch } from "@tanstack/react-router";
import { SelectionBar } from "./selection-bar.tsx";
import { NothingMatches } from "./nothing-matches.tsx";
import { TransferFilters } from "./transfer-filters.tsx";
import { TransferTable } from "./transfer-table.tsx";
import { useSelection } from "./use-selection.ts";
import { useTransfers } from "./use-transfers.ts";
import { workOf } from "./work-of.ts";

export function TransfersPage() {
  const { t } = useTranslation("transfers");
  const { post, year } = useFrame();
  const work = workOf(post.role);
  const { batch, stage, level, overdue } = useSearch({ from: "/frame/transfers" });
  const {
    items,
    totals,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
    takenCount,
    fetchTaken,
  } = useTransfers(work);
  const { chosen, toggle, choose, clear } = useSelection();
  const filtered =
    batch !== undefined || stage !== undefined || level !== undefined || overdue !== undefined;
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
      <TransferFilters batchNumber={items[0]?.batchNumber} />
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : totals === undefined ? (
        <div className="bone bone-block" />
      ) : items.length === 0 && filtered ? (
        <NothingMatches />
      ) : items.length === 0 ? (
        <div className="paper empty">
          <strong>{t("emptyTitle", { year })}</strong>
          {t("emptyText")}
        </div>
      ) : (
        <TransferTable
          items={items}
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
      {work === null || chosen.size === 0 ? null : (
        <SelectionBar
          work={work}
          chosen={chosen}
          total={hasNextPage ? (takenCount ?? "counting") : undefined}
          onChooseAll={async () => {
            choose(await fetchTaken());
          }}
          onClear={clear}
        />
      )}
    </section>
  );
}
