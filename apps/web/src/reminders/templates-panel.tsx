import type { ReminderPlan } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { TemplatesChange } from "./templates-change.tsx";

/** 模板: how reminders are worded in the post's office, by kind and way, and the way to change it. */
export function TemplatesPanel() {
  const { t } = useTranslation("reminderPlan");
  const { post } = useFrame();
  const { placeCode } = post;
  const { data, error, refetch } = useQuery(api.reminders.plan.queryOptions({ placeCode }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("templates")} />;
  const plan: ReminderPlan = data.plan;
  const { templates = [] } = plan;
  const proposes = post.role === "approver" || post.role === "administrator";
  return (
    <>
      <p className="sentence">{t("templatesSentence", { count: templates.length })}</p>
      <TemplatesChange key={data.version} placeCode={placeCode} plan={plan} proposes={proposes} />
    </>
  );
}
