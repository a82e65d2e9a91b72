import type { ReminderChannel, ReminderPlan } from "@daowei/api/contracts";
import { type StepKind, templateFor } from "@daowei/domain/reminders";

type Template = NonNullable<ReminderPlan["templates"]>[number];
export type Words = Pick<Template, "subject" | "text">;

/** Which template: of one kind, by one way. */
export interface Which {
  readonly kind: StepKind;
  readonly channel: ReminderChannel;
}

/** The words that hold for a kind and way under a plan. */
export function wordsUnder(plan: ReminderPlan, { kind, channel }: Which): Words {
  const { subject, text } = templateFor(plan.templates, kind, channel);
  return { subject, text };
}

/** The plan with these words; words that are those built in are not kept as its own. */
export function withWords(plan: ReminderPlan, which: Which, words: Words): ReminderPlan {
  const others = (plan.templates ?? []).filter(
    ({ kind, channel }) => kind !== which.kind || channel !== which.channel,
  );
  const builtIn = templateFor(undefined, which.kind, which.channel);
  const same = builtIn.subject === words.subject && builtIn.text === words.text;
  const templates = same ? others : [...others, { ...which, ...words }];
  const { templates: _before, ...rest } = plan;
  return templates.length === 0 ? rest : { ...rest, templates };
}
