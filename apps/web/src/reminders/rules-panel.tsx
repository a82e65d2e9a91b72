import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { nameOfPlace } from "../places/named.tsx";
import { moment } from "../words/dates.ts";
import { PlanTable } from "./plan-table.tsx";
import { RulesChange } from "./rules-change.tsx";

/** 规则: when whom is reminded in the post's office, and the way to change it. */
export function RulesPanel() {
  const { t } = useTranslation("reminderPlan");
  const { post } = useFrame();
  const { placeCode } = post;
  const { data, error, refetch } = useQuery(api.reminders.plan.queryOptions({ placeCode }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("rules")} />;
  const { plan, takenByName, history } = data;
  const from =
    takenByName === null ? t("builtIn") : t("takenBy", { place: nameOfPlace(takenByName) });
  const proposes = post.role === "approver" || post.role === "administrator";
  return (
    <>
      <p className="sentence">{t("sentence", { name: plan.name, from })}</p>
      <PlanTable plan={plan} />
      {proposes ? <RulesChange key={data.version} placeCode={placeCode} plan={plan} /> : null}
      {history.length === 0 ? null : (
        <>
          <h2>{t("history")}</h2>
          <ul>
            {history.map((one) => (
              <li key={one.number}>
                <Link to="/proposals/$proposalId" params={{ proposalId: one.proposalId }}>
                  {t("version", { number: one.number })}
                </Link>{" "}
                {one.adoptedBy} <span className="num">{moment(one.adoptedAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
