import { useTranslation } from "react-i18next";
import { useOnline } from "../app/use-online.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { BatchSummaryView } from "./batch-summary-view.tsx";
import type { StepProps } from "./policy-step.tsx";
import { NextJudges } from "./next-judges.tsx";
import { SavedOnly } from "./saved-only.tsx";
import { useHeadChangePercent } from "../office/use-head-change-percent.ts";
import { UnconfirmedPlaces } from "./unconfirmed-places.tsx";
import { useHeadChanges } from "./use-head-changes.ts";
import { useRequiredPapers } from "./use-required-papers.ts";
import type { Papers } from "./use-papers.ts";
import { WizardPapers } from "./wizard-papers.tsx";
import type { BatchMaking } from "./use-batch-making.ts";
import { asOneSentence, mark } from "../words/spoken.ts";

interface SubmitProps extends StepProps {
  readonly making: BatchMaking;
  readonly papers: Papers;
  readonly onGo: (step: number) => void;
}

export function SubmitStep(props: SubmitProps) {
  const { t } = useTranslation("wizard");
  const { draft, change, choices, making, papers, onGo } = props;
  const { creation, made } = making;
  const required = useRequiredPapers(draft.kind, papers);
  const changed = useHeadChanges(choices);
  const percent = useHeadChangePercent();
  if (made !== null) return <SavedOnly made={made} making={making} papers={papers} />;
  return (
    <>
      <div className="paper form-paper">
        <BatchSummaryView choices={choices} draft={draft} onGo={onGo} />
        {choices.carried === null ? null : <UnconfirmedPlaces carried={choices.carried} />}
        <label className="act-field wizard-comment">
          <span>{t("submit.comment")}</span>
          <textarea
            value={draft.comment}
            maxLength={500}
            disabled={making.underWay !== null}
            data-testid={testIds.wizardComment}
            onChange={(event) => {
              change({ comment: event.target.value });
            }}
          />
          {changed.length === 0 ? (
            <small>{t("submit.commentHint")}</small>
          ) : (
            <small className="notice notice-near" data-testid={testIds.wizardChanged}>
              ⚠{" "}
              {t("submit.changed", {
                count: changed.length,
                names: firstOf(changed.map(({ name }) => name)),
                percent,
              })}
            </small>
          )}
        </label>
        <NextJudges />
        <WizardPapers papers={papers} required={required} />
        {creation.kind === "refused" || creation.kind === "outcome_unknown" ? (
          <ProblemNotice error={creation.error} />
        ) : null}
      </div>
      <SubmitFoot
        {...props}
        lacks={[
          ...(required.missing.length > 0 ? (["papers.lacking"] as const) : []),
          ...(changed.length > 0 && draft.comment.trim() === ""
            ? (["submit.unexplained"] as const)
            : []),
          ...(choices.version?.standing === "disputed" && draft.comment.trim().length < 10
            ? (["submit.disputed"] as const)
            : []),
        ]}
      />
    </>
  );
}

const named = 5;

/** The first names, and that there are more. */
function firstOf(names: readonly string[]): string {
  return names.slice(0, named).join(mark("list")) + (names.length > named ? mark("more") : "");
}

function SubmitFoot({
  choices,
  making,
  onGo,
  lacks,
}: SubmitProps & {
  /** What keeps it from being submitted, though it may be saved. */
  readonly lacks: readonly ("papers.lacking" | "submit.unexplained" | "submit.disputed")[];
}) {
  const { t } = useTranslation("wizard");
  const { underWay, creation, make, askAgain } = making;
  const { t: frame } = useTranslation("frame");
  const online = useOnline();
  const missing = underWay === null ? choices.wanting : [];
  const wanting = [
    ...missing.map(({ reason }) => t(`wanting.${reason}`)),
    ...(online ? [] : [frame("offlineAct")]),
  ];
  const said = [...wanting, ...lacks.map((lack) => t(lack))];
  const stuck = wanting.length > 0 || creation.kind === "running";
  return (
    <div className="step-foot">
      <span className="quiet">{t("submit.difference")}</span>
      <span className="wanting push">{asOneSentence(said)}</span>
      {creation.kind === "outcome_unknown" ? (
        <button
          type="button"
          className="plain-button primary-button"
          disabled={!online}
          data-testid={testIds.wizardSubmit}
          onClick={askAgain}
        >
          {t("submit.askAgain")}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="plain-button"
            disabled={underWay !== null}
            data-testid={testIds.wizardBack}
            onClick={() => {
              onGo(3);
            }}
          >
            {t("back")}
          </button>
          <button
            type="button"
            className="plain-button"
            disabled={stuck}
            data-testid={testIds.wizardSave}
            onClick={() => {
              make(choices, false);
            }}
          >
            {t("submit.save")}
          </button>
          <button
            type="button"
            className="plain-button primary-button"
            disabled={stuck || lacks.length > 0}
            data-testid={testIds.wizardSubmit}
            onClick={() => {
              make(choices, true);
            }}
          >
            {creation.kind === "running" ? t("submit.running") : t("submit.submit")}
          </button>
        </>
      )}
    </div>
  );
}
