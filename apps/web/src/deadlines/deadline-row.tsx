import type { Deadline, DeadlineAct } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { Amount } from "../money/amount.tsx";
import { formatRate } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { weekday } from "../words/dates.ts";
import { DeadlineLeft } from "./deadline-left.tsx";
import { DeadlineOrigin } from "./deadline-origin.tsx";
import type { WrongReceipt } from "./record-receipt-dialog.tsx";
import { StateMark } from "./state-mark.tsx";
import { arrivalBasisPoints } from "./urgency.ts";
import { PlaceName } from "../places/named.tsx";

export function DeadlineRow({
  deadline,
  acts,
  onAct,
  onCorrect,
}: {
  deadline: Deadline;
  /** Whether the table has a column of acts. */
  acts: boolean;
  onAct: (act: DeadlineAct) => void;
  onCorrect: (wrong: WrongReceipt) => void;
}) {
  const { t } = useTranslation("deadlines");
  return (
    <tr data-testid={testIds.deadlineRow} data-state={deadline.state} data-due={deadline.dueOn}>
      <td className="num">
        {deadline.dueOn} <span className="quiet">{weekday(deadline.dueOn)}</span>
      </td>
      <td>
        <StateMark state={deadline.state} />
      </td>
      <td className="left">
        <DeadlineLeft deadline={deadline} />
      </td>
      <td>
        {deadline.what}
        {deadline.instalment === null ? null : t("instalment", { number: deadline.instalment })}
        {deadline.percent === null ? null : t("percent", { percent: deadline.percent })}
        <span className="under quiet">
          <PlaceName name={deadline.placeName} />
          <BatchOfDeadline deadline={deadline} />
        </span>
      </td>
      <td>
        <DeadlineOrigin deadline={deadline} />
      </td>
      <td className="progress">
        <Progress deadline={deadline} />
      </td>
      {acts ? <RowActs deadline={deadline} onAct={onAct} onCorrect={onCorrect} /> : null}
    </tr>
  );
}

function RowActs({
  deadline,
  onAct,
  onCorrect,
}: {
  deadline: Deadline;
  onAct: (act: DeadlineAct) => void;
  onCorrect: (wrong: WrongReceipt) => void;
}) {
  const { t } = useTranslation("deadlines");
  const { startedBy } = deadline;
  return (
    <td className="row-acts">
      {startedBy === null || deadline.acts.length === 0 ? null : (
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.receiptCorrect}
          onClick={() => {
            onCorrect(startedBy);
          }}
        >
          {t("receipt.correct")}
        </button>
      )}
      {deadline.acts.map((act) => (
        <button
          key={act}
          type="button"
          className="plain-button"
          data-testid={testIds.deadlineAct}
          aria-label={t("actOn", { act: t(`act.${act}`), what: deadline.what })}
          onClick={() => {
            onAct(act);
          }}
        >
          {t(`act.${act}`)}
        </button>
      ))}
    </td>
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
        <Link to="/batches/$batchId" params={{ batchId }} className="num">
          {batchNumber}
        </Link>
      )}
    </>
  );
}

function Progress({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation("deadlines");
  const { dueFen, arrivedFen, state, concerns } = deadline;
  const rate = arrivalBasisPoints(toFen(dueFen), toFen(arrivedFen));
  if (rate === null)
    return <span className="quiet">{concerns === "task" ? "—" : t("nothingDue")}</span>;
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
