import type { ReminderPlan } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { mark } from "../words/spoken.ts";
import { useWaysOpen } from "./use-ways-open.ts";
import { useWhomName } from "./use-whom-name.ts";

type Telling = Pick<ReminderPlan["steps"][number], "to" | "channels">;

/** A reminder plan, a row for each step: when, to whom, by which ways. */
export function PlanTable({ plan }: { plan: ReminderPlan }) {
  const { t } = useTranslation("reminderPlan");
  const isOpen = useWaysOpen();
  const wayName = (channel: Telling["channels"][number]) =>
    `${t(`channel.${channel}`)}${isOpen(channel) === false ? t("notSetUp") : ""}`;
  return (
    <>
      <div className="ledger-box">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("toWhom")}</th>
              <th scope="col">{t("channels")}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(plan).map(({ key, days, telling }) => (
              <tr key={`${key}:${days}`}>
                <td className="nowrap">{t(key, { days })}</td>
                <ToWhom telling={telling} />
                <td>{telling.channels.map(wayName).join(mark("list"))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">
        {plan.quietHours === null ? t("noQuiet") : t("quiet", plan.quietHours)}
        {mark("semicolon")}
        {t(`wording.${plan.outsideWording}`)}
      </p>
      {(plan.templates ?? []).map(({ kind, channel, subject, text }) => (
        <p key={`${kind} ${channel}`} className="plan-sample">
          {t(`template.kinds.${kind}`)} · {t(`channel.${channel}`)}
          {mark("colon")}
          <b>{subject}</b>
          <br />
          {text}
        </p>
      ))}
    </>
  );
}

function ToWhom({ telling }: { telling: Telling }) {
  const nameOf = useWhomName();
  return <td>{telling.to.map(nameOf).join(mark("list"))}</td>;
}

function rowsOf({ steps, overdue, escalations }: ReminderPlan) {
  const leads = steps.map((step) => ({
    key:
      step.leadDays === 0
        ? ("leadDay" as const)
        : step.unit === "workday"
          ? ("leadWorkdays" as const)
          : ("lead" as const),
    days: step.leadDays,
    telling: step,
  }));
  const after =
    overdue === null
      ? []
      : [{ key: "overdue" as const, days: overdue.everyWorkdays, telling: overdue }];
  const up = escalations.map((one) => ({
    key: one.unit === "workday" ? ("escalationWorkdays" as const) : ("escalation" as const),
    days: one.afterDays,
    telling: one,
  }));
  return [...leads, ...after, ...up];
}
