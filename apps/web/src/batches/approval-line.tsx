import type { ApprovalView } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { problemSentence } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import { stepName } from "./step-name.ts";

/** The steps of a request: who has agreed, where it waits and for whom, what holds it. */
export function ApprovalLine({ approval }: { approval: ApprovalView }) {
  const { t } = useTranslation(["batches", "domain"]);
  const { steps, step: present, candidates, held, skipped } = approval;
  return (
    <div className="paper" data-testid={testIds.approvalLine}>
      <ol className="stage-line" aria-label={t("approval.title")}>
        {steps.map((step, position) => {
          const past = step.agreedBy.length >= step.people;
          const here = position === present;
          return (
            <li
              key={step.key}
              className={past ? "stage-past" : here ? "stage-now" : undefined}
              aria-current={here ? "step" : undefined}
            >
              {past ? "✓" : here ? "●" : "○"} {stepName(step, approval.builtIn)}
              {step.people > 1
                ? ` ${t("approval.counted", { agreed: step.agreedBy.length, people: step.people })}`
                : null}
              {step.placeName === null ? null : ` · ${step.placeName}`}
              {step.agreedBy.length === 0 ? null : (
                <small className="quiet">{step.agreedBy.join(mark("list"))}</small>
              )}
            </li>
          );
        })}
      </ol>
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
            .map(({ name, because }) => `${name}：${problemSentence(because)}`)
            .join(" ")}
        </p>
      ) : (
        <p className="quiet">
          {t("approval.waitsFor", {
            names: candidates.able.map(({ name }) => name).join(mark("list")),
          })}
        </p>
      )}
    </div>
  );
}
