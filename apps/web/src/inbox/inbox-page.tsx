import "../batches/batches.css";
import "./inbox.css";
import type { Inbox } from "@daowei/api/contracts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { UnitLabel } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { ProposalTable } from "../proposals/proposal-table.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { DecideMany } from "./decide-many.tsx";
import { InboxList } from "./inbox-list.tsx";
import { InboxPreview } from "./inbox-preview.tsx";
import { type InboxTab, inboxTabs } from "./search.ts";

export function InboxPage() {
  const { t } = useTranslation(["inbox", "domain"]);
  const { tab = "todo", open } = useSearch({ from: "/frame/inbox" });
  const navigate = useNavigate({ from: "/inbox" });
  const { post } = useFrame();
  const { data, error, refetch } = useQuery(api.inbox.list.queryOptions({ tab }));
  const ids = (data?.items ?? []).map(({ batch }) => batch.id);
  const position = open === undefined ? 0 : Math.max(ids.indexOf(open), 0);
  const current = ids[position];
  const show = (id: string | undefined) => {
    void navigate({ replace: true, resetScroll: false, search: present({ tab, open: id }) });
  };
  useStepKeys((by) => {
    const next = ids[position + by];
    if (next !== undefined) show(next);
  });
  usePrefetchDetail(ids[position + 1]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<Inbox["items"] | null>(null);
  const decidable = (data?.items ?? []).filter(
    ({ act, onBehalfOf }) => (act === "review" || act === "approve") && onBehalfOf === null,
  );
  const chosen = decidable.filter(({ batch }) => picked.has(batch.id));
  const tabs = inboxTabs.filter(
    (name) => name !== "all" || post.role === "auditor" || tab === "all",
  );
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <span className="push">
          <UnitLabel />
        </span>
      </div>
      {data === undefined ? null : (
        <p className="sentence">
          {t("sentence", { todo: data.counts.todo, done: data.counts.done })}
        </p>
      )}
      <nav className="tabs" aria-label={t("title")}>
        {tabs.map((name) => (
          <Link
            key={name}
            to="/inbox"
            search={{ tab: name }}
            aria-current={tab === name ? "page" : undefined}
          >
            {t(`tabs.${name}`)} {data === undefined ? null : data.counts[name]}
          </Link>
        ))}
      </nav>
      {data === undefined || data.proposals.length === 0 ? null : (
        <ProposalTable proposals={data.proposals} />
      )}
      {chosen.length === 0 ? null : (
        <p className="marks">
          <button
            type="button"
            className="plain-button"
            data-testid={testIds.bulkPickAll}
            onClick={() => {
              setPicked(new Set(decidable.map(({ batch }) => batch.id)));
            }}
          >
            {t("pickAll")}
          </button>
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.bulkDecide}
            onClick={() => {
              setDeciding(chosen);
            }}
          >
            {t("decideMany", {
              act: t(`domain:act.${chosen[0]?.act ?? "review"}`),
              count: chosen.length,
            })}
          </button>
        </p>
      )}
      {deciding === null ? null : (
        <DecideMany
          items={deciding}
          onClose={() => {
            setDeciding(null);
            setPicked(new Set());
          }}
        />
      )}
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" />
      ) : current === undefined ? (
        data.proposals.length > 0 ? null : (
          <NothingHere tab={tab} done={data.counts.done} />
        )
      ) : (
        <div className="inbox">
          <InboxList
            items={data.items}
            current={current}
            onOpen={show}
            picked={picked}
            onPick={(id) => {
              const next = new Set(picked);
              if (!next.delete(id)) next.add(id);
              setPicked(next);
            }}
          />
          <InboxPreview
            key={current}
            batchId={current}
            previous={ids[position - 1]}
            next={ids[position + 1]}
            onOpen={show}
          />
        </div>
      )}
    </section>
  );
}

function NothingHere({ tab, done }: { tab: InboxTab; done: number }) {
  const { t } = useTranslation("inbox");
  return (
    <div className="paper empty">
      {tab === "todo" ? (
        <>
          <strong>✓ {t("emptyTodoTitle")}</strong>
          {t("emptyTodoText", { done })}
        </>
      ) : (
        t(tab === "done" ? "emptyDone" : tab === "mine" ? "emptyMine" : "emptyAll")
      )}
    </div>
  );
}

/** J/K and the arrow keys walk through the list, never while something is being typed. */
function useStepKeys(step: (by: 1 | -1) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof Element &&
        event.target.closest("input, textarea, select, dialog")
      )
        return;
      if (event.key === "j" || event.key === "ArrowDown") step(1);
      else if (event.key === "k" || event.key === "ArrowUp") step(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  });
}

function usePrefetchDetail(id: string | undefined) {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (id !== undefined) void queryClient.prefetchQuery(api.batches.get.queryOptions({ id }));
  }, [id, queryClient]);
}
