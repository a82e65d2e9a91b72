import "../steps/steps.css";
import "../policies/policies.css";
import type { ProposalAct, ProposalDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { problemSentence } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { mark, quoted, wordsOf } from "../words/spoken.ts";
import { effectOfKind } from "./effect-of-kind.tsx";
import { ProposalDialog } from "./proposal-dialog.tsx";
import { StageMark } from "./stage-mark.tsx";
import { PlaceName } from "../places/named.tsx";

/** One change with what it does, for the second person. */
export function ProposalPage() {
  const { t } = useTranslation("proposals");
  const { proposalId } = useParams({ from: "/frame/proposals/$proposalId" });
  const { data, error, refetch } = useQuery({
    ...api.proposals.get.queryOptions({ id: proposalId }),
    // An approval is bound to the effect as it is now.
    staleTime: 0,
  });
  return (
    <section className="page">
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : (
        <Proposal proposal={data} />
      )}
    </section>
  );
}

function Proposal({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation("proposals");
  const Effect = effectOfKind[proposal.kind];
  return (
    <>
      <div className="page-head">
        <Link to="/proposals">‹ {t("back")}</Link>
        <h1>
          {t(`kind.${proposal.kind}`)} {proposal.title}
        </h1>
        <StageMark proposal={proposal} />
        <Acts proposal={proposal} />
      </div>
      <Facts proposal={proposal} />
      {proposal.stage === "proposed" && proposal.effectChanged ? (
        <p className="notice notice-near">{t("effectChanged")}</p>
      ) : null}
      {proposal.blockedBy === null ? null : (
        <p className="notice notice-wrong">
          ⚠ {t("blocked", { sentence: problemSentence(proposal.blockedBy) })}
        </p>
      )}
      <Effect proposal={proposal} />
    </>
  );
}

function Acts({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation("proposals");
  const [act, setAct] = useState<ProposalAct | null>(null);
  const permitted = proposal.acts.filter((one) => one.permitted);
  return (
    <span className="push push-acts">
      {permitted.map((one) => (
        <button
          key={one.act}
          type="button"
          className={`plain-button${one.act === "approve" ? " primary-button" : ""}`}
          data-testid={`${testIds.act}-${one.act}`}
          onClick={() => {
            setAct(one.act);
          }}
        >
          {t(`act.${one.act}`)}
        </button>
      ))}
      {act === null ? null : (
        <ProposalDialog
          act={act}
          proposal={proposal}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </span>
  );
}

function Facts({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation("proposals");
  const { proposedBy, closedBy, closedAt } = proposal;
  return (
    <dl className="paper policy-head">
      <dt>{t("place")}</dt>
      <dd>
        <PlaceName name={proposal.placeName} />
      </dd>
      <dt>{t("proposedBy")}</dt>
      <dd>
        {proposedBy.name}
        {mark("open")}
        {wordsOf("domain").role[proposedBy.role]}
        {mark("close")} {moment(proposal.proposedAt)}
      </dd>
      <dt>{t("reason")}</dt>
      <dd>{proposal.reason}</dd>
      {closedBy === null || closedAt === null ? null : (
        <>
          <dt>{t("closedBy")}</dt>
          <dd>
            {closedBy.name}
            {mark("open")}
            {wordsOf("domain").role[closedBy.role]}
            {mark("close")} {t(`stage.${proposal.stage}`)} {moment(closedAt)}
            {proposal.comment === null ? null : quoted(proposal.comment)}
          </dd>
        </>
      )}
    </dl>
  );
}
