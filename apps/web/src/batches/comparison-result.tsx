import type { BatchComparison } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Amount, UnitLabel } from "../money/amount.tsx";
import { formatHeads } from "../money/heads.ts";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { nameOfPlace } from "../places/named.tsx";
import { levelName } from "../words/level-name.ts";
import { ComparisonTable } from "./comparison-table.tsx";

/** What differs between two batches: in a sentence, by level, and row by row. */
export function ComparisonResult({ compared }: { compared: BatchComparison }) {
  return (
    <>
      <ComparisonSentence compared={compared} />
      <LevelDifferences compared={compared} />
      <ComparisonTable compared={compared} />
    </>
  );
}

export function ComparisonSentence({ compared }: { compared: BatchComparison }) {
  const { t } = useTranslation(["batches", "domain"]);
  const { b, rows, changed } = compared;
  const difference = toFen(compared.differenceFen);
  const size = difference < 0n ? -difference : difference;
  const way = difference === 0n ? "equal" : difference > 0n ? "more" : "less";
  return (
    <p className="sentence">
      {t(`compare.sentence.${way}`, { amount: inSentence(size) })}{" "}
      {apart(compared)
        ? t("compare.apart")
        : t("compare.rows", {
            changed: formatHeads(String(changed)),
            alike: formatHeads(String(rows.length - changed)),
          })}{" "}
      <span className="quiet">
        {t("compare.side", {
          place: nameOfPlace(b.placeName),
          instalment: t("instalment", { year: b.fiscalYear, instalment: b.instalment }),
          kind: t(`domain:batchKind.${b.kind}`),
          stage: t(`domain:batchStage.${b.stage}`),
          number: b.headcountNumber,
        })}
      </span>{" "}
      <Link to="/batches/$batchId" params={{ batchId: b.id }} className="no-print">
        {t("compare.openOther", { number: b.number })}
      </Link>
    </p>
  );
}

/** Whether no place stands in both: then nothing of one is another figure of the other. */
function apart({ rows }: BatchComparison): boolean {
  const own = new Set(rows.filter(({ a }) => a !== null).map(({ placeCode }) => placeCode));
  return !rows.some(({ b, placeCode }) => b !== null && own.has(placeCode));
}

export function LevelDifferences({
  compared: { a, b, byLevel, placeCode, differenceFen: difference },
  className = "ledger paper",
}: {
  compared: BatchComparison;
  className?: string;
}) {
  const { t } = useTranslation("batches");
  return (
    <table className={className}>
      <caption>
        {t("compare.byLevel")} <UnitLabel />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("byLevel.level")}</th>
          <th scope="col" className="money">
            {t("compare.own", { number: a.number })}
          </th>
          <th scope="col" className="money">
            {t("compare.other", { number: b.number })}
          </th>
          <th scope="col" className="money">
            {t("compare.difference")}
          </th>
        </tr>
      </thead>
      <tbody>
        {byLevel.map(({ level, aFen, bFen, differenceFen }) => (
          <tr key={level}>
            <th scope="row">{levelName(level, placeCode)}</th>
            <td className="money">
              <Amount fen={aFen} dash />
            </td>
            <td className="money">
              <Amount fen={bFen} dash />
            </td>
            <td className="money">
              <Amount fen={differenceFen} dash signed />
            </td>
          </tr>
        ))}
        <tr className="total-row strong">
          <th scope="row">{t("grid.all")}</th>
          <td className="money">
            <Amount fen={a.amountFen} />
          </td>
          <td className="money">
            <Amount fen={b.amountFen} />
          </td>
          <td className="money">
            <Amount fen={difference} signed />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
