import type { Deadline } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { Amount } from "../money/amount.tsx";
import { formatRate } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { weekday } from "../words/dates.ts";
import { arrivalBasisPoints } from "./urgency.ts";
import { sentenceKey } from "../words/sentence-key.ts";

const looks = {
  overdue: { icon: "⚠", look: "mark-wrong" },
  approaching: { icon: "◷", look: "mark-near" },
  upcoming: { icon: "○", look: "" },
  met: { icon: "✓", look: "mark-arrived" },
} as const;

export function DeadlineRow({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation("deadlines");
  const { icon, look } = looks[deadline.state];
  return (
    <tr data-testid={testIds.deadlineRow} data-state={deadline.state}>
      <td className="num">
        {deadline.dueOn} <span className="quiet">{weekday(deadline.dueOn)}</span>
      </td>
      <td>
        <span className={`mark ${look}`}>
          <span aria-hidden="true">{icon}</span>
          {t(`states.${deadline.state}`)}
        </span>
      </td>
      <td className="left">
        <Left deadline={deadline} />
      </td>
      <td>
        {deadline.what}
        <span className="under quiet">
          {deadline.placeName}
          <BatchOfDeadline deadline={deadline} />
        </span>
      </td>
      <td>
        <Origin deadline={deadline} />
      </td>
      <td className="progress">
        <Progress deadline={deadline} />
      </td>
    </tr>
  );
}

/** A batch of a place above the post's is named, but cannot be opened. */
function BatchOfDeadline({
  deadline: { batchId, batchNumber, placeCode },
}: {
  deadline: Deadline;
}) {
  const { t } = useTranslation("deadlines");
  const { places } = useFrame();
  if (batchId === null) return null;
  const above = places.length > 0 && places.every(({ code }) => code !== placeCode);
  return (
    <>
      {" · "}
      {above ? (
        <>
          {batchNumber} {t("batchAbove")}
        </>
      ) : (
        <Link to="/batches/$batchId" params={{ batchId }}>
          {batchNumber}
        </Link>
      )}
    </>
  );
}

function Left({ deadline: { state, daysLeft, workdaysLeft } }: { deadline: Deadline }) {
  const { t } = useTranslation("deadlines");
  if (state === "met") return <span className="quiet">—</span>;
  const days =
    daysLeft < 0
      ? t("daysLate", { days: -daysLeft })
      : daysLeft === 0
        ? t("today")
        : t("days", { days: daysLeft });
  const workdays =
    workdaysLeft === null
      ? t("workdaysUnknown")
      : workdaysLeft < 0
        ? t("workdaysLate", { days: -workdaysLeft })
        : t("workdays", { days: workdaysLeft });
  return (
    <>
      <b className={state === "overdue" ? "late" : undefined}>{days}</b>
      {daysLeft < 0 && workdaysLeft === null ? null : (
        <span className="under quiet">{workdays}</span>
      )}
    </>
  );
}

function Origin({ deadline: { origin, citation, reason } }: { deadline: Deadline }) {
  const { t } = useTranslation(["deadlines", "domain"]);
  return (
    <>
      {t(`domain:deadlineOrigin.${origin}`)}
      {reason === null ? null : (
        <span className="under quiet">
          {t("reason")}：{reason}
        </span>
      )}
      {citation === null ? null : (
        <span className="under due-sentence">
          {origin === "local" ? <span className="quiet">{t("legalInstead")}：</span> : null}
          <Link to="/policies/$policyId" params={{ policyId: citation.policyId }}>
            {citation.number}
          </Link>{" "}
          {citation.article}：{t(sentenceKey(citation), citation)}
        </span>
      )}
      {citation === null && reason === null ? (
        <span className="under quiet">{t("noBasis")}</span>
      ) : null}
    </>
  );
}

function Progress({ deadline: { dueFen, arrivedFen, state } }: { deadline: Deadline }) {
  const { t } = useTranslation("deadlines");
  const rate = arrivalBasisPoints(toFen(dueFen), toFen(arrivedFen));
  if (rate === null) return <span className="quiet">{t("nothingDue")}</span>;
  return (
    <>
      <span className="due-bar" aria-hidden="true">
        <span className={`due-bar-${state}`} style={{ width: `${rate / 100}%` }} />
      </span>
      <span className="num">{formatRate(rate)}</span>
      <span className="under quiet">
        <Amount fen={arrivedFen} /> / <Amount fen={dueFen} />
      </span>
    </>
  );
}
