import type { TransferSummary } from "@daowei/api/contracts";
import { memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import { rowHeight } from "../app/look.ts";
import { useRowKeys } from "../keys/use-row-keys.ts";
import { testIds } from "../test-ids.ts";
import type { ShownColumn } from "../views/column.ts";
import { useFrozen, ViewedCells, ViewedHeads, ViewedWidths } from "../views/viewed-table.tsx";
import type { Selection } from "./use-selection.ts";

/** Transfers with a box to choose those the acting post can take on; only the rows in sight exist. */
export function TransferTable({
  items,
  columns,
  density,
  chosen,
  canChoose,
  onToggle,
  onChooseShown,
}: {
  items: readonly TransferSummary[];
  columns: readonly ShownColumn<TransferSummary>[];
  density: "comfortable" | "compact" | null;
  chosen: Selection;
  canChoose: ((transfer: TransferSummary) => boolean) | null;
  onToggle: (transfer: TransferSummary) => void;
  onChooseShown: () => void;
}) {
  const { t } = useTranslation("transfers");
  const scroll = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { indices, before, after } = useRowsInSight(items.length, scroll, () => rowHeight(density));
  useRowKeys(scroll);
  useFrozen(table, columns.filter(({ frozen }) => frozen !== undefined).length);
  const choosable = canChoose === null ? [] : items.filter(canChoose);
  const allChosen = choosable.length > 0 && choosable.every(({ id }) => chosen.has(id));
  return (
    <div
      ref={scroll}
      className="transfers-scroll"
      tabIndex={0}
      data-view-density={density ?? undefined}
    >
      <table ref={table} className="ledger" aria-rowcount={items.length + 1}>
        <caption className="unseen">{t("caption")}</caption>
        <colgroup>
          {canChoose === null ? null : <col />}
          <ViewedWidths columns={columns} />
        </colgroup>
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
            <ViewedHeads columns={columns} />
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
                columns={columns}
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
  columns,
  rowIndex,
  choice,
  onToggle,
}: {
  transfer: TransferSummary;
  columns: readonly ShownColumn<TransferSummary>[];
  rowIndex: number;
  choice: boolean | "closed" | null;
  onToggle: (transfer: TransferSummary) => void;
}) {
  const { t } = useTranslation("transfers");
  return (
    <tr
      aria-rowindex={rowIndex}
      data-row={rowIndex}
      data-testid={testIds.transferRow}
      data-transfer={transfer.id}
    >
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
      <ViewedCells columns={columns} row={transfer} />
    </tr>
  );
});
