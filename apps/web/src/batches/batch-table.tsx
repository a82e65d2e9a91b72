import "./batches.css";
import type { BatchSummary } from "@daowei/api/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useState, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { useRowKeys } from "../keys/use-row-keys.ts";
import { testIds } from "../test-ids.ts";
import type { ShownColumn } from "../views/column.ts";
import {
  useFrozen,
  ViewedCells,
  ViewedHeads,
  ViewedTotals,
  ViewedWidths,
} from "../views/viewed-table.tsx";
import { type OpenMenu, RowMenu } from "./row-menu.tsx";

export function BatchTable({
  batches,
  columns,
  density,
}: {
  batches: readonly BatchSummary[];
  columns: readonly ShownColumn<BatchSummary>[];
  density: string | null;
}) {
  const { t } = useTranslation("batches");
  const { year } = useFrame();
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useRowKeys(table);
  useFrozen(table, columns.filter(({ frozen }) => frozen !== undefined).length);
  return (
    <div className="ledger-box" data-view-density={density ?? undefined}>
      <table className="ledger ledger-cards" ref={table}>
        <caption className="unseen">{t("list.caption", { year })}</caption>
        <colgroup>
          <ViewedWidths columns={columns} />
        </colgroup>
        <thead>
          <tr>
            <ViewedHeads columns={columns} />
            <th scope="col" className="no-print row-menu">
              <span className="unseen">{t("menu.column")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">
            <ViewedTotals
              columns={columns}
              rows={batches}
              name={t("list.total", { count: batches.length })}
            />
            <td className="no-print row-menu" />
          </tr>
          {batches.map((batch) => (
            <tr
              key={batch.id}
              className="row-link"
              data-row={batch.id}
              data-testid={testIds.batchRow}
              data-batch={batch.number}
              onClick={() =>
                void navigate({ to: "/batches/$batchId", params: { batchId: batch.id } })
              }
            >
              <ViewedCells columns={columns} row={batch} />
              <td className="no-print row-menu">
                <button
                  type="button"
                  className="menu-button"
                  aria-haspopup="menu"
                  aria-expanded={menu?.batch.id === batch.id}
                  aria-label={t("menu.of", { number: batch.number })}
                  data-testid={testIds.rowMenu}
                  onClick={(event) => {
                    event.stopPropagation();
                    setMenu({ batch, anchor: event.currentTarget });
                  }}
                >
                  ⋯
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {menu === null ? null : (
        <RowMenu
          key={menu.batch.id}
          open={menu}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}
