import "./reports.css";
import type { LevelAccount } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { PlacePath } from "../app/place-path.tsx";
import { AccountTable } from "./account-table.tsx";
import { SumsCheck } from "./sums-check.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { UnitLabel } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { nameOfPlace } from "../places/named.tsx";

/** 上下级对账单: each payer and the fund accounts it pays into, and where that money stands. */
export function LevelAccountPage() {
  const { t } = useTranslation("reports");
  const scope = useScope();
  const { data, error, refetch } = useQuery(api.reports.levelAccount.queryOptions(scope));
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("account.title")}</h1>
        <PlacePath />
        <span className="push push-acts">
          <UnitLabel />
          <Link
            to="/print/reports/levels"
            className="plain-button no-print"
            data-testid={testIds.printAccount}
          >
            {t("account.print")}
          </Link>
          <ExportButton asked={{ table: "level_account", ...scope }} />
        </span>
      </div>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" />
      ) : data.payers.length === 0 ? (
        <div className="paper empty">
          <strong>{t("account.empty")}</strong>
          {t("account.emptyText")}
        </div>
      ) : (
        <Account account={data} year={scope.fiscalYear} />
      )}
    </section>
  );
}

function Account({ account, year }: { account: LevelAccount; year: number }) {
  const { t } = useTranslation("reports");
  return (
    <>
      <p className="sentence">
        {t("account.sentence", { place: nameOfPlace(account.placeName), year })}
      </p>
      <div className="ledger-box">
        <AccountTable account={account} className="ledger level-account" />
      </div>
      <SumsCheck account={account} />
    </>
  );
}
