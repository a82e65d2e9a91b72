import type { ReminderPlanPreview } from "@daowei/api/contracts";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";
import { longDate } from "../words/dates.ts";

type Step = ReminderPlanPreview["byStep"][number];

/** A step by the name that the plan's own table gives it; its key is `T-3w`, `up+10` or the like. */
function stepName({ kind, step }: Step, t: TFunction<"reminderPlan">): string {
  if (kind === "overdue") return t("stepKind.overdue");
  const [, days = "", workdays] = /(\d+)(w?)$/.exec(step) ?? [];
  if (kind === "escalation")
    return t(workdays === "w" ? "escalationWorkdays" : "escalation", { days });
  if (days === "0") return t("leadDay");
  return t(workdays === "w" ? "leadWorkdays" : "lead", { days });
}

/** What a plan would do until a date, if nothing more arrived. */
export function PreviewTable({ preview }: { preview: ReminderPlanPreview }) {
  const { t } = useTranslation("reminderPlan");
  const { until, subjects, reminders, messages, persons, unheard, byStep } = preview;
  return (
    <div className="act-body" data-testid={testIds.planEffect}>
      <p>
        <b>
          {t("previewSentence", {
            until: longDate(until),
            subjects,
            reminders: formatHeads(String(reminders)),
            messages: formatHeads(String(messages)),
            persons,
          })}
        </b>
        {unheard > 0 ? <span> ⚠ {t("previewUnheard", { unheard })}</span> : null}
      </p>
      <div className="ledger-box">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("firstOn")}</th>
              {(["subjects", "reminders", "persons"] as const).map((name) => (
                <th key={name} scope="col" className="count">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byStep.map((one) => (
              <tr key={one.step}>
                <td>{stepName(one, t)}</td>
                <td className="num">{one.firstOn}</td>
                <td className="count">{one.subjects}</td>
                <td className="count">{formatHeads(String(one.reminders))}</td>
                <td className="count">{one.persons}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
