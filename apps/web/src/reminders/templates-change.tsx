import "./reminders.css";
import type { ReminderPlan } from "@daowei/api/contracts";
import {
  builtInTemplate,
  placeholders,
  reminderChannels,
  stepKinds,
  unknownPlaceholders,
} from "@daowei/domain/reminders";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonField } from "../acts/reason-field.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useChange } from "../proposals/use-change.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";
import { LiveSample } from "./live-sample.tsx";
import { TemplatePreview } from "./template-preview.tsx";
import { type Which, withWords, type Words, wordsUnder } from "./template-draft.ts";

type ChangeReminderPlan = {
  readonly placeCode: string;
  readonly plan: ReminderPlan;
};

const ways = reminderChannels.filter((channel) => channel !== "webhook");

/** The words of one kind by one way: written, seen with what is really due, and proposed to a second person. */
export function TemplatesChange({
  placeCode,
  plan,
  proposes,
}: ChangeReminderPlan & { proposes: boolean }) {
  const { t } = useTranslation("reminderPlan");
  const [which, setWhich] = useState<Which>({ kind: "lead", channel: "in_app" });
  const [words, setWords] = useState<Words>(() => wordsUnder(plan, which));
  const { effect, forget, reason, setReason, looking, proposing } = useChange({
    kind: "reminder_plan.change",
    done: t("proposed"),
    preview: (change: ChangeReminderPlan) => client.reminders.previewPlan.query(change),
  });
  const unknown = unknownPlaceholders(`${words.subject}${words.text}`);
  const change = { placeCode, plan: withWords(plan, which, words) };
  const choose = (part: Partial<Which>) => {
    const chosen = { ...which, ...part };
    setWhich(chosen);
    setWords(wordsUnder(plan, chosen));
    forget();
  };
  const write = (part: Partial<Words>) => {
    setWords({ ...words, ...part });
    forget();
  };
  return (
    <section className="paper act-body">
      <WhichTemplate which={which} onChoose={choose} />
      <label className="act-field">
        <span>{t("template.subject")}</span>
        <input
          className="field-input"
          value={words.subject}
          maxLength={100}
          data-testid={testIds.templateSubject}
          onChange={(event) => {
            write({ subject: event.target.value });
          }}
        />
      </label>
      <label className="act-field">
        <span>{t("template.text")}</span>
        <textarea
          className="field-input"
          rows={5}
          value={words.text}
          maxLength={1_000}
          data-testid={testIds.templateText}
          onChange={(event) => {
            write({ text: event.target.value });
          }}
        />
      </label>
      <dl className="plan-placeholders">
        {placeholders.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{t(`placeholder.${name}`)}</dd>
          </div>
        ))}
      </dl>
      {unknown.length === 0 ? null : (
        <p role="alert" data-testid={testIds.templateUnknown}>
          {t("template.unknown", { names: unknown.map((name) => `{${name}}`).join(mark("list")) })}
        </p>
      )}
      <LiveSample words={words} />
      <p className="settings-acts">
        <button
          type="button"
          className="plain-button"
          disabled={unknown.length > 0 || looking.locked}
          data-testid={testIds.templatePreview}
          onClick={() => {
            looking.perform({ change });
          }}
        >
          {t("template.preview")}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            write(builtInTemplate);
          }}
        >
          {t("template.builtIn")}
        </button>
      </p>
      {[looking.state, proposing.state].map((state, index) =>
        state.kind === "refused" || state.kind === "outcome_unknown" ? (
          <ProblemNotice key={index} error={state.error} />
        ) : null,
      )}
      {effect === null ? null : <TemplatePreview which={which} preview={effect} />}
      {effect === null || !proposes ? null : (
        <>
          <ReasonField value={reason} locked={proposing.locked} onChange={setReason} />
          <button
            type="button"
            className="plain-button primary-button"
            disabled={proposing.locked || reason.trim().length < 10}
            data-testid={testIds.templatePropose}
            onClick={() => {
              proposing.perform({ change });
            }}
          >
            {t("propose")}
          </button>
        </>
      )}
    </section>
  );
}

function WhichTemplate({
  which,
  onChoose,
}: {
  which: Which;
  onChoose: (part: Partial<Which>) => void;
}) {
  const { t } = useTranslation("reminderPlan");
  return (
    <>
      <label className="act-field">
        <span>{t("template.kind")}</span>
        <select
          className="field-input"
          value={which.kind}
          data-testid={testIds.templateKind}
          onChange={(event) => {
            const kind = stepKinds.find((one) => one === event.target.value);
            if (kind !== undefined) onChoose({ kind });
          }}
        >
          {stepKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`template.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="act-field">
        <span>{t("template.channel")}</span>
        <select
          className="field-input"
          value={which.channel}
          data-testid={testIds.templateChannel}
          onChange={(event) => {
            const channel = ways.find((one) => one === event.target.value);
            if (channel !== undefined) onChoose({ channel });
          }}
        >
          {ways.map((channel) => (
            <option key={channel} value={channel}>
              {t(`channel.${channel}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
