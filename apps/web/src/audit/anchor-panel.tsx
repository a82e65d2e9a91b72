import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";

const shown = 10;

/** 锚定: what of the chain was noted outside the database, and a sheet to print and keep. */
export function AnchorPanel() {
  const { t } = useTranslation("audit");
  const { data, error, refetch } = useQuery(api.audit.anchors.queryOptions({}));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const { head, anchors, kept, daysWithout } = data;
  return (
    <>
      <DaysWithout days={daysWithout} />
      <details className="paper anchors">
        <summary>{t("anchors.title", { number: head.number })}</summary>
        <p className="quiet">{t(kept ? "anchors.about" : "anchors.none")}</p>
        <section className="anchor-sheet">
          <h2>{t("anchors.sheet")}</h2>
          <p className="mono">
            {head.number} {head.hash}
          </p>
          <p className="anchor-lines">{t("anchors.lines")}</p>
        </section>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            window.print();
          }}
        >
          {t("anchors.print")}
        </button>
        <ul>
          {anchors.slice(0, shown).map(({ number, hash, at, source }) => (
            <li key={`${source}`} className="mono" data-testid={testIds.auditAnchor}>
              {moment(at)} · {number} · {hash}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** No break, but until the next anchor nothing outside the database stood witness of such a day. */
function DaysWithout({ days }: { days: readonly string[] }) {
  const { t } = useTranslation("audit");
  if (days.length === 0) return null;
  const named = days.slice(-shown).join(mark("list"));
  return (
    <p className="anchorless" role="status" data-testid={testIds.auditDaysWithout}>
      {t("anchors.daysWithout", { count: days.length, days: named })}
      {days.length > shown ? "…" : ""}
    </p>
  );
}
