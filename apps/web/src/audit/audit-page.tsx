import "./audit.css";
import type { AuditEntry } from "@daowei/api/contracts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { AnchorPanel } from "./anchor-panel.tsx";
import { AuditFilters, type Wanted } from "./audit-filters.tsx";
import { EvidenceButton } from "./evidence-button.tsx";
import { VerificationPanel } from "./verification-panel.tsx";
import { auditWords } from "./words.zh.ts";

const acts: Readonly<Record<string, string>> = auditWords.acts;
const objects: Readonly<Record<string, string>> = auditWords.objects;
const pageSize = 100;

export function AuditPage() {
  const { t } = useTranslation(["audit", "domain"]);
  const { post } = useFrame();
  const [wanted, setWanted] = useState<Wanted>({});
  return (
    <section className="page audit-page">
      <h1>{t("title")}</h1>
      {post.role === "auditor" ? (
        <>
          <VerificationPanel />
          <AnchorPanel />
          <AuditFilters onWanted={setWanted} />
          <Log wanted={wanted} />
        </>
      ) : (
        <p className="paper empty">{t("roleNeeded", { role: t(`domain:role.${post.role}`) })}</p>
      )}
    </section>
  );
}

function Log({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation("audit");
  const { placeCode, post } = useFrame();
  // The acting post's own place means everything that it may read, batches from above among it.
  const at = placeCode === post.placeCode ? {} : { placeCode };
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
      <p className="sentence">{t("sentence")}</p>
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

function EntryTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation("audit");
  return (
    <div className="ledger-box">
      <table className="ledger audit-table">
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="count">
              {t("seq")}
            </th>
            <th scope="col">{t("at")}</th>
            <th scope="col">{t("by")}</th>
            <th scope="col">{t("act")}</th>
            <th scope="col">{t("object")}</th>
            <th scope="col">{t("summary")}</th>
            <th scope="col">{t("hash")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.seq} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation(["audit", "domain"]);
  const { places, post } = useFrame();
  const { role, placeCode, objectPlaceCode, hash, previousHash: previous } = entry;
  // Of a batch of a place above, only one's own part is seen: there is no evidence of the whole to be had.
  const seesWhole =
    objectPlaceCode === post.placeCode || places.some(({ code }) => code === objectPlaceCode);
  return (
    <tr data-testid={testIds.auditRow}>
      <td className="count">{entry.seq}</td>
      <td className="num">{moment(entry.at)}</td>
      <td className="num">
        {entry.by === "" ? t("system") : entry.by}{" "}
        <span className="quiet">
          {role === null ? "" : t(`domain:role.${role}`)}
          {placeCode === null ? "" : ` · ${placeNameOf(places, placeCode, post)}`}
        </span>
      </td>
      <td className="num">{acts[entry.act] ?? entry.act}</td>
      <td className="num">
        <ObjectLink entry={entry} />{" "}
        {entry.objectKind === "batch" && seesWhole ? (
          <EvidenceButton batchId={entry.objectId} />
        ) : null}
      </td>
      <td>{entry.summary}</td>
      <td>
        <span className="mono" title={t("hashTitle", { hash, previous })}>
          {hash.slice(0, 8)}…
        </span>
      </td>
    </tr>
  );
}

function ObjectLink({ entry: { objectKind, objectId } }: { entry: AuditEntry }) {
  const name = objects[objectKind] ?? objectKind;
  switch (objectKind) {
    case "batch":
      return (
        <Link to="/batches/$batchId" params={{ batchId: objectId }}>
          {name}
        </Link>
      );
    case "transfer":
      return (
        <Link to="/transfers/$transferId" params={{ transferId: objectId }}>
          {name}
        </Link>
      );
    case "headcount_version":
      return (
        <Link to="/enrolment" search={{ version: objectId }}>
          {name}
        </Link>
      );
    default:
      return name;
  }
}
