import "./reports.css";
import type { LevelAccount } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { PlacePath } from "../app/place-path.tsx";
import { SumsCheck } from "./sums-check.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { Amount, UnitLabel } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { levelName } from "../words/level-name.ts";
import { api } from "../wire/api.ts";

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
          <button
            type="button"
            className="plain-button no-print"
            onClick={() => {
              window.print();
            }}
          >
            {t("account.print")}
          </button>
          <ExportButton asked={{ table: "level_account", ...scope }} />
          <UnitLabel />
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
      <p className="sentence">{t("account.sentence", { place: account.placeName, year })}</p>
      <div className="ledger-box">
        <table className="ledger level-account" data-testid="level-account">
          <thead>
            <tr>
              <th scope="col">{t("account.parties")}</th>
              {(["count", "due", "arrived", "inTransit", "unknown", "unsent"] as const).map(
                (name) => (
                  <th key={name} scope="col" className="money">
                    {t(`account.${name}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            <Row name={t("account.whole")} standing={account.whole} depth="whole" />
            {account.payers.map((payer) => (
              <PayerRows
                key={payer.level + payer.payerCode}
                payer={payer}
                placeCode={account.placeCode}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SumsCheck account={account} />
      <p className="only-print">{t("account.seals")}</p>
    </>
  );
}

/** A payer with one fund account needs no sum. */
function PayerRows({
  payer: { level, payerName, whole, fundAccounts },
  placeCode,
}: {
  payer: LevelAccount["payers"][number];
  placeCode: string;
}) {
  const { t } = useTranslation("reports");
  const word = levelName(level, placeCode);
  const payer = level === "central" ? word : t("account.payer", { level: word, name: payerName });
  const [only, ...others] = fundAccounts;
  if (only !== undefined && others.length === 0) {
    const into = t("account.into", { name: only.fundAccountName });
    return <Row name={`${payer} ${into}`} standing={whole} depth="payer" />;
  }
  return (
    <>
      <Row name={payer} standing={whole} depth="payer" />
      {fundAccounts.map((fund) => (
        <Row
          key={fund.fundAccountCode}
          name={t("account.into", { name: fund.fundAccountName })}
          standing={fund}
          depth="fund"
        />
      ))}
    </>
  );
}

function Row({
  name,
  standing,
  depth,
}: {
  name: string;
  standing: LevelAccount["whole"];
  depth: "whole" | "payer" | "fund";
}) {
  const { count, dueFen, arrivedFen, inTransitFen, unknownFen, unsentFen } = standing;
  return (
    <tr className={depth === "whole" ? "total-row" : `row-of-${depth}`}>
      <th scope="row">{name}</th>
      <td className="count">{count}</td>
      {[dueFen, arrivedFen, inTransitFen, unknownFen, unsentFen].map((fen, column) => (
        <td key={columns[column]} className="money">
          <Amount fen={fen} dash />
        </td>
      ))}
    </tr>
  );
}

const columns = ["due", "arrived", "inTransit", "unknown", "unsent"] as const;
