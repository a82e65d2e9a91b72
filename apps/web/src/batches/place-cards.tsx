import "./place-cards.css";
import type { BatchRows, MarkView } from "@daowei/api/contracts";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useFrame } from "../app/frame-context.ts";
import { formatHeads } from "../money/heads.ts";
import { inUnit } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { levelName } from "../words/level-name.ts";
import { gridModel, type GridRow } from "./grid-model.ts";
import { mark as listMark } from "../words/spoken.ts";
import { useMarkName, useRowName } from "./row-name.ts";
import { rowWarnings } from "./row-warnings.ts";
import { SumChecks, SumFaultBar } from "./sum-checks.tsx";
import { sumFaults } from "./sum-faults.ts";

/** The government grid on a phone: a card for the whole, for each city and each place, with the same sums. */
export function PlaceCards({
  batch,
  placeCode,
  onExplain,
  marks,
}: {
  batch: z.infer<typeof BatchRows>;
  placeCode: string;
  onExplain: (transferId: string) => void;
  marks: readonly MarkView[];
}) {
  const { t } = useTranslation("batches");
  const { levels, rows } = useMemo(() => gridModel(batch), [batch]);
  const faults = useMemo(() => sumFaults(batch), [batch]);
  const markName = useMarkName(placeCode);
  const names = levels.map((level) => levelName(level, placeCode));
  return (
    <section aria-label={t("grid.caption")} data-testid={testIds.placeCards}>
      <SumFaultBar faults={faults} placeCode={placeCode} />
      <p className="sum-checks">
        <SumChecks faults={faults} />
      </p>
      <ul className="place-cards">
        {rows.map((row) => (
          <PlaceCard
            key={row.key}
            row={row}
            levels={names}
            onExplain={onExplain}
            marked={marks
              .filter((mark) => row.kind === "place" && mark.placeCode === row.key)
              .map(({ column }) => markName(column))}
          />
        ))}
      </ul>
    </section>
  );
}

function PlaceCard({
  row,
  levels,
  marked,
  onExplain,
}: {
  row: GridRow;
  levels: readonly string[];
  marked: readonly string[];
  onExplain: (transferId: string) => void;
}) {
  const { t } = useTranslation(["batches", "domain"]);
  const { unit } = useFrame();
  const name = useRowName(row);
  const warnings = rowWarnings(row);
  return (
    <li className={`place-card place-card-${row.kind}`}>
      <h2>{name}</h2>
      <b className="num">{inUnit(row.totalFen, unit)}</b>
      <span className="quiet">{t("domain:heads", { heads: formatHeads(row.heads) })}</span>
      {row.legalFen === row.totalFen ? null : (
        <span className="quiet num">
          {t("grid.legal")} {inUnit(row.legalFen, unit)}
          {row.percent === null ? null : ` × ${row.percent}%`}
        </span>
      )}
      {warnings.length === 0 ? null : (
        <p className="check-warning">⚠ {warnings.join(listMark("list"))}</p>
      )}
      {marked.length === 0 ? null : (
        <p className="cell-marked">
          ⚠ {t("approval.markedCell")} {marked.join(" · ")}
        </p>
      )}
      <dl>
        {row.cells.map((cell, index) =>
          cell === null || (cell.amountFen === 0n && cell.transfers.length === 0) ? null : (
            <div key={index}>
              <dt>{levels[index]}</dt>
              <dd className="num">
                {cell.transfers.length === 0
                  ? inUnit(cell.amountFen, unit)
                  : cell.transfers.map((transfer) => (
                      <button
                        key={transfer.transferId}
                        type="button"
                        className="place-amount"
                        onClick={() => {
                          onExplain(transfer.transferId);
                        }}
                      >
                        {transfer.unconfirmed ? (
                          <span className="place-unconfirmed">
                            ？<span className="unseen">{t("grid.unconfirmed")}</span>
                          </span>
                        ) : null}
                        {inUnit(BigInt(transfer.amountFen), unit)}
                        {transfer.stage === "arrived" ? ` ✓` : null}
                        {transfer.held ? ` ⏸` : null}
                      </button>
                    ))}
              </dd>
            </div>
          ),
        )}
      </dl>
    </li>
  );
}
