import type { Overview } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { formatRate, rateOrDash } from "../money/heads.ts";
import { FigureTable } from "../charts/figure-table.tsx";
import { PanelHead } from "../charts/panel-head.tsx";
import { PlaceName } from "../places/named.tsx";

type Places = Overview["byPlace"];
const shownFirst = 10;

/** Arrival rate of the year by place, the lowest first, as bars or as the same table. */
export function PlacePanel({ places }: { places: Places }) {
  const { t } = useTranslation("overview");
  const [table, setTable] = useState(false);
  const [all, setAll] = useState(false);
  const shown = all ? places : places.slice(0, shownFirst);
  return (
    <section className="paper panel">
      <PanelHead title={t("byPlace")} table={table} onSwitch={setTable} />
      {table ? <Table places={shown} /> : <Bars places={shown} />}
      {places.length > shownFirst && !all ? (
        <button
          type="button"
          className="plain-button small-switch"
          onClick={() => {
            setAll(true);
          }}
        >
          {t("allPlaces", { count: places.length })}
        </button>
      ) : null}
    </section>
  );
}

function Bars({ places }: { places: Places }) {
  const { t } = useTranslation("overview");
  return (
    <ul className="bars">
      {places.map((place) => {
        const rate = place.arrivalRateBasisPoints;
        return (
          <li key={place.placeCode}>
            <span className="bar-name">
              <Link to="/" search={{ place: place.placeCode }}>
                <PlaceName name={place.placeName} />
              </Link>
              {place.lateCount > 0 ? (
                <Link
                  to="/transfers"
                  search={{ place: place.placeCode, overdue: "yes" }}
                  className="mark mark-wrong"
                >
                  ⚠ {t("lateShort", { count: place.lateCount })}
                </Link>
              ) : null}
            </span>
            <span
              className={place.lateCount > 0 ? "bar-track bar-late" : "bar-track"}
              aria-hidden="true"
            >
              {rate === null ? null : (
                <span className="bar-fill" style={{ display: "block", width: `${rate / 100}%` }} />
              )}
            </span>
            <span className="bar-value">{rate === null ? t("notDue") : formatRate(rate)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Table({ places }: { places: Places }) {
  const { t } = useTranslation("overview");
  return (
    <FigureTable
      caption={t("byPlace")}
      of={t("place")}
      figures={[
        t("tiles.due"),
        t("tiles.arrived"),
        t("rateOfYear"),
        t("rateByToday"),
        t("tiles.late"),
      ]}
    >
      {places.map((place) => (
        <tr key={place.placeCode}>
          <td>
            <Link to="/" search={{ place: place.placeCode }}>
              <PlaceName name={place.placeName} />
            </Link>
          </td>
          <td className="money">
            <Amount fen={place.dueFen} dash />
          </td>
          <td className="money">
            <Amount fen={place.arrivedFen} dash />
          </td>
          <td className="money">{rateOrDash(place.arrivalRateBasisPoints)}</td>
          <td className="money">{rateOrDash(place.arrivalRateByTodayBasisPoints)}</td>
          <td className="money">{place.lateCount === 0 ? "—" : place.lateCount}</td>
        </tr>
      ))}
    </FigureTable>
  );
}
