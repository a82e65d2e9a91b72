import { placeholders, type Placeholder } from "@daowei/domain/reminders";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Words } from "./template-draft.ts";
import { sampleOf } from "./template-sample.ts";

/** The words as they are typed, with made-up facts in the language of the page; what is really due takes a look of its own. */
export function LiveSample({ words }: { words: Words }) {
  const { t } = useTranslation("reminderPlan");
  const examples = Object.fromEntries(
    placeholders.map((name) => [name, t(`example.${name}`)]),
  ) as Record<Placeholder, string>;
  const sample = sampleOf(words, examples);
  if (sample === null) return null;
  return (
    <section className="plan-sample" aria-label={t("sample.title")}>
      <p className="quiet">{t("sample.title")}</p>
      <div data-testid={testIds.templateLive}>
        <b>{sample.subject}</b>
        <p>{sample.text}</p>
      </div>
      <p className="quiet">{t("sample.language")}</p>
    </section>
  );
}
