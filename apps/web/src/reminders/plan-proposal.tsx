import type { ProposalDetail, ReminderPlanEffect } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { PlanTable } from "./plan-table.tsx";

/** A proposed change of a reminder plan: the plan as it would be, and as it is. */
export function ReminderPlanProposal({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation("reminderPlan");
  // Written by the server from a value of this type.
  const { plan, before } = JSON.parse(proposal.effect) as ReminderPlanEffect;
  return (
    <>
      <h3>{t("after", { name: plan.name })}</h3>
      <PlanTable plan={plan} />
      <h3>{t("before", { name: before.plan.name })}</h3>
      <PlanTable plan={before.plan} />
    </>
  );
}
