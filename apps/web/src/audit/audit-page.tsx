import "./audit.css";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { MarkLines } from "../marks/marks-of.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { AnchorPanel } from "./anchor-panel.tsx";
import { AuditFilters, type Wanted } from "./audit-filters.tsx";
import { EntryTable } from "./entry-table.tsx";
import { SamplePanel } from "./sample-panel.tsx";
import { SuspicionsPanel } from "./suspicions-panel.tsx";
import { VerificationPanel } from "./verification-panel.tsx";

const pageSize = 100;

/** All with the chain itself, all of the office, or one's own. */
const sightOf: Readonly<Partial<Record<string, "chain" | "all">>> = {
  auditor: "chain",
  administrator: "chain",
  approver: "all",
};

export function AuditPage() {
  const { t } = useTranslation(["audit", "domain"]);
  const { post } = useFrame();
  const [wanted, setWanted] = useState<Wanted>({});
  const sees = sightOf[post.role] ?? "own";
  return (
    <section className="page audit-page">
      <h1>{t("title")}</h1>
      <p className="sentence">
        {sees === "own" ? t("ownOnly", { role: t(`domain:role.${post.role}`) }) : t("sentence")}
      </p>
      {sees === "chain" ? (
        <>
          <VerificationPanel />
          <AnchorPanel />
          <SuspicionsPanel />
        </>
      ) : null}
      <AuditFilters own={sees === "own"} onWanted={setWanted} />
      {sees === "chain" ? <Sample wanted={wanted} /> : null}
      {post.role === "auditor" || post.role === "approver" ? <LatestMarks /> : null}
      <Log wanted={wanted} />
    </section>
  );
}

/** The acting post's own place means everything that it may read, batches from above among it. */
function usePlaceAsked(): { readonly placeCode?: string } {
  const { placeCode, post } = useFrame();
  return placeCode === post.placeCode ? {} : { placeCode };
}

function Sample({ wanted }: { wanted: Wanted }) {
  return <SamplePanel wanted={{ ...usePlaceAsked(), ...wanted }} />;
}

const latest = 10;

function LatestMarks() {
  const { data } = useQuery(api.audit.marks.queryOptions({}));
  const items = data?.items.slice(0, latest) ?? [];
  return items.length === 0 ? null : <MarkLines items={items} named />;
}

function Log({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation("audit");
  const at = usePlaceAsked();
  const log = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions(
      { limit: pageSize, ...at, ...wanted },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  const { data, error, hasNextPage, isFetchingNextPage } = log;
  if (error !== null && data === undefined)
    return <ProblemNotice error={error} loading onRetry={() => void log.refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("loading")} />;
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0)
    return (
      <div className="paper empty">
        <strong>{t("emptyTitle")}</strong>
        <p>{t("emptyText")}</p>
      </div>
    );
  return (
    <>
      <EntryTable entries={entries} />
      <p className="page-head">
        <span className="quiet">
          {t("count", { count: entries.length, total: data.pages[0]?.count })}
          {hasNextPage ? "" : ` · ${t("all")}`}
        </span>
        {hasNextPage ? (
          <button
            type="button"
            className="plain-button"
            disabled={isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {t(isFetchingNextPage ? "loading" : "more")}
          </button>
        ) : null}
      </p>
      {error === null ? null : (
        <ProblemNotice error={error} loading onRetry={() => void log.fetchNextPage()} />
      )}
    </>
  );
}
