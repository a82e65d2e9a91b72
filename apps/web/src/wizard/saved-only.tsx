import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useOnline } from "../app/use-online.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { Acted, BatchMaking } from "./use-batch-making.ts";

/** The batch stands; its submission is running or was refused. */
export function SavedOnly({ made, making }: { made: Acted; making: BatchMaking }) {
  const { t } = useTranslation("wizard");
  const { t: frame } = useTranslation("frame");
  const online = useOnline();
  const { submission: state, submitAgain } = making;
  if (state.kind === "running" || state.kind === "ready")
    return <p role="status">{t("submit.running")}</p>;
  const unknown = state.kind === "outcome_unknown";
  return (
    <div className="paper form-paper">
      <ProblemNotice error={state.error} />
      <p>{t(unknown ? "submit.savedMaybe" : "submit.savedOnly")}</p>
      <p className="chips">
        <Link to="/batches/$batchId" params={{ batchId: made.id }} className="plain-button">
          {t("submit.openBatch")}
        </Link>
        <button
          type="button"
          className="plain-button primary-button"
          disabled={!online}
          data-testid={testIds.wizardSubmit}
          onClick={submitAgain}
        >
          {t(unknown ? "submit.askAgain" : "submit.submitAgain")}
        </button>
        {online ? null : <span className="wanting">{frame("offlineAct")}</span>}
      </p>
    </div>
  );
}
