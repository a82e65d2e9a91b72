import type { ApprovalPolicyEffect } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { RequiredPapers } from "./required-papers.tsx";
import { StageTable } from "./stage-table.tsx";

/** The stages before and after, and the requests under way that would go another way. */
export function PolicyEffect({ effect }: { effect: ApprovalPolicyEffect }) {
  const { t } = useTranslation("approvals");
  const { openRequests, differing, requests } = effect;
  return (
    <div className="effect" data-testid={testIds.approvalEffect}>
      <h2>{t("after", { name: effect.name })}</h2>
      <StageTable stages={effect.stages} />
      <RequiredPapers policy={effect} />
      <h2>{t("before", { name: effect.before.name })}</h2>
      <StageTable stages={effect.before.stages} />
      <RequiredPapers policy={effect.before} />
      <p>
        <b>{t("effectSentence", { open: openRequests, differing })}</b>
      </p>
      {requests.length === 0 ? null : (
        <div className="ledger-box">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t("batch")}</th>
                <th scope="col">{t("stepsNow")}</th>
                <th scope="col">{t("stepsAfter")}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((one) => (
                <tr key={one.batchId}>
                  <td>
                    <Link to="/batches/$batchId" params={{ batchId: one.batchId }}>
                      {one.number} {one.title}
                    </Link>
                  </td>
                  <td translate="no">{one.stepsNow.join(" → ")}</td>
                  <td translate="no">{one.stepsAfter.join(" → ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
