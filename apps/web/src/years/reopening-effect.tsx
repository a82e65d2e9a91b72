import type { ProposalDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { moment } from "../words/dates.ts";
import { nameOfOffice } from "../places/named.tsx";

const Effect = z.object({
  fiscalYear: z.int(),
  officeName: z.string(),
  closedBy: z.string(),
  closedAt: z.string(),
  reason: z.string(),
});

/** What opening a year again changes, and why it had been closed. */
export function ReopeningEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation("years");
  const effect = Effect.parse(JSON.parse(proposal.effect));
  const { fiscalYear: year, closedBy: by, closedAt, reason } = effect;
  return (
    <div className="paper act-body">
      <p>
        <b>{t("effect.opens", { year, office: nameOfOffice(effect.officeName) })}</b>
      </p>
      <p className="quiet">{t("effect.closedBy", { by, at: moment(closedAt), reason })}</p>
    </div>
  );
}
