import type { ReminderPlan } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonField } from "../acts/reason-field.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useChange } from "../proposals/use-change.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { PlanFields } from "./plan-fields.tsx";
import { type Draft, draftOf, planOf } from "./plan-draft.ts";
import { PreviewTable } from "./preview-table.tsx";

// A type and not an interface: only that is known to have no further keys.
type ChangeReminderPlan = {
  readonly placeCode: string;
  readonly plan: ReminderPlan;
};

/** 提出修改: the plan in a form, how many would be reminded, and the proposal to a second person. */
export function RulesChange({ placeCode, plan }: { placeCode: string; plan: ReminderPlan }) {
  const { t } = useTranslation("reminderPlan");
  const [draft, setDraft] = useState<Draft>(() => draftOf(plan));
  const wanted = planOf(draft);
  const { effect, forget, reason, setReason, looking, proposing } = useChange({
    kind: "reminder_plan.change",
    done: t("proposed"),
    preview: (change: ChangeReminderPlan) => client.reminders.previewPlan.query(change),
  });
  return (
    <section className="paper act-body">
      <h2>{t("change")}</h2>
      <PlanFields
        draft={draft}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
          forget();
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
            if (wanted !== null) looking.perform({ change: { placeCode, plan: wanted } });
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
      {effect === null || wanted === null ? null : (
        <>
          <PreviewTable preview={effect} />
          <ReasonField value={reason} locked={proposing.locked} onChange={setReason} />
          <button
            type="button"
            className="plain-button primary-button"
            disabled={proposing.locked || reason.trim().length < 10}
            data-testid={testIds.planPropose}
            onClick={() => {
              proposing.perform({ change: { placeCode, plan: wanted } });
            }}
          >
            {t("propose")}
          </button>
        </>
      )}
    </section>
  );
}
