import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { OfficeName } from "../places/named.tsx";

/** 日历订阅: addresses for programs of calendars, each for one post, shown once and revoked here. */
export function CalendarFeeds() {
  const { t } = useTranslation(["settings", "domain"]);
  const { post } = useFrame();
  const [address, setAddress] = useState<string | null>(null);
  const { data, error } = useQuery(api.calendar.feeds.queryOptions({}));
  const making = useAct({
    run: (input: Keyed<object>) => client.calendar.makeFeed.mutate(input),
    onDone: ({ token }) => {
      setAddress(`${window.location.origin}/calendar/${token}.ics`);
    },
  });
  const revoking = useAct({
    run: (input: Keyed<{ id: string }>) => client.calendar.revokeFeed.mutate(input),
    onDone: () => {
      setAddress(null);
    },
  });
  return (
    <section className="paper settings-part" id="calendar">
      <h2>{t("calendar.title")}</h2>
      <p className="quiet">{t("calendar.text")}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      {[making.state, revoking.state].map((state, index) =>
        state.kind === "refused" || state.kind === "outcome_unknown" ? (
          <ProblemNotice key={index} error={state.error} />
        ) : null,
      )}
      {address === null ? null : (
        <label className="act-field">
          <span>{t("calendar.shownOnce")}</span>
          <input
            readOnly
            value={address}
            data-testid={testIds.feedAddress}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        </label>
      )}
      <ul className="settings-rows">
        {(data ?? []).map((feed) => (
          <li key={feed.id} data-testid={testIds.feedRow}>
            <span>
              {t(`domain:role.${feed.role}`)} · <OfficeName name={feed.officeName} />
              <br />
              <small className="quiet">{t("calendar.made", { at: moment(feed.createdAt) })}</small>
            </span>
            <button
              type="button"
              className="plain-button push"
              disabled={revoking.locked}
              onClick={() => {
                revoking.perform({ id: feed.id });
              }}
            >
              {t("calendar.revoke")}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="plain-button"
        disabled={making.locked}
        data-testid={testIds.feedMake}
        onClick={() => {
          making.perform({});
        }}
      >
        {t("calendar.make", { post: t(`domain:role.${post.role}`) })}
      </button>
    </section>
  );
}
