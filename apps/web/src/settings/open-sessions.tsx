import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { browserName } from "./browser-name.ts";

/** Where the person is signed in, and the way to end any of it. */
export function OpenSessions() {
  const { t } = useTranslation("settings");
  const { me } = useFrame();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(api.account.sessions.queryOptions());
  const done = {
    onSuccess: () => void queryClient.invalidateQueries(api.account.sessions.queryFilter()),
  };
  const end = useMutation(api.account.endSession.mutationOptions(done));
  const endOthers = useMutation(api.account.endOtherSessions.mutationOptions(done));
  const failure = error ?? end.error ?? endOthers.error;
  return (
    <section className="paper settings-part">
      <h2>{t("sessions.title")}</h2>
      <LastSignIn />
      {me.demonstration ? <p className="quiet">{t("sessions.twoClocks")}</p> : null}
      {failure === null ? null : <ProblemNotice error={failure} />}
      <ul className="settings-rows">
        {(data ?? []).map((open) => (
          <li key={open.id} data-testid={testIds.openSession}>
            <span>
              {t("sessions.row", { begun: moment(open.begunAt), address: open.address ?? "–" })}
              {open.own ? <b> {t("sessions.own")}</b> : null}
              <br />
              <small className="quiet" title={open.browser ?? undefined}>
                {open.browser === null
                  ? null
                  : (browserName(open.browser) ?? t("sessions.program"))}
              </small>
            </span>
            {open.own ? null : (
              <button
                type="button"
                className="plain-button push"
                onClick={() => {
                  end.mutate({ id: open.id });
                }}
              >
                {t("sessions.end")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/audit" className="settings-link">
          {t("sessions.ownActs")}
        </Link>
      </p>
      {(data ?? []).length > 1 ? (
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.endOtherSessions}
          onClick={() => {
            endOthers.mutate({});
          }}
        >
          {t("sessions.endOthers")}
        </button>
      ) : null}
    </section>
  );
}

/** 上次登录: what a person can tell by that somebody else was there. */
function LastSignIn() {
  const { t } = useTranslation("settings");
  const { data } = useQuery(api.account.lastSignIn.queryOptions());
  if (data === undefined) return null;
  const { at, address, failuresSince } = data;
  return (
    <p data-testid={testIds.lastSignIn}>
      {at === null || address === null
        ? t("sessions.first")
        : t("sessions.last", { at: moment(at), address })}
      {failuresSince === 0 ? null : (
        <b className="late"> {t("sessions.failures", { count: failuresSince })}</b>
      )}
    </p>
  );
}
