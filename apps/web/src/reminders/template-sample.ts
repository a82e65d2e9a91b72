import { fillTemplate, type Placeholder, unknownPlaceholders } from "@daowei/domain/reminders";
import type { Words } from "./template-draft.ts";

/** The words as typed with examples in place of every placeholder; null while one is named that is none. */
export function sampleOf(
  { subject, text }: Words,
  examples: Readonly<Record<Placeholder, string>>,
): Words | null {
  if (unknownPlaceholders(`${subject}${text}`).length > 0) return null;
  return { subject: fillTemplate(subject, examples), text: fillTemplate(text, examples) };
}
