import "../explanation/receipt.css";
import "../steps/steps.css";
import "./policies.css";
import type { PolicyDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { PolicyVersions } from "../authoring/policy-history.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { CaseClause, ContributionClause, DeadlineClause, SettlementClause } from "./clauses.tsx";
import { ConfidenceMark } from "./confidence-mark.tsx";
import { PolicyTools } from "./policy-tools.tsx";
import { Sentences } from "./sentences.tsx";
import { StandardClause } from "./standard-clause.tsx";
import { useYearSpan } from "./use-year-span.ts";
import { sentencesLeft } from "./sentences-left.ts";
import { mark } from "../words/spoken.ts";
import { PolicyGloss, PolicyTitle } from "./policy-gloss.tsx";
import { OfficeName, PlaceName } from "../places/named.tsx";

type Detail = z.infer<typeof PolicyDetail>;

export function PolicyPage() {
  const { t } = useTranslation("policies");
  const { policyId } = useParams({ from: "/frame/policies/$policyId" });
  const { data, error, refetch } = useQuery(api.policies.get.queryOptions({ id: policyId }));
  return (
    <section className="page">
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : (
        <Policy policy={data} />
      )}
    </section>
  );
}

function Policy({ policy }: { policy: Detail }) {
  const { t } = useTranslation("policies");
  const rest = sentencesLeft(policy);
  return (
    <>
      <div className="page-head">
        <Link to="/policies">‹ {t("detail.back")}</Link>
        <h1>{policy.number}</h1>
        <PolicyTools policyId={policy.id} />
      </div>
      <p className="sentence">
        <PolicyTitle title={policy.title} />
      </p>
      <PolicyGloss policy={policy} />
      {policy.confidence === "D" || policy.confidence === "U" ? (
        <p className="notice notice-near">
          {policy.confidence === "U" ? "?" : "∑"} {t(`banner.${policy.confidence}`)}
        </p>
      ) : null}
      <Head policy={policy} />
      <StandardClause policy={policy} />
      <div className="page-head">
        <h2>{t("detail.cases")}</h2>
        <span className="quiet">{t("detail.casesHint")}</span>
      </div>
      {policy.cases.map((one) => (
        <CaseClause key={one.id} policy={policy} one={one} />
      ))}
      <DeadlineClause policy={policy} />
      <SettlementClause policy={policy} />
      <ContributionClause policy={policy} />
      {policy.notes.length === 0 ? null : (
        <>
          <h2>{t("detail.notes")}</h2>
          <ul className="paper policy-notes">
            {policy.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {rest.length === 0 ? null : (
        <>
          <h2>{t("detail.otherSentences")}</h2>
          <Sentences citations={rest} />
        </>
      )}
      <PolicyVersions policyId={policy.id} />
      <details className="policy-source">
        <summary>
          <b>{t("detail.source")}</b> <span className="quiet">{t("detail.sourceHint")}</span>
        </summary>
        <pre tabIndex={0}>{policy.source}</pre>
      </details>
    </>
  );
}

function Head({ policy }: { policy: Detail }) {
  const { t } = useTranslation("policies");
  const yearSpan = useYearSpan();
  return (
    <dl className="paper policy-head">
      <dt>{t("detail.issuers")}</dt>
      <dd>
        {policy.issuers.map((issuer, at) => (
          <Fragment key={issuer}>
            {at === 0 ? "" : mark("names")}
            <OfficeName name={issuer} />
          </Fragment>
        ))}
      </dd>
      <dt>{t("detail.issuedOn")}</dt>
      <dd>{policy.issuedOn ?? t("detail.unknownDate")}</dd>
      <dt>{t("detail.place")}</dt>
      <dd>
        <PlaceName name={policy.placeName} /> <span className="quiet">{policy.placeCode}</span>
      </dd>
      <dt>{t("detail.years")}</dt>
      <dd>{yearSpan(policy)}</dd>
      <dt>{t("detail.confidence")}</dt>
      <dd>
        <ConfidenceMark confidence={policy.confidence} />{" "}
        <span className="quiet">{t(`confidenceHint.${policy.confidence}`)}</span>
      </dd>
      <dt>{t("detail.version")}</dt>
      <dd className="mono" title={policy.version}>
        {policy.version.slice(0, 16)}…
      </dd>
    </dl>
  );
}
