import { useTranslation } from "react-i18next";
import { useOnline } from "../app/use-online.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { BatchSummaryView } from "./batch-summary-view.tsx";
import type { StepProps } from "./policy-step.tsx";
import { SavedOnly } from "./saved-only.tsx";
import { useRequiredPapers } from "./use-required-papers.ts";
import type { Papers } from "./use-papers.ts";
import { WizardPapers } from "./wizard-papers.tsx";
import type { BatchMaking } from "./use-batch-making.ts";
import { mark } from "../words/spoken.ts";

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
  if (made !== null) return <SavedOnly made={made} making={making} papers={papers} />;
  return (
    <>
      <div className="paper form-paper">
        <BatchSummaryView choices={choices} draft={draft} onGo={onGo} />
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
          <small>{t("submit.commentHint")}</small>
        </label>
        <WizardPapers papers={papers} required={required} />
        {creation.kind === "refused" || creation.kind === "outcome_unknown" ? (
          <ProblemNotice error={creation.error} />
        ) : null}
      </div>
      <SubmitFoot {...props} lacksPapers={required.missing.length > 0} />
    </>
  );
}

function SubmitFoot({
  choices,
  making,
  onGo,
  lacksPapers,
}: SubmitProps & { readonly lacksPapers: boolean }) {
  const { t } = useTranslation("wizard");
  const { underWay, creation, make, askAgain } = making;
  const { t: frame } = useTranslation("frame");
  const online = useOnline();
  const missing = underWay === null ? choices.wanting : [];
  const wanting = [
    ...missing.map(({ reason }) => t(`wanting.${reason}`)),
    ...(online ? [] : [frame("offlineAct")]),
  ];
  const said = lacksPapers ? [...wanting, t("papers.lacking")] : wanting;
  const stuck = wanting.length > 0 || creation.kind === "running";
  return (
    <div className="step-foot">
      <span className="quiet">{t("submit.difference")}</span>
      <span className="wanting push">{said.join(mark("semicolon"))}</span>
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
            disabled={stuck || lacksPapers}
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
