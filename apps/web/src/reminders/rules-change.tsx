import type { ReminderPlan, ReminderPlanPreview } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { PlanFields } from "./plan-fields.tsx";
import { type Draft, draftOf, planOf } from "./plan-draft.ts";
import { PreviewTable } from "./preview-table.tsx";

/** 提出修改: the plan in a form, how many would be reminded, and the proposal to a second person. */
export function RulesChange({ placeCode, plan }: { placeCode: string; plan: ReminderPlan }) {
  const { t } = useTranslation("reminderPlan");
  const [draft, setDraft] = useState<Draft>(() => draftOf(plan));
  const [reason, setReason] = useState("");
  const [preview, setPreview] = useState<ReminderPlanPreview | null>(null);
  const wanted = planOf(plan, draft);
  const looking = useAct({
    run: ({ plan: asked }: Keyed<{ plan: ReminderPlan }>) =>
      client.reminders.previewPlan.query({ placeCode, plan: asked }),
    onDone: setPreview,
  });
  const proposing = useAct({
    run: ({ plan: asked, idempotencyKey }: Keyed<{ plan: ReminderPlan }>) =>
      client.proposals.propose.mutate({
        kind: "reminder_plan.change",
        payload: { placeCode, plan: asked },
        reason: reason.trim(),
        idempotencyKey,
      }),
    onDone: () => {
      toast(t("proposed"));
      setPreview(null);
      setReason("");
    },
  });
  return (
    <section className="paper act-body">
      <h2>{t("change")}</h2>
      <PlanFields
        draft={draft}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
          setPreview(null);
        }}
      />
      {wanted === null ? <p role="alert">{t("malformedDays")}</p> : null}
      <p>
        <button
          type="button"
          className="plain-button"
          disabled={wanted === null || looking.locked}
          data-testid={testIds.planPreview}
          onClick={() => {
            if (wanted !== null) looking.perform({ plan: wanted });
          }}
        >
          {t("preview")}
        </button>
      </p>
      {[looking.state, proposing.state].map((state, index) =>
        state.kind === "refused" || state.kind === "outcome_unknown" ? (
          <ProblemNotice key={index} error={state.error} />
        ) : null,
      )}
      {preview === null || wanted === null ? null : (
        <>
          <PreviewTable preview={preview} />
          <ReasonField value={reason} locked={proposing.locked} onChange={setReason} />
          <button
            type="button"
            className="plain-button primary-button"
            disabled={proposing.locked || reason.trim().length < 10}
            data-testid={testIds.planPropose}
            onClick={() => {
              proposing.perform({ plan: wanted });
            }}
          >
            {t("propose")}
          </button>
        </>
      )}
    </section>
  );
}
