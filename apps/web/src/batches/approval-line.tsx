import type { ApprovalView } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { problemSentence } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { Step } from "./approval-step.tsx";
import { mark } from "../words/spoken.ts";

/** The steps of a request: who has agreed, where it waits and for whom, what holds it. */
export function ApprovalLine({ approval }: { approval: ApprovalView }) {
  const { t } = useTranslation("batches");
  return (
    <div className="paper" data-testid={testIds.approvalLine}>
      <ol className="stage-line" aria-label={t("approval.title")}>
        {approval.steps.map((step, position) => (
          <Step
            key={step.key}
            step={step}
            builtIn={approval.builtIn}
            here={position === approval.step}
          />
        ))}
      </ol>
      <ApprovalNotes approval={approval} />
    </div>
  );
}

/** By which rules it goes, what holds it, and for whom it waits. */
export function ApprovalNotes({ approval }: { approval: ApprovalView }) {
  const { t } = useTranslation("batches");
  const { candidates, held, skipped } = approval;
  return (
    <>
      <p className="quiet">
        {t(approval.builtIn ? "approval.builtIn" : "approval.ownPolicy", {
          name: approval.builtIn ? t("approval.builtInName") : approval.policyName,
          version: approval.policyVersion.slice(0, 8),
        })}
        {skipped.length === 0
          ? null
          : ` ${t("approval.skipped", { names: skipped.map(({ name }) => name).join(mark("list")) })}`}
      </p>
      {held === null ? null : (
        <p role="alert" className="mark mark-near" data-testid={testIds.batchHeld}>
          ⏸ {t("approval.held", held)}
        </p>
      )}
      {candidates === null ? null : candidates.blocked ? (
        <p role="alert" className="mark mark-wrong" data-testid={testIds.approvalBlocked}>
          ⚠ {t("approval.blocked", { missing: candidates.missing, able: candidates.able.length })}{" "}
          {candidates.excluded
            .map(({ name, because }) => `${name}${mark("colon")}${problemSentence(because)}`)
            .join(" ")}
        </p>
      ) : (
        <p className="quiet">
          {t("approval.waitsFor", {
            names: candidates.able.map(({ name }) => name).join(mark("list")),
          })}
        </p>
      )}
    </>
  );
}
