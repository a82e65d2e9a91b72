import type { LevelAccount } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { levelName } from "../words/level-name.ts";
import { nameOfPlace } from "../places/named.tsx";

/** Each payer and the fund accounts it pays into, and where that money stands; on the page and on paper alike. */
export function AccountTable({ account, className }: { account: LevelAccount; className: string }) {
  const { t } = useTranslation("reports");
  return (
    <table className={className} data-testid="level-account">
      <caption className="unseen">{t("account.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("account.parties")}</th>
          {(["count", "due", "arrived", "inTransit", "unknown", "unsent"] as const).map((name) => (
            <th key={name} scope="col" className="money">
              {t(`account.${name}`)}
            </th>
          ))}
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
  const payer =
    level === "central" ? word : t("account.payer", { level: word, name: nameOfPlace(payerName) });
  const [only, ...others] = fundAccounts;
  if (only !== undefined && others.length === 0) {
    const into = t("account.into", { name: nameOfPlace(only.fundAccountName) });
    return <Row name={`${payer} ${into}`} standing={whole} depth="payer" />;
  }
  return (
    <>
      <Row name={payer} standing={whole} depth="payer" />
      {fundAccounts.map((fund) => (
        <Row
          key={fund.fundAccountCode}
          name={t("account.into", { name: nameOfPlace(fund.fundAccountName) })}
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
    <tr className={looks[depth]}>
      <th scope="row" className={depth === "fund" ? "indent" : undefined}>
        {name}
      </th>
      <td className="count">{count}</td>
      {[dueFen, arrivedFen, inTransitFen, unknownFen, unsentFen].map((fen, column) => (
        <td key={columns[column]} className="money">
          <Amount fen={fen} dash />
        </td>
      ))}
    </tr>
  );
}

const looks = { whole: "total-row strong", payer: "strong", fund: "row-of-fund" } as const;
const columns = ["due", "arrived", "inTransit", "unknown", "unsent"] as const;
