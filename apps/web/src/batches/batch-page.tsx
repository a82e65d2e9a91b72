import "./batches.css";
import type { BatchDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { PrintFoot } from "../app/print-foot.tsx";
import { present } from "../app/search.ts";
import { AttachmentsTab } from "../attachments/attachments-tab.tsx";
import { ExplanationDrawer } from "../explanation/explanation-drawer.tsx";
import { TransferReceipt } from "../explanation/transfer-receipt.tsx";
import { MarksOf } from "../marks/marks-of.tsx";
import { problemKind } from "../problems/explain-error.ts";
import { UnitLabel } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { BatchHead } from "./batch-head.tsx";
import { BatchEvents } from "./batch-events.tsx";
import { BatchPolicy } from "./batch-policy.tsx";
import { BatchRowsTab } from "./batch-rows-tab.tsx";
import { ComparisonTab } from "./comparison-tab.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { type BatchTab, batchTabs } from "./search.ts";
import { rowsQuery, useRowsBesides } from "./rows-query.ts";
import { SentBackNotice } from "./sent-back-notice.tsx";
import { useNeighbours } from "./use-neighbours.ts";
import { useOpenTransfer } from "./use-open-transfer.ts";
import { CourseLine } from "./course-line.tsx";
import { sumFaults } from "./sum-faults.ts";

type Detail = z.infer<typeof BatchDetail>;

export function BatchPage() {
  const { t } = useTranslation("batches");
  const { batchId } = useParams({ from: "/frame/batches/$batchId" });
  const { tab } = useBatchSearch();
  const { data, error, refetch } = useQuery(api.batches.get.queryOptions({ id: batchId }));
  useRowsBesides(batchId, tab === "rows");
  if (error !== null) {
    return (
      <section className="page">
        <div className="page-head">
          <Link to="/batches">‹ {t("back")}</Link>
          <h1>{t("one")}</h1>
        </div>
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
        {problemKind(error) === "not_found" ? <PerhapsAbove batchId={batchId} /> : null}
      </section>
    );
  }
  if (data === undefined) {
    return (
      <section className="page">
        <div className="bone bone-title" />
        <div className="bone bone-block" />
      </section>
    );
  }
  return <Loaded batch={data} />;
}

function PerhapsAbove({ batchId }: { batchId: string }) {
  const { t } = useTranslation("batches");
  return (
    <p>
      {t("perhapsAbove")}{" "}
      <Link to="/transfers" search={{ batch: batchId }}>
        {t("ownTransfers")}
      </Link>
    </p>
  );
}

function Loaded({ batch }: { batch: Detail }) {
  const { t } = useTranslation("batches");
  useNeighbours(batch.id);
  const { tab, view, withId } = useBatchSearch();
  const navigate = useNavigate({ from: "/batches/$batchId" });
  const distrusted = useDistrusted(batch.id);
  const papers = useQuery(api.attachments.list.queryOptions({ batchId: batch.id }));
  const counts: Partial<Record<BatchTab, number | undefined>> = {
    attachments: papers.data?.attachments.filter(({ removedAt }) => removedAt === null).length,
    events: batch.events.length,
  };
  const explain = useCallback(
    (id: string | null) => {
      void navigate({
        replace: true,
        resetScroll: false,
        search: present({ tab, transfer: id ?? undefined, view }),
      });
    },
    [navigate, tab, view],
  );
  const viewing = {
    viewId: view,
    onView: (id?: string) => {
      void navigate({ replace: true, resetScroll: false, search: present({ tab, view: id }) });
    },
  };
  return (
    <section className="page">
      <BatchHead batch={batch} />
      <MarksOf object={{ objectKind: "batch", objectId: batch.id, name: batch.number }} />
      <SentBackNotice batch={batch} />
      <CourseLine batch={batch} />
      <nav className="tabs" aria-label={batch.number}>
        {batchTabs.map((name) => (
          <Link
            key={name}
            to="/batches/$batchId"
            params={{ batchId: batch.id }}
            search={present({ tab: name, view })}
            replace
            aria-current={tab === name ? "page" : undefined}
            data-testid={`tab-${name}`}
          >
            {t(`tabs.${name}`)}
            {counts[name] === undefined ? null : <span className="num"> {counts[name]}</span>}
          </Link>
        ))}
        <span className="push">
          <UnitLabel />
        </span>
      </nav>
      {tab === "rows" ? (
        <BatchRowsTab batch={batch} onExplain={explain} viewing={viewing} />
      ) : tab === "compare" ? (
        <ComparisonTab
          batch={batch}
          withId={withId}
          onChoose={(id) => {
            void navigate({ replace: true, resetScroll: false, search: { tab, with: id } });
          }}
        />
      ) : tab === "attachments" ? (
        <AttachmentsTab batchId={batch.id} />
      ) : tab === "events" ? (
        <BatchEvents events={batch.events} />
      ) : (
        <BatchPolicy batch={batch} />
      )}
      <PrintFoot
        document={`${batch.number} ${t("revision", { revision: batch.revision })}`}
        hash={batch.revisionHash}
      />
      <DecisionBar batch={batch} distrusted={distrusted} />
      <OpenReceipt onExplain={explain} />
    </section>
  );
}

/** What the address says besides the receipt that it opens. */
function useBatchSearch() {
  return useSearch({
    from: "/frame/batches/$batchId",
    select: ({ tab = "rows", view, with: withId }) => ({ tab, view, withId }),
    structuralSharing: true,
  });
}

function OpenReceipt({ onExplain }: { onExplain: (id: string | null) => void }) {
  const transfer = useOpenTransfer();
  return (
    <ExplanationDrawer
      open={transfer !== undefined}
      transferId={transfer}
      onClose={() => {
        onExplain(null);
      }}
    >
      {transfer === undefined ? null : <TransferReceipt transferId={transfer} placeLink />}
    </ExplanationDrawer>
  );
}

/** Whether the table that was fetched has a sum that does not hold. */
function useDistrusted(id: string): boolean {
  const { data } = useQuery({ ...rowsQuery(id), enabled: false });
  return useMemo(() => data !== undefined && sumFaults(data).length > 0, [data]);
}
