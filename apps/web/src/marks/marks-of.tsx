import "./marks.css";
import type { AuditMark } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { type Markable, MarkButton } from "./mark-button.tsx";

/** 审计标注 of one document: auditors add to them, approvers read them, nobody else is shown any. */
export function MarksOf({ object }: { object: Markable }) {
  const { post } = useFrame();
  return post.role === "auditor" || post.role === "approver" ? (
    <Shown object={object} mayMark={post.role === "auditor"} />
  ) : null;
}

function Shown({ object, mayMark }: { object: Markable; mayMark: boolean }) {
  const { objectKind, objectId } = object;
  const { data, error, refetch } = useQuery(api.audit.marks.queryOptions({ objectKind, objectId }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  const items = data?.items ?? [];
  return (
    <>
      {mayMark ? <MarkButton object={object} count={items.length} /> : null}
      {items.length === 0 ? null : <MarkLines items={items} />}
    </>
  );
}

/** Notes of auditors, the newest first; with what each is about where the page is not about one thing. */
export function MarkLines({
  items,
  named = false,
}: {
  items: readonly AuditMark[];
  named?: boolean;
}) {
  const { t } = useTranslation("marks");
  return (
    <section className="paper audit-marks" data-testid={testIds.marks}>
      <h2>{t("title")}</h2>
      <ul>
        {items.map(({ id, text, by, at, objectName }) => (
          <li key={id} data-testid={testIds.markLine}>
            {named ? <b>{objectName} </b> : null}
            {text}
            <span className="quiet"> {t("entry", { at: moment(at), by })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
