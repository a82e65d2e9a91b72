import type { ReminderPlanPreview } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Which } from "./template-draft.ts";

/** What the first message of the kind by this way would say, about what is really due. */
export function TemplatePreview({
  which: { kind, channel },
  preview: { words },
}: {
  which: Which;
  preview: ReminderPlanPreview;
}) {
  const { t } = useTranslation("reminderPlan");
  const own = words.find((one) => one.kind === kind && one.channel === channel);
  return (
    <div className="plan-sample" data-testid={testIds.templateSample}>
      {own === undefined ? (
        <p className="quiet">{t("template.nothingDue")}</p>
      ) : (
        <>
          <b>{own.subject}</b>
          <p>{own.text}</p>
        </>
      )}
    </div>
  );
}
