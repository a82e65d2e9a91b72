import type { TransferSummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DueOn } from "../batches/due-on.tsx";
import { useFrame } from "../app/frame-context.ts";
import type { Unit } from "../app/search.ts";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import { DaysLeft, HeldMark, TransferStageMark } from "../batches/stage-mark.tsx";
import { inUnit, toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { levelName } from "../words/level-name.ts";
import type { Selection } from "./use-selection.ts";

/** Transfers with a box to choose those the acting post can take on; only the rows in sight exist. */
export function TransferTable({
  items,
  chosen,
  canChoose,
  onToggle,
  onChooseShown,
}: {
  items: readonly TransferSummary[];
  chosen: Selection;
  canChoose: ((transfer: TransferSummary) => boolean) | null;
  onToggle: (transfer: TransferSummary) => void;
  onChooseShown: () => void;
}) {
  const { t } = useTranslation("transfers");
  const { unit } = useFrame();
  const scroll = useRef<HTMLDivElement>(null);
  const { indices, before, after } = useRowsInSight(items.length, scroll);
  const choosable = canChoose === null ? [] : items.filter(canChoose);
  const allChosen = choosable.length > 0 && choosable.every(({ id }) => chosen.has(id));
  return (
    <div ref={scroll} className="transfers-scroll" tabIndex={0}>
      <table className="ledger" aria-rowcount={items.length + 1}>
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            {canChoose === null ? null : (
              <th scope="col" className="select-cell">
                <input
                  type="checkbox"
                  aria-label={t("selectAll")}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = chosen.size > 0 && !allChosen;
                  }}
                  checked={allChosen}
                  data-testid={testIds.selectAll}
                  onChange={onChooseShown}
                />
              </th>
            )}
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("place")}</th>
            <th scope="col">{t("level")}</th>
            <th scope="col">{t("payer")}</th>
            <th scope="col">{t("fundAccount")}</th>
            <th scope="col" className="money">
              {t("amount")}
            </th>
            <th scope="col" className="money">
              {t("arrived")}
            </th>
            <th scope="col">{t("stage")}</th>
            <th scope="col">{t("dueOn")}</th>
          </tr>
        </thead>
        <tbody>
          <Pad height={before} />
          {indices.map((index) => {
            const transfer = items[index];
            return transfer === undefined ? null : (
              <Row
                key={transfer.id}
                transfer={transfer}
                unit={unit}
                rowIndex={index + 2}
                choice={
                  canChoose === null
                    ? null
                    : canChoose(transfer)
                      ? chosen.has(transfer.id)
                      : "closed"
                }
                onToggle={onToggle}
              />
            );
          })}
          <Pad height={after} />
        </tbody>
      </table>
    </div>
  );
}

function Pad({ height }: { height: number | undefined }) {
  if (height === undefined || height <= 0) return null;
  return (
    <tr className="pad" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}

const Row = memo(function Row({
  transfer,
  unit,
  rowIndex,
  choice,
  onToggle,
}: {
  transfer: TransferSummary;
  unit: Unit;
  rowIndex: number;
  choice: boolean | "closed" | null;
  onToggle: (transfer: TransferSummary) => void;
}) {
  const { t } = useTranslation("transfers");
  return (
    <tr aria-rowindex={rowIndex} data-testid={testIds.transferRow} data-transfer={transfer.id}>
      {choice === null ? null : (
        <td className="select-cell">
          {choice === "closed" ? null : (
            <input
              type="checkbox"
              checked={choice}
              aria-label={t("selectOne", { number: transfer.number })}
              data-testid={testIds.transferSelect}
              onChange={() => {
                onToggle(transfer);
              }}
            />
          )}
        </td>
      )}
      <td className="num nowrap">
        <Link to="/transfers/$transferId" params={{ transferId: transfer.id }} preload={false}>
          {transfer.number}
        </Link>
      </td>
      <td className="nowrap">{transfer.placeName}</td>
      <td className="nowrap">{levelName(transfer.level, transfer.placeCode)}</td>
      <td className="nowrap">{transfer.payerName}</td>
      <td className="nowrap">{transfer.fundAccountName}</td>
      <td className="money">{inUnit(toFen(transfer.amountFen), unit)}</td>
      <td className="money">
        {transfer.arrivedFen === "0" ? (
          <span className="quiet">—</span>
        ) : (
          inUnit(toFen(transfer.arrivedFen), unit)
        )}
      </td>
      <td className="nowrap">
        <TransferStageMark stage={transfer.stage} />
        {transfer.held === null ? null : <HeldMark held={transfer.held} />}
        {transfer.match === "partial" ? (
          <span className="mark mark-near">{t("partly")}</span>
        ) : null}
      </td>
      <td className="num nowrap">
        <DueOn of={transfer} />{" "}
        <DaysLeft days={transfer.daysLeft} settled={transfer.stage === "arrived"} />
      </td>
    </tr>
  );
});
