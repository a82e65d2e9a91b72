import type { NotificationView } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { SidePanel } from "../overlays/side-panel.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { foldText } from "./fold-text.ts";
import { headingOf } from "./kinds.ts";
import { groupOf, type NoticeGroup, noticeGroups } from "./groups.ts";

/** The person's own notifications, the newest first; one that is opened is read. */
export function NotificationList({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation("notifications");
  // Texts are written in the office's language when something happens, whoever reads them later.
  const foreign = !i18n.language.startsWith("zh");
  const router = useRouter();
  const { data, error, refetch } = useQuery(
    api.notifications.list.queryOptions({ unreadOnly: false }),
  );
  const reading = useAct({
    run: (input: Keyed<{ ids: string[] | null }>) => client.notifications.markRead.mutate(input),
    onDone: () => undefined,
  });
  const visit = ({ id, link, readAt }: NotificationView) => {
    if (readAt === null) reading.perform({ ids: [id] });
    onClose();
    router.history.push(link);
  };
  const [group, setGroup] = useState<NoticeGroup | null>(null);
  const shown = data?.filter((one) => group === null || groupOf(one) === group);
  const some = shown?.some(({ readAt }) => readAt === null) === true;
  return (
    <SidePanel
      title={t("title")}
      onClose={onClose}
      tools={
        <button
          type="button"
          className="link-button push"
          disabled={!some || reading.locked}
          data-testid={testIds.bellAllRead}
          onClick={() => {
            reading.perform({ ids: group === null ? null : (shown ?? []).map(({ id }) => id) });
          }}
        >
          {t("allRead")}
        </button>
      }
    >
      {reading.state.kind === "refused" ? <ProblemNotice error={reading.state.error} /> : null}
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined || shown === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : data.length === 0 ? (
        <p className="quiet">{t("empty")}</p>
      ) : (
        <>
          <Groups notices={data} chosen={group} onChoose={setGroup} />
          <ul className="notices">
            {shown.map((one) => (
              <li
                key={one.id}
                className={
                  one.readAt === null ? "notification notification-unread" : "notification"
                }
              >
                <button
                  type="button"
                  className="link-button"
                  data-testid={testIds.notice}
                  onClick={() => {
                    visit(one);
                  }}
                >
                  {one.readAt === null ? <span className="unseen">{t("unread")}</span> : null}
                  {foreign ? t(`kinds.${headingOf(one.kind)}`) : one.title}
                </button>
                {foreign ? (
                  <p lang="zh-CN" translate="no">
                    <b>{one.title}</b>
                  </p>
                ) : null}
                <NoticeText text={one.text} foreign={foreign} />
                <small className="quiet num">{moment(one.createdAt)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/settings/reminders" onClick={onClose}>
          {t("settings")}
        </Link>
      </p>
    </SidePanel>
  );
}

/** Its first things; the rest opens below them. */
function NoticeText({ text, foreign }: { text: string; foreign: boolean }) {
  const { t } = useTranslation("notifications");
  const { before, folded, after } = foldText(text);
  const written = { lang: "zh-CN", translate: foreign ? ("no" as const) : undefined };
  return (
    <>
      <p {...written}>{before}</p>
      {folded === null ? null : (
        <details>
          <summary data-testid={testIds.noticeRest}>{t("rest", { count: folded.lines })}</summary>
          <p {...written}>{folded.text}</p>
        </details>
      )}
      {after === "" ? null : <p {...written}>{after}</p>}
    </>
  );
}

/** What is unread by what it asks for; one of them at a time, or all. */
function Groups({
  notices,
  chosen,
  onChoose,
}: {
  notices: readonly NotificationView[];
  chosen: NoticeGroup | null;
  onChoose: (group: NoticeGroup | null) => void;
}) {
  const { t } = useTranslation("notifications");
  const there = noticeGroups.filter((group) => notices.some((one) => groupOf(one) === group));
  const unreadOf = (group: NoticeGroup) =>
    notices.filter((one) => one.readAt === null && groupOf(one) === group).length;
  return (
    <p className="marks notice-groups" role="group" aria-label={t("groupsLabel")}>
      {[null, ...there].map((group) => (
        <button
          key={group ?? "all"}
          type="button"
          className="plain-button"
          aria-pressed={chosen === group}
          data-testid={`${testIds.noticeGroup}-${group ?? "all"}`}
          onClick={() => {
            onChoose(group);
          }}
        >
          {group === null ? t("groups.all") : t(`groups.${group}`)}
          {group === null || unreadOf(group) === 0 ? null : ` ${unreadOf(group)}`}
        </button>
      ))}
    </p>
  );
}
