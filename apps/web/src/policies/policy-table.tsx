import type { PolicySummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { ConfidenceMark } from "./confidence-mark.tsx";
import { issuerLevel } from "./policy-wish.ts";
import { useYearSpan } from "./use-year-span.ts";
import { PolicyTitle, TitleGloss } from "./policy-gloss.tsx";
import { PlaceName } from "../places/named.tsx";

export function PolicyTable({ policies }: { policies: readonly PolicySummary[] }) {
  const { t } = useTranslation("policies");
  return (
    <div className="ledger-box">
      <table className="ledger policy-table">
        <caption className="unseen">{t("list.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("list.number")}</th>
            <th scope="col">{t("list.place")}</th>
            <th scope="col">{t("list.years")}</th>
            <th scope="col" className="money">
              {t("list.standard")} <span className="quiet">{t("list.standardUnit")}</span>
            </th>
            <th scope="col">{t("list.confidence")}</th>
          </tr>
        </thead>
        <tbody>
          {policies.map((policy) => (
            <PolicyRow key={policy.id} policy={policy} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PolicyRow({ policy }: { policy: PolicySummary }) {
  const { t } = useTranslation("policies");
  const yearSpan = useYearSpan();
  const { standardYuan: yuan, standardKind } = policy;
  return (
    <tr data-testid={testIds.policyRow}>
      <td>
        <Link to="/policies/$policyId" params={{ policyId: policy.id }}>
          <b>{policy.number}</b>
        </Link>
        <span className="policy-title quiet">
          <PolicyTitle title={policy.title} />
        </span>
        <TitleGloss policyId={policy.id} />
      </td>
      <td>
        <PlaceName name={policy.placeName} />{" "}
        <span className="quiet">{t(`levels.${issuerLevel(policy.placeCode)}`)}</span>
      </td>
      <td className="num">{yearSpan(policy)}</td>
      <td className="money">
        {yuan === null ? (
          <span className="quiet">{t("varies")}</span>
        ) : standardKind === "floor" ? (
          t("floor", { yuan })
        ) : (
          yuan
        )}
      </td>
      <td>
        <ConfidenceMark confidence={policy.confidence} />
      </td>
    </tr>
  );
}
