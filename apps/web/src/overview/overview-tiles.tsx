import type { Overview } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { formatRate, rateOrDash } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";

export function OverviewTiles({ overview }: { overview: Overview }) {
  const { t } = useTranslation("overview");
  const target = overview.dueByTodayBasisPoints;
  const rate = overview.arrivalRateBasisPoints;
  return (
    <div className="tiles paper">
      <Link to="/transfers">
        <p className="tile-name">{t("tiles.due")}</p>
        <p className="tile-value tile-long">
          <Amount fen={overview.dueFen} />
        </p>
        <p className="tile-hint">{t("tiles.dueHint")}</p>
      </Link>
      <Link to="/transfers" search={{ stage: "arrived" }} className="tile-arrived">
        <p className="tile-name">{t("tiles.arrived")}</p>
        <p className="tile-value tile-long">
          <Amount fen={overview.arrivedFen} />
        </p>
        <p className="tile-hint" title={t("tiles.arrivedHint")}>
          {t("tiles.sinceYesterday")} <Amount fen={overview.arrivedTodayFen} signed />
        </p>
      </Link>
      <div>
        <p className="tile-name">{t("tiles.rate")}</p>
        <p className="tile-value" title={t("tiles.rateHint")}>
          <span data-testid={testIds.arrivalRate}>{rateOrDash(rate)}</span>{" "}
          <small>{t("tiles.ofYear")}</small>
        </p>
        <p className="tile-second" title={t("tiles.rateByTodayHint")}>
          <b className="num" data-testid={testIds.arrivalRateByToday}>
            {rateOrDash(overview.arrivalRateByTodayBasisPoints)}
          </b>{" "}
          {t("tiles.ofDueByToday")}
        </p>
        {target === null ? null : (
          <p className="tile-hint">{t("tiles.target", { rate: formatRate(target) })}</p>
        )}
      </div>
      <Link
        to="/transfers"
        search={{ overdue: "yes" }}
        className={overview.lateCount > 0 ? "tile-wrong" : undefined}
      >
        <p className="tile-name">{t("tiles.late")}</p>
        <p className="tile-value tile-long">
          <Amount fen={overview.lateFen} />
        </p>
        <p className="tile-hint">
          {overview.lateCount > 0 ? "⚠ " : ""}
          {t("tiles.lateHint", { count: overview.lateCount })}
        </p>
      </Link>
      <Link to="/batches">
        <p className="tile-name">{t("tiles.pending")}</p>
        <p className="tile-value tile-long">
          <Amount fen={overview.pendingFen} />
        </p>
        <p className="tile-hint">{t("tiles.pendingHint")}</p>
      </Link>
      <Link to="/inbox">
        <p className="tile-name">{t("tiles.todo")}</p>
        <p className="tile-value">{overview.todoCount}</p>
        <p className="tile-hint">{t("tiles.todoHint")}</p>
      </Link>
    </div>
  );
}
