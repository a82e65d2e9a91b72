import type { ProposalSummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { StageMark } from "./stage-mark.tsx";
import { PlaceName } from "../places/named.tsx";

export function ProposalTable({ proposals }: { proposals: readonly ProposalSummary[] }) {
  const { t } = useTranslation("proposals");
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("place")}</th>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((one) => (
            <tr key={one.id} data-testid={testIds.proposalRow}>
              <td>
                <Link to="/proposals/$proposalId" params={{ proposalId: one.id }}>
                  <b>{t(`kind.${one.kind}`)}</b> {one.title}
                </Link>
              </td>
              <td>
                <PlaceName name={one.placeName} />
              </td>
              <td>
                {one.proposedBy.name} <span className="quiet">{moment(one.proposedAt)}</span>
              </td>
              <td>
                <StageMark proposal={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
