import "../batches/batches.css";
import "./inbox.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { UnitLabel } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { ProposalTable } from "../proposals/proposal-table.tsx";
import { api } from "../wire/api.ts";
import { EmptyInbox } from "./empty-inbox.tsx";
import { filtered } from "./filter.ts";
import { InboxChips } from "./inbox-chips.tsx";
import { InboxList } from "./inbox-list.tsx";
import { InboxViews } from "./inbox-views.tsx";
import { InboxPreview } from "./inbox-preview.tsx";
import { PickedBar } from "./picked-bar.tsx";
import { type InboxTab, inboxTabs, readInboxSearch } from "./search.ts";
import { WaitingHeadcounts } from "./waiting-headcounts.tsx";
import { useAfterDecision } from "./use-after-decision.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";

/** What comes into it moves nothing below. */
const roomForALine = "\u00A0";

/** As many as the server lists of one tab. */
const mostListed = 200;

export function InboxPage() {
  const { t } = useTranslation(["inbox", "domain"]);
  // Its own words alone: a change of the unit is the amounts' affair.
  const {
    tab = "todo",
    open,
    view,
    ...filter
  } = useSearch({ from: "/frame/inbox", select: readInboxSearch, structuralSharing: true });
  const navigate = useNavigate({ from: "/inbox" });
  const { data, error, refetch } = useQuery(api.inbox.list.queryOptions({ tab }));
  const all = data?.items ?? [];
  const items = filtered(all, filter);
  const ids = items.map(({ batch }) => batch.id);
  const position = open === undefined ? 0 : Math.max(ids.indexOf(open), 0);
  const current = items[position];
  const show = (id: string | undefined) => {
    void navigate({
      replace: true,
      resetScroll: false,
      search: present({ tab, open: id, view, ...filter }),
    });
  };
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  useInboxKeys({ ids, position, picked, onShow: show, onPick: setPicked });
  const { settling, decided } = useAfterDecision(show);
  usePrefetchDetail(ids[position + 1]);
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <InboxViews
          viewId={view}
          filters={present({ tab, ...filter })}
          onOpen={(address) => {
            void navigate({ replace: true, search: readInboxSearch(address) });
          }}
        />
        <UnitLabel />
      </div>
      <p className="sentence">
        {data === undefined
          ? roomForALine
          : t("sentence", { todo: data.counts.todo, done: data.counts.done })}
      </p>
      <Tabs tab={tab} counts={data?.counts} unread={data?.unreadCopies} />
      <InboxChips
        items={all}
        filter={filter}
        onFilter={(wanted) => {
          void navigate({ replace: true, search: present({ tab, ...wanted }) });
        }}
      />
      {data === undefined || data.headcounts.length === 0 ? null : (
        <WaitingHeadcounts versions={data.headcounts} />
      )}
      {data === undefined || data.proposals.length === 0 ? null : (
        <ProposalTable proposals={data.proposals} />
      )}
      <PickedBar items={items} picked={picked} onPick={setPicked} />
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" />
      ) : current === undefined ? (
        data.proposals.length > 0 && all.length === 0 ? null : (
          <EmptyInbox tab={tab} doneToday={data.doneToday} byFilter={all.length > 0} />
        )
      ) : (
        <div className="inbox">
          <div>
            <InboxList
              items={items}
              current={current.batch.id}
              onOpen={show}
              picked={picked}
              onPick={setPicked}
              pickable={tab === "todo"}
              copied={tab === "copied"}
            />
            {all.length < mostListed ? null : (
              <p className="quiet">{t("mostListed", { count: mostListed })}</p>
            )}
          </div>
          <InboxPreview
            key={current.batch.id}
            item={current}
            copied={tab === "copied"}
            previous={ids[position - 1]}
            next={ids[position + 1]}
            onOpen={show}
            settling={settling}
            onDecided={decided}
          />
        </div>
      )}
    </section>
  );
}

function Tabs({
  tab,
  counts,
  unread,
}: {
  tab: InboxTab;
  counts: Readonly<Record<InboxTab, number>> | undefined;
  /** Copies that were not opened. */
  unread: number | undefined;
}) {
  const { t } = useTranslation("inbox");
  const { post } = useFrame();
  const tabs = inboxTabs.filter(
    (name) => name !== "all" || post.role === "auditor" || tab === "all",
  );
  return (
    <nav className="tabs" aria-label={t("title")}>
      {tabs.map((name) => (
        <Link
          key={name}
          to="/inbox"
          search={{ tab: name }}
          aria-current={tab === name ? "page" : undefined}
        >
          {t(`tabs.${name}`)} {counts?.[name]}
          {name === "copied" && unread !== undefined && unread > 0 ? (
            <span className="mark">{t("copied.newCount", { count: unread })}</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

function usePrefetchDetail(id: string | undefined) {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (id !== undefined) void queryClient.prefetchQuery(api.batches.get.queryOptions({ id }));
  }, [id, queryClient]);
}
