import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../app/search.ts";
import { formatHeads } from "../money/heads.ts";
import { inUnit } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import type { GridCell, GridRow } from "./grid-model.ts";
import { RowWarning } from "./grid-warnings.tsx";
import { useRowName } from "./row-name.ts";

export interface GridRowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly unit: Unit;
  /** The transfer whose explanation is open, if it is one of this row. */
  readonly openTransfer: string | null;
  /** Columns that were pointed at when the batch was sent back, by name, joined by blanks. */
  readonly marked?: string;
  /** The first and the last chosen column, joined by a colon. */
  readonly chosen?: string | undefined;
  /** Whether 应拨 and 预拨比例 have columns of their own. */
  readonly ahead?: boolean;
  /** The levels of the columns of amounts. */
  readonly levels?: readonly string[];
  /** Of a city's 小计: whether its places are folded away. */
  readonly folded?: boolean | undefined;
  readonly onFold?: (city: string) => void;
  /** Of 合计: it stands below the rows. */
  readonly below?: boolean;
}

/** One row of the government grid; redrawn only when its own row, unit or open cell changes. */
export const GridRowView = memo(function GridRowView({
  row,
  index,
  unit,
  openTransfer,
  marked = "",
  chosen,
  ahead = false,
  levels = [],
  folded,
  onFold,
  below = false,
}: GridRowProps) {
  const { t } = useTranslation("batches");
  const pointedAt = marked.split(" ");
  const [first, last] = chosen?.split(":").map(Number) ?? [];
  const look = (column: string | undefined, index = -1) => {
    const isMarked = column !== undefined && pointedAt.includes(column);
    const isChosen = first !== undefined && last !== undefined && index >= first && index <= last;
    const className = [isMarked ? "cell-marked" : null, isChosen ? "cell-chosen" : null];
    return {
      className: className.filter(Boolean).join(" ") || undefined,
      title: isMarked ? t("approval.markedCell") : undefined,
    };
  };
  const total = look("total");
  const name = useRowName(row);
  return (
    <tr
      className={`row-${row.kind}`}
      aria-rowindex={index + 3}
      data-testid={`grid-row-${row.key}`}
      data-below={below ? "" : undefined}
    >
      <th scope="row" className={row.indent > 0 ? "indent" : undefined} title={name}>
        {row.city !== null && folded !== undefined ? (
          <FoldButton city={row.city} name={name} folded={folded} onFold={onFold} />
        ) : (
          name
        )}
        <RowWarning row={row} />
      </th>
      <td {...look("heads")}>{formatHeads(row.heads)}</td>
      {ahead ? (
        <>
          <td data-testid={testIds.gridLegal}>{inUnit(row.legalFen, unit)}</td>
          <td>{row.percent === null ? "" : `${row.percent}%`}</td>
        </>
      ) : null}
      {row.cells.map((cell, column) => (
        <td key={column} {...look(levels[column], column)}>
          <Cell cell={cell} unit={unit} openTransfer={openTransfer} at={`${index}:${column}`} />
        </td>
      ))}
      <td {...total} className={`grid-sum ${total.className ?? ""}`}>
        {inUnit(row.totalFen, unit)}
      </td>
    </tr>
  );
});

function FoldButton({
  city,
  name,
  folded,
  onFold,
}: {
  city: string;
  name: string;
  folded: boolean;
  onFold: GridRowProps["onFold"];
}) {
  return (
    <button
      type="button"
      className="grid-fold"
      aria-expanded={!folded}
      data-testid={testIds.fold}
      onClick={() => onFold?.(city)}
    >
      <span aria-hidden="true">{folded ? "▸" : "▾"}</span> {name}
    </button>
  );
}

function Cell({
  cell,
  unit,
  openTransfer,
  at,
}: {
  cell: GridCell | null;
  unit: Unit;
  openTransfer: string | null;
  at: string;
}) {
  const { t } = useTranslation("batches");
  if (cell === null || (cell.amountFen === 0n && cell.transfers.length === 0))
    return <span className="quiet">—</span>;
  if (cell.transfers.length === 0) return inUnit(cell.amountFen, unit);
  return cell.transfers.map((transfer) => (
    <button
      key={transfer.transferId}
      type="button"
      className="grid-amount"
      aria-pressed={openTransfer === transfer.transferId}
      data-transfer={transfer.transferId}
      data-at={at}
      data-testid={`cell-${transfer.level}`}
      {...(transfer.unconfirmed ? { "data-unconfirmed": "", title: t("grid.unconfirmed") } : {})}
    >
      {transfer.held ? (
        <span className="kept-back" title={t("grid.held")} data-testid={testIds.cellHeld}>
          ⏸
        </span>
      ) : null}
      {transfer.stage === "arrived" ? (
        <span className="got" title={t("grid.arrived")}>
          ✓
        </span>
      ) : null}
      {inUnit(BigInt(transfer.amountFen), unit)}
    </button>
  ));
}
