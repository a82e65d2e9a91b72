import type { BatchActed } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { ActState } from "../acts/use-act.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";

/** The batch stands; its submission is running or was refused. */
export function SavedOnly({
  made,
  state,
  onAgain,
}: {
  made: z.infer<typeof BatchActed>;
  state: ActState;
  onAgain: () => void;
}) {
  const { t } = useTranslation("wizard");
  if (state.kind === "running" || state.kind === "ready")
    return <p role="status">{t("submit.running")}</p>;
  return (
    <div className="paper form-paper">
      <ProblemNotice error={state.error} />
      <p>{t("submit.savedOnly")}</p>
      <p className="chips">
        <Link
          to="/batches/$batchId"
          params={{ batchId: made.id }}
          className="plain-button primary-button"
        >
          {t("submit.openBatch")}
        </Link>
        <button type="button" className="plain-button" onClick={onAgain}>
          {t(state.kind === "outcome_unknown" ? "submit.askAgain" : "submit.submitAgain")}
        </button>
      </p>
    </div>
  );
}
