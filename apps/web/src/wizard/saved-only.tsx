import { attachmentLimits } from "@daowei/domain/approvals";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useOnline } from "../app/use-online.ts";
import { UploadList } from "../attachments/upload-list.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { Acted, BatchMaking } from "./use-batch-making.ts";
import type { Papers } from "./use-papers.ts";

/** The batch stands; its submission is running or was refused. */
export function SavedOnly({
  made,
  making,
  papers,
}: {
  made: Acted;
  making: BatchMaking;
  papers: Papers;
}) {
  const { t } = useTranslation("wizard");
  const { t: frame } = useTranslation("frame");
  const online = useOnline();
  const { submission: state, attaching, submitAgain } = making;
  if (attaching === "sending")
    return (
      <div className="paper form-paper">
        <p role="status">{t("papers.sending")}</p>
        <UploadList {...listOf(papers)} />
      </div>
    );
  if (attaching === "stopped") return <PapersLeft made={made} making={making} papers={papers} />;
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

function listOf({ papers, remove }: Papers) {
  const mostBytes = attachmentLimits.bytes;
  return { uploads: papers, mostBytes, onAgain: () => undefined, onDismiss: remove };
}

/** The batch stands without some of its papers: each says why, and may be left out or tried again. */
function PapersLeft({
  made,
  making,
  papers,
}: {
  made: Acted;
  making: BatchMaking;
  papers: Papers;
}) {
  const { t } = useTranslation("wizard");
  const count = papers.papers.length;
  const again = making.submits ? "papers.againAndSubmit" : "papers.again";
  return (
    <div className="paper form-paper">
      <p>{count === 0 ? t("papers.leftNone") : t("papers.left", { count })}</p>
      <UploadList {...listOf(papers)} />
      <p className="chips">
        <Link
          to="/batches/$batchId"
          params={{ batchId: made.id }}
          search={{ tab: "attachments" }}
          className="plain-button"
        >
          {t("submit.openBatch")}
        </Link>
        {count === 0 && !making.submits ? null : (
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.wizardSubmit}
            onClick={making.submitAgain}
          >
            {t(count === 0 ? "submit.submitAgain" : again)}
          </button>
        )}
      </p>
    </div>
  );
}
