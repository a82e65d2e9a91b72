import "../acts/acts.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api, client } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";
import { DelegateForm } from "./delegate-form.tsx";
import { OfficeName } from "../places/named.tsx";

/** 委托: posts that this person lent, and posts that are lent to him. */
export function DelegationsPage() {
  const { t } = useTranslation(["approvals", "domain"]);
  const { post } = useFrame();
  const { data, error, refetch } = useQuery(api.approvals.delegations.queryOptions({}));
  const ending = useAct({
    run: (input: Keyed<{ id: string }>) => client.approvals.endDelegation.mutate(input),
    onDone: () => {
      toast(t("delegations.ended"));
    },
  });
  const lends = post.role === "reviewer" || post.role === "approver";
  return (
    <section className="page">
      <div className="page-head">
        <Link to="/approval-rules">‹ {t("title")}</Link>
        <h1>{t("delegations.title")}</h1>
      </div>
      <p className="sentence">{t("delegations.sentence")}</p>
      {lends ? <DelegateForm /> : null}
      {ending.state.kind === "refused" ? <ProblemNotice error={ending.state.error} /> : null}
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("delegations.title")} />
      ) : data.length === 0 ? (
        <div className="paper empty">
          <strong>{t("delegations.none")}</strong>
          {t(lends ? "delegations.noneText" : "delegations.noneOther")}
        </div>
      ) : (
        <div className="ledger-box">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t("delegations.from")}</th>
                <th scope="col">{t("delegations.to")}</th>
                <th scope="col">{t("delegations.post")}</th>
                <th scope="col">{t("delegations.days")}</th>
                <th scope="col">{t("delegations.reason")}</th>
                <th scope="col">{t("delegations.status")}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((one) => (
                <tr key={one.id}>
                  <td>{one.delegatorName}</td>
                  <td>{one.delegateName}</td>
                  <td>
                    {t(`domain:role.${one.role}`)} · <OfficeName name={one.officeName} />
                  </td>
                  <td className="nowrap">
                    {longDate(one.fromOn)} – {longDate(one.toOn)}
                  </td>
                  <td>{one.reason}</td>
                  <td className="nowrap">
                    {t(`delegations.state.${one.state}`)}{" "}
                    {one.mine && (one.state === "in_force" || one.state === "coming") ? (
                      <button
                        type="button"
                        className="plain-button small-switch"
                        disabled={ending.locked}
                        onClick={() => {
                          ending.perform({ id: one.id });
                        }}
                      >
                        {t("delegations.end")}
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
