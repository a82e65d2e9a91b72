import "./notifications.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNews } from "../news/use-news.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { NotificationList } from "./notification-list.tsx";

/** The bell: how many notifications are unread; opens the list. */
export function Bell() {
  const { t } = useTranslation("notifications");
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    ...api.notifications.count.queryOptions({}),
    refetchInterval: useNews(),
  });
  const unread = data?.unread;
  const some = unread !== undefined && unread > 0;
  return (
    <>
      <button
        type="button"
        className="bell"
        aria-label={some ? t("bellUnread", { count: unread }) : t("bell")}
        aria-expanded={open}
        data-testid={testIds.bell}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M8 2a4 4 0 0 0-4 4v2.500L2.750 11.500h10.500L12 8.500V6a4 4 0 0 0-4-4zM6.500 13.500a1.500 1.500 0 0 0 3 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </svg>
        {some ? (
          <b className="bell-count" data-testid={testIds.bellCount}>
            {unread > 99 ? "99+" : unread}
          </b>
        ) : null}
      </button>
      {open ? (
        <NotificationList
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
