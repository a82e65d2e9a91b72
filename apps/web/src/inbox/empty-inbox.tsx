import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";
import { useMayPrepare } from "../years/use-may-prepare.ts";
import { nextDeadline } from "./next-deadline.ts";
import type { InboxTab } from "./search.ts";

const emptyWords = {
  done: "emptyDone",
  mine: "emptyMine",
  copied: "emptyCopied",
  all: "emptyAll",
} as const;

/** Nothing in a tab, or nothing that the filters leave. */
export function EmptyInbox({
  tab,
  doneToday,
  byFilter,
}: {
  tab: InboxTab;
  doneToday: number;
  byFilter: boolean;
}) {
  const { t } = useTranslation("inbox");
  return (
    <div className="paper empty" data-testid={testIds.inboxEmpty}>
      {byFilter ? (
        <strong>{t("emptyByFilter")}</strong>
      ) : tab === "todo" ? (
        <AllDone doneToday={doneToday} />
      ) : (
        t(emptyWords[tab])
      )}
    </div>
  );
}

/** 今日待办已清空, how much was done today, and which date comes next. */
function AllDone({ doneToday }: { doneToday: number }) {
  const { t } = useTranslation(["inbox", "batches"]);
  const mayPrepare = useMayPrepare();
  return (
    <>
      <strong>✓ {t("emptyTodoTitle")}</strong>
      {t("emptyTodoText", { count: doneToday })}
      {doneToday === 0 ? null : (
        <p>
          <Link to="/inbox" search={{ tab: "done" }} data-testid={testIds.inboxToDone}>
            {t("toDone")}
          </Link>
        </p>
      )}
      <NextDeadline />
      {mayPrepare ? (
        <p className="empty-act">
          <Link to="/batches/new" className="plain-button">
            {t("batches:newBatch")}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function NextDeadline() {
  const { t } = useTranslation("inbox");
  const { data, error, refetch } = useQuery(api.deadlines.list.queryOptions(useScope()));
  if (error !== null)
    return (
      <ProblemNotice
        error={error}
        loading
        what={t("nextDeadline")}
        onRetry={() => void refetch()}
      />
    );
  const found = data === undefined ? undefined : nextDeadline(data);
  if (found === undefined) return null;
  const { next, sameDay } = found;
  return (
    <p>
      {t("nextDeadline")}{" "}
      <Link to="/deadlines" search={{ show: "open" }} data-testid={testIds.inboxNextDeadline}>
        {longDate(next.dueOn)} {next.what}
        {sameDay > 1 ? ` ${t("nextDeadlineAlso", { count: sameDay })}` : null}
      </Link>{" "}
      {t("nextDeadlineLeft", { count: next.daysLeft })}
    </p>
  );
}
