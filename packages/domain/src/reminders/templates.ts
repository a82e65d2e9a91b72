import type { ReminderChannel } from "./channels.ts";
import type { StepKind } from "./schedule.ts";

/** What a template may name between braces; each is filled when the message is worded. */
export const placeholders = ["类别", "补发", "项数", "最早期限", "明细", "说明"] as const;
/** One of the names that a template may use. */
export type Placeholder = (typeof placeholders)[number];

/** 文字模板: how a reminder of one kind by one way is worded; 明细 are the lines that name dates, places or titles. */
export interface ReminderTemplate {
  readonly kind: StepKind;
  readonly channel: ReminderChannel;
  readonly subject: string;
  readonly text: string;
}

/** The words where a plan has none of its own: 【到位期限提醒】3 项, the lines, and what is to be noted. */
export const builtInTemplate = {
  subject: "【{类别}】{补发}{项数} 项",
  text: "{明细}\n{说明}",
} as const satisfies Pick<ReminderTemplate, "subject" | "text">;

const inBraces = /\{([^{}]*)\}/gu;

/** The names in a template that are none, each once and in its order. */
export function unknownPlaceholders(text: string): readonly string[] {
  const names = [...text.matchAll(inBraces)].map(([, name = ""]) => name);
  return [...new Set(names)].filter((name) => !isPlaceholder(name));
}

/** Whether a template names this placeholder. */
export function namesPlaceholder(text: string, placeholder: Placeholder): boolean {
  return text.includes(`{${placeholder}}`);
}

/** Fills a template; lines that are empty at the end fall away. Throws on a name that is none. */
export function fillTemplate(text: string, values: Readonly<Record<Placeholder, string>>): string {
  const filled = text.replaceAll(inBraces, (_whole, name: string) => {
    if (!isPlaceholder(name)) throw new Error(`a template names ${name}, which is nothing`);
    return values[name];
  });
  return filled.trimEnd();
}

/** The template of a plan for one kind by one way; the built-in words where it has none. */
export function templateFor(
  templates: readonly ReminderTemplate[] | undefined,
  kind: StepKind,
  channel: ReminderChannel,
): Pick<ReminderTemplate, "subject" | "text"> {
  const own = templates?.find((one) => one.kind === kind && one.channel === channel);
  return own ?? builtInTemplate;
}

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}
