import "../acts/acts.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { RulesChange } from "./rules-change.tsx";
import { RequiredPapers } from "./required-papers.tsx";
import { nameOfPlace } from "../places/named.tsx";
import { StageTable } from "./stage-table.tsx";

/** 审批规则: what is in force for the post's office, what it had before, and the way to change it. */
export function RulesPage() {
  const { t } = useTranslation(["approvals", "batches"]);
  const { post } = useFrame();
  const { placeCode } = post;
  const { data, error, refetch } = useQuery(api.approvals.policy.queryOptions({ placeCode }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("title")} />;
  const from =
    data.takenByName === null
      ? t("builtIn")
      : t("takenBy", { place: nameOfPlace(data.takenByName) });
  const builtIn = data.takenByName === null;
  const name = builtIn ? t("batches:approval.builtInName") : data.policy.name;
  const proposes = post.role === "approver" || post.role === "administrator";
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <Link to="/delegations" className="push">
          {t("delegations.title")}
        </Link>
      </div>
      <p className="sentence">{t("sentence", { name, from })}</p>
      <StageTable stages={data.policy.stages} builtIn={builtIn} />
      <RequiredPapers policy={data.policy} />
      {proposes ? <RulesChange placeCode={placeCode} policy={data.policy} /> : null}
      <h2>{t("history")}</h2>
      {data.history.length === 0 ? (
        <p className="quiet">{t("noHistory")}</p>
      ) : (
        <div className="ledger-box">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t("version")}</th>
                <th scope="col">{t("adoptedBy")}</th>
                <th scope="col">{t("adoptedAt")}</th>
              </tr>
            </thead>
            <tbody>
              {data.history.map((one) => (
                <tr key={one.number}>
                  <td>
                    <Link to="/proposals/$proposalId" params={{ proposalId: one.proposalId }}>
                      {one.number} · <span className="num">{one.version.slice(0, 8)}</span>
                    </Link>
                  </td>
                  <td>{one.adoptedBy}</td>
                  <td className="num">{moment(one.adoptedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
