import "./grid.css";
import type { BatchComparison, ComparedRow } from "@daowei/api/contracts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { rowHeight } from "../app/look.ts";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import { Amount } from "../money/amount.tsx";
import { formatHeads } from "../money/heads.ts";
import { nameOfPlace } from "../places/named.tsx";
import { testIds } from "../test-ids.ts";
import { classNameOf } from "../words/class-name.ts";
import { levelName } from "../words/level-name.ts";

const widths = [130, 130, 66, 98, 94, 144, 98, 94, 144, 148];
const headRows = 2;

/** Two batches row by row, of which only the rows in sight exist; 合计 and the levels stand first. */
export function ComparisonTable({ compared }: { compared: BatchComparison }) {
  const { t } = useTranslation("batches");
  const scroll = useRef<HTMLDivElement>(null);
  const { rows } = compared;
  const { indices, before, after } = useRowsInSight(rows.length, scroll, () => rowHeight(null));
  return (
    <div className="grid-box">
      <div
        ref={scroll}
        className="grid-scroll"
        style={{ height: 66 + (rows.length + 1) * rowHeight(null) }}
        tabIndex={0}
      >
        <table
          className="grid"
          aria-rowcount={rows.length + headRows + 1}
          style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}
          data-testid={testIds.comparedBatches}
        >
          <caption>{t("compare.caption")}</caption>
          <colgroup>
            {widths.map((width, column) => (
              <col key={column} style={{ width }} />
            ))}
          </colgroup>
          <ComparisonHead compared={compared} />
          <tbody>
            <ComparedTotal compared={compared} />
            <Gap height={before} />
            {indices.map((index) => {
              const row = rows[index];
              return row === undefined ? null : (
                <ComparedLine
                  key={index}
                  row={row}
                  placeCode={compared.placeCode}
                  at={index + headRows + 2}
                />
              );
            })}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The two header rows: each side with heads, per head and amount. */
export function ComparisonHead({ compared: { a, b } }: { compared: BatchComparison }) {
  const { t } = useTranslation("batches");
  return (
    <thead>
      <tr>
        {(["place", "class", "level"] as const).map((name) => (
          <th key={name} scope="col" rowSpan={2} className="grid-words">
            {t(`compare.${name}`)}
          </th>
        ))}
        <th scope="colgroup" colSpan={3} className="grid-span">
          {t("compare.own", { number: a.number })}
        </th>
        <th scope="colgroup" colSpan={3} className="grid-span">
          {t("compare.other", { number: b.number })}
        </th>
        <th scope="col" rowSpan={2} className="grid-sum">
          {t("compare.difference")}
        </th>
      </tr>
      <tr>
        {[a, b].map(({ id }, side) =>
          (["heads", "perHead", "amount"] as const).map((name) => (
            <th key={`${id} ${side} ${name}`} scope="col">
              {t(`compare.${name}`)}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

export function ComparedTotal({
  compared: { a, b, differenceFen },
}: {
  compared: BatchComparison;
}) {
  const { t } = useTranslation("batches");
  return (
    <tr className="row-total strong">
      <th scope="row" colSpan={3}>
        {t("grid.all")}
      </th>
      {[a, b].map(({ id, heads, amountFen }, side) => [
        <td key={`${id} ${side} heads`} className="count">
          {formatHeads(heads)}
        </td>,
        <td key={`${id} ${side} each`} />,
        <td key={`${id} ${side} amount`} className="money">
          <Amount fen={amountFen} />
        </td>,
      ])}
      <td className="money grid-sum" data-testid={testIds.comparedDifference}>
        <Amount fen={differenceFen} signed />
      </td>
    </tr>
  );
}

export function ComparedLine({
  row,
  placeCode,
  at,
}: {
  row: ComparedRow;
  placeCode: string;
  at?: number;
}) {
  const { t } = useTranslation("batches");
  const { a, b, same } = row;
  return (
    <tr aria-rowindex={at} className={same ? undefined : "compared-differs"}>
      <th scope="row">
        {nameOfPlace(row.placeName)}
        {same ? null : <span className="unseen"> {t("compare.differs")}</span>}
      </th>
      <td className="grid-words">{classNameOf(row.insuredClass)}</td>
      <td className="grid-words">{levelName(row.level, placeCode)}</td>
      <Figures figure={a} />
      <Figures figure={b} />
      <td className="money grid-sum">
        {same ? <span className="quiet">—</span> : <Amount fen={row.differenceFen} signed />}
      </td>
    </tr>
  );
}

function Figures({ figure }: { figure: ComparedRow["a"] }) {
  const { t } = useTranslation("batches");
  if (figure === null)
    return (
      <td colSpan={3} className="quiet">
        {t("compare.absent")}
      </td>
    );
  return (
    <>
      <td className="count">{formatHeads(figure.heads)}</td>
      <td className="count">{figure.perHeadYuan}</td>
      <td className="money">
        <Amount fen={figure.amountFen} />
      </td>
    </>
  );
}

function Gap({ height }: { height: number | undefined }) {
  if (height === undefined || height <= 0) return null;
  return (
    <tr className="grid-pad" aria-hidden="true">
      <td colSpan={10} style={{ height }} />
    </tr>
  );
}
