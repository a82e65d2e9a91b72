import type { ReminderPlanPreview } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { longDate } from "../words/dates.ts";

/** What a plan would do until a date, if nothing more arrived. */
export function PreviewTable({ preview }: { preview: ReminderPlanPreview }) {
  const { t } = useTranslation("reminderPlan");
  const { until, subjects, reminders, messages, persons, unheard, byStep } = preview;
  return (
    <div data-testid={testIds.planEffect}>
      <p>
        <b>
          {t("previewSentence", { until: longDate(until), subjects, reminders, messages, persons })}
        </b>
        {unheard > 0 ? <span> ⚠ {t("previewUnheard", { unheard })}</span> : null}
      </p>
      <div className="ledger-box">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("firstOn")}</th>
              <th scope="col">{t("subjects")}</th>
              <th scope="col">{t("reminders")}</th>
              <th scope="col">{t("persons")}</th>
            </tr>
          </thead>
          <tbody>
            {byStep.map((one) => (
              <tr key={one.step}>
                <td>{t(`stepKind.${one.kind}`, { step: one.step })}</td>
                <td className="num">{one.firstOn}</td>
                <td className="num">{one.subjects}</td>
                <td className="num">{one.reminders}</td>
                <td className="num">{one.persons}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
