import type { Overview, PayerLevel } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { formatRate } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { levelName } from "../words/level-name.ts";
import { PanelHead } from "./panel-head.tsx";

type Levels = Overview["byLevel"];
const ownColour: ReadonlySet<PayerLevel> = new Set(["central", "province", "city", "county"]);

function points(arrivedFen: string, dueFen: string): number | null {
  const due = toFen(dueFen);
  return due <= 0n ? null : Number((toFen(arrivedFen) * 10_000n) / due);
}

/** What each level owes and what of it has arrived: the pale bar is owed, the full one has arrived. */
export function LevelPanel({ levels, placeCode }: { levels: Levels; placeCode: string }) {
  const { t } = useTranslation("overview");
  const [table, setTable] = useState(false);
  return (
    <section className="paper panel">
      <PanelHead title={t("byLevel")} table={table} onSwitch={setTable} />
      {table ? (
        <Table levels={levels} placeCode={placeCode} />
      ) : (
        <Bars levels={levels} placeCode={placeCode} />
      )}
    </section>
  );
}

function Bars({ levels, placeCode }: { levels: Levels; placeCode: string }) {
  const largest = levels.reduce((most, { dueFen }) => {
    const due = toFen(dueFen);
    return due > most ? due : most;
  }, 1n);
  return (
    <ul className="bars">
      {levels.map(({ level, dueFen, arrivedFen }) => {
        const rate = points(arrivedFen, dueFen);
        const look = ownColour.has(level) ? `level-${level}` : "level-other";
        const widthOf = (fen: string) => Number((toFen(fen) * 10_000n) / largest) / 100;
        return (
          <li key={level}>
            <span className="bar-name">
              <span className={`level-key ${look}`} aria-hidden="true" />
              {levelName(level, placeCode)}
            </span>
            <span className="level-bar" aria-hidden="true">
              <svg viewBox="0 0 100 14" preserveAspectRatio="none">
                <rect className={look} width={widthOf(dueFen)} height="14" opacity="0.28" />
                <rect className={look} width={widthOf(arrivedFen)} height="14" />
              </svg>
            </span>
            <span className="bar-value">
              <Amount fen={arrivedFen} /> / <Amount fen={dueFen} />
              {rate === null ? null : <b> {formatRate(rate)}</b>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Table({ levels, placeCode }: { levels: Levels; placeCode: string }) {
  const { t } = useTranslation("overview");
  return (
    <table className="ledger">
      <caption className="unseen">{t("byLevel")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("level")}</th>
          <th scope="col" className="money">
            {t("tiles.due")}
          </th>
          <th scope="col" className="money">
            {t("tiles.arrived")}
          </th>
          <th scope="col" className="money">
            {t("tiles.rate")}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, dueFen, arrivedFen }) => {
          const rate = points(arrivedFen, dueFen);
          return (
            <tr key={level}>
              <td>{levelName(level, placeCode)}</td>
              <td className="money">
                <Amount fen={dueFen} dash />
              </td>
              <td className="money">
                <Amount fen={arrivedFen} dash />
              </td>
              <td className="money">{rate === null ? "—" : formatRate(rate)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
