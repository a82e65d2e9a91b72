import type { Overview, PayerLevel } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { formatRate, rateOrDash } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { levelName } from "../words/level-name.ts";
import { FigureTable } from "../charts/figure-table.tsx";
import { PanelHead } from "../charts/panel-head.tsx";

type Levels = Overview["byLevel"];
const ownColour: ReadonlySet<PayerLevel> = new Set(["central", "province", "city", "county"]);

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
    <>
      <Stripes />
      <ul className="bars">
        {levels.map(({ level, dueFen, arrivedFen, arrivalRateBasisPoints: rate }) => {
          const look = ownColour.has(level) ? `level-${level}` : "level-other";
          const widthOf = (fen: string) => Number((toFen(fen) * 10_000n) / largest) / 100;
          return (
            <li key={level}>
              <span className="bar-name">
                <span className={`level-key ${look}`} aria-hidden="true" />
                <Link to="/transfers" search={{ level }}>
                  {levelName(level, placeCode)}
                </Link>
              </span>
              <span className="level-bar" aria-hidden="true">
                <svg width="100%" height="14">
                  <rect className={look} width={`${widthOf(dueFen)}%`} height="14" opacity="0.45" />
                  <rect fill="url(#due-stripes)" width={`${widthOf(dueFen)}%`} height="14" />
                  <rect className={look} width={`${widthOf(arrivedFen)}%`} height="14" />
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
    </>
  );
}

/** What is owed is striped, so that a grey print shows it too. */
function Stripes() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="unseen">
      <pattern
        id="due-stripes"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="due-stripes" d="M0 0v6" />
      </pattern>
    </svg>
  );
}

function Table({ levels, placeCode }: { levels: Levels; placeCode: string }) {
  const { t } = useTranslation("overview");
  return (
    <FigureTable
      caption={t("byLevel")}
      of={t("level")}
      figures={[t("tiles.due"), t("tiles.arrived"), t("rateOfYear"), t("rateByToday")]}
    >
      {levels.map(({ level, dueFen, arrivedFen, ...rates }) => (
        <tr key={level}>
          <td>
            <Link to="/transfers" search={{ level }}>
              {levelName(level, placeCode)}
            </Link>
          </td>
          <td className="money">
            <Amount fen={dueFen} dash />
          </td>
          <td className="money">
            <Amount fen={arrivedFen} dash />
          </td>
          <td className="money">{rateOrDash(rates.arrivalRateBasisPoints)}</td>
          <td className="money">{rateOrDash(rates.arrivalRateByTodayBasisPoints)}</td>
        </tr>
      ))}
    </FigureTable>
  );
}
