import "./authoring.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { ProposeDialog } from "./propose-dialog.tsx";

/** The texts that were in force under an id, who published them and what rests on them. */
export function PolicyVersions({ policyId }: { policyId: string }) {
  const { t } = useTranslation("authoring");
  const { data } = useQuery(api.policies.history.queryOptions({ id: policyId }));
  if (data === undefined) return null;
  const { publications, own, inForce } = data;
  return (
    <>
      <div className="page-head">
        <h2>{t("history.title")}</h2>
        {publications[0]?.act === "publish" ? <StopButton policyId={policyId} /> : null}
      </div>
      <ol className="paper policy-notes" data-testid={testIds.policyHistory}>
        {publications.map((one, index) => (
          <li key={`${one.at} ${String(index)}`}>
            <b>{t(`history.${one.act}`)}</b> {moment(one.at)}{" "}
            {one.version === null ? null : (
              <>
                <code title={one.version}>{one.version.slice(0, 16)}…</code>{" "}
                {one.version === inForce && index === 0 ? (
                  <span className="mark mark-arrived">{t("history.inForce")}</span>
                ) : null}{" "}
                <span className="quiet">{t("history.batches", { count: one.batches })}</span>
              </>
            )}
            {one.proposal === null ? null : (
              <>
                {" "}
                {t("history.by", {
                  proposer: one.proposal.proposedBy,
                  decider: one.proposal.decidedBy,
                  reason: one.proposal.reason,
                })}{" "}
                <Link to="/proposals/$proposalId" params={{ proposalId: one.proposal.id }}>
                  {t("history.open")}
                </Link>
              </>
            )}
          </li>
        ))}
        {own === null ? null : (
          <li>
            <b>{t("history.own")}</b> <code title={own.version}>{own.version.slice(0, 16)}…</code>{" "}
            {own.version === inForce ? (
              <span className="mark mark-arrived">{t("history.inForce")}</span>
            ) : null}{" "}
            <span className="quiet">{t("history.batches", { count: own.batches })}</span>
          </li>
        )}
      </ol>
    </>
  );
}

function StopButton({ policyId }: { policyId: string }) {
  const { t } = useTranslation("authoring");
  const { post } = useFrame();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  if (post.role !== "preparer") return null;
  return (
    <>
      <button
        type="button"
        className="plain-button push"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("stop")}
      </button>
      {asking ? (
        <ProposeDialog
          title={`${t("stop")} ${policyId}`}
          confirm={t("stopConfirm")}
          change={{ kind: "policy.withdraw", payload: { policyId } }}
          hint={t("stopHint")}
          onClose={() => {
            setAsking(false);
          }}
          onProposed={({ id }) => {
            void navigate({ to: "/proposals/$proposalId", params: { proposalId: id } });
          }}
        />
      ) : null}
    </>
  );
}
