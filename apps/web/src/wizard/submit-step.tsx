import type { BatchActed, CreateBatch } from "@daowei/api/contracts";
import { useNavigate } from "@tanstack/react-router";
import { message } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useAct } from "../acts/use-act.ts";
import { useScope } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { BatchSummaryView } from "./batch-summary-view.tsx";
import type { StepProps } from "./policy-step.tsx";
import { SavedOnly } from "./saved-only.tsx";

type Acted = z.infer<typeof BatchActed>;
type NewBatch = Omit<CreateBatch, "idempotencyKey">;
interface Submission {
  readonly id: string;
  readonly revisionHash: string;
  readonly comment?: string;
}

/** Makes the batch and, when asked to, submits it: two acts with a key each, so that a failed submission never makes a second batch. */
export function SubmitStep(
  props: StepProps & { onGo: (step: number) => void; onDone: () => void },
) {
  const { t } = useTranslation("wizard");
  const { draft, change, choices, onGo, onDone } = props;
  const scope = useScope();
  const navigate = useNavigate();
  const submitsAfter = useRef(false);
  const [made, setMade] = useState<Acted | null>(null);
  const leave = (id: string, word: "saved" | "submitted") => {
    onDone();
    void message.success(t(`submit.${word}`));
    void navigate({ to: "/batches/$batchId", params: { batchId: id } });
  };
  const submission = useAct<Submission, Acted>({
    run: (input) => client.batches.submit.mutate(input),
    onDone: ({ id }) => {
      leave(id, "submitted");
    },
  });
  const submit = ({ id, revisionHash }: Acted) => {
    const comment = draft.comment.trim();
    submission.perform({ id, revisionHash, ...(comment === "" ? {} : { comment }) });
  };
  const creation = useAct<NewBatch, Acted>({
    run: (input) => client.batches.create.mutate(input),
    onDone: (acted) => {
      setMade(acted);
      onDone();
      if (submitsAfter.current) submit(acted);
      else leave(acted.id, "saved");
    },
  });
  const { policy, version, title } = choices;
  if (policy === null || version === null) return null;
  const create = (andSubmit: boolean) => {
    submitsAfter.current = andSubmit;
    const local = draft.localDue ? { dueOn: draft.dueOn, dueReason: draft.dueReason.trim() } : {};
    creation.perform({
      ...scope,
      ...local,
      policyId: policy.id,
      headcountVersionId: version.id,
      title: title.trim(),
      kind: draft.kind,
    });
  };
  if (made !== null && submission.state.kind !== "ready")
    return (
      <SavedOnly
        made={made}
        state={submission.state}
        onAgain={() => {
          submit(made);
        }}
      />
    );
  const locked = creation.locked || made !== null;
  const asking = creation.state.kind === "outcome_unknown";
  const running = creation.state.kind === "running" || made !== null;
  const stuck = choices.wanting.length > 0 || running;
  return (
    <>
      <div className="paper form-paper">
        <BatchSummaryView choices={choices} draft={draft} onGo={onGo} />
        <label className="act-field wizard-comment">
          <span>{t("submit.comment")}</span>
          <textarea
            value={draft.comment}
            maxLength={500}
            disabled={locked}
            data-testid={testIds.wizardComment}
            onChange={(event) => {
              change({ comment: event.target.value });
            }}
          />
          <small>{t("submit.commentHint")}</small>
        </label>
        {creation.state.kind === "refused" || creation.state.kind === "outcome_unknown" ? (
          <ProblemNotice error={creation.state.error} />
        ) : null}
      </div>
      <div className="step-foot">
        <span className="quiet">{t("submit.difference")}</span>
        <span className="wanting push">
          {choices.wanting.map(({ reason }) => t(`wanting.${reason}`)).join("；")}
        </span>
        <button
          type="button"
          className="plain-button"
          disabled={locked}
          data-testid={testIds.wizardBack}
          onClick={() => {
            onGo(3);
          }}
        >
          {t("back")}
        </button>
        {asking ? null : (
          <button
            type="button"
            className="plain-button"
            disabled={stuck}
            data-testid={testIds.wizardSave}
            onClick={() => {
              create(false);
            }}
          >
            {t("submit.save")}
          </button>
        )}
        <button
          type="button"
          className="plain-button primary-button"
          disabled={stuck}
          data-testid={testIds.wizardSubmit}
          onClick={() => {
            create(asking ? submitsAfter.current : true);
          }}
        >
          {running ? t("submit.running") : asking ? t("submit.askAgain") : t("submit.submit")}
        </button>
      </div>
    </>
  );
}
