import "../acts/acts.css";
import "../steps/steps.css";
import "./policies.css";
import type { PolicySummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { covers, inForce } from "./in-force.ts";
import { PolicyHits } from "./policy-hits.tsx";
import { PolicyFilter } from "./policy-filter.tsx";
import { everything, filtered, type PolicyWish } from "./policy-wish.ts";
import { PolicyTools } from "./policy-tools.tsx";
import { PolicyTimeline } from "./policy-timeline.tsx";
import { PolicyTable } from "./policy-table.tsx";
import { YearTable } from "./year-table.tsx";
import { mark } from "../words/spoken.ts";

const views = ["list", "years"] as const;

export function PoliciesPage() {
  const { t } = useTranslation("policies");
  const { data, error, refetch } = useQuery(api.policies.list.queryOptions());
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <PolicyTools />
      </div>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : (
        <Library policies={data} />
      )}
    </section>
  );
}

function Library({ policies }: { policies: readonly PolicySummary[] }) {
  const { t } = useTranslation("policies");
  const { year, placeCode } = useFrame();
  const [wish, setWish] = useState<PolicyWish>(everything);
  const [view, setView] = useState<(typeof views)[number]>("list");
  const here = useMemo(() => inForce(policies, { year, placeCode }), [policies, year, placeCode]);
  const shown = useMemo(() => filtered(policies, wish, here), [policies, wish, here]);
  const hits = <PolicyHits typed={wish.text} />;
  return (
    <>
      <Sentence policies={policies} here={here} />
      <Unreadable />
      <div className="page-head">
        <PolicyFilter wish={wish} onChange={setWish} />
        <span className="push view-switch" role="group">
          {views.map((option) => (
            <button
              key={option}
              type="button"
              className="plain-button"
              aria-pressed={view === option}
              onClick={() => {
                setView(option);
              }}
            >
              {t(`views.${option}`)}
            </button>
          ))}
        </span>
      </div>
      {shown.length === 0 ? hits : null}
      {shown.length === 0 ? (
        <div className="paper empty">
          <strong>{t("none")}</strong>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setWish(everything);
            }}
          >
            {t("clear")}
          </button>
        </div>
      ) : view === "list" ? (
        <>
          <PolicyTimeline
            policies={policies}
            shown={shown.filter((policy) => covers(policy.placeCode, placeCode))}
          />
          <PolicyTable policies={shown} />
        </>
      ) : (
        <>
          <PolicyTimeline policies={policies} shown={shown} />
          <YearTable policies={shown} />
        </>
      )}
      {shown.length === 0 ? null : hits}
    </>
  );
}

/** What is in force by no text is said, not left out in silence. */
function Unreadable() {
  const { t } = useTranslation("policies");
  const { data } = useQuery(api.policies.unreadable.queryOptions());
  if (data === undefined || data.length === 0) return null;
  return (
    <p className="notice notice-wrong">
      ⚠ {t("unreadable", { ids: data.map(({ id }) => id).join(mark("list")) })}
    </p>
  );
}

function Sentence({
  policies,
  here,
}: {
  policies: readonly PolicySummary[];
  here: readonly PolicySummary[];
}) {
  const { t } = useTranslation("policies");
  const { year, places, placeCode, post } = useFrame();
  const place = placeNameOf(places, placeCode, post);
  const confirmed = policies.filter((policy) => policy.confirmed).length;
  return (
    <p className="sentence">
      {t("sentence", {
        count: policies.length,
        places: new Set(policies.map((policy) => policy.placeCode)).size,
        confirmed,
        open: policies.length - confirmed,
      })}
      {here.length === 0 ? (
        t("hereNone", { place, year })
      ) : (
        <>
          {t("here", { place, year })}
          {here.map(({ id, number }, index) => (
            <span key={id}>
              {index === 0 ? null : mark("list")}
              <Link to="/policies/$policyId" params={{ policyId: id }} className="policy-number">
                {number}
              </Link>
            </span>
          ))}
          {mark("stop")}
        </>
      )}
    </p>
  );
}
