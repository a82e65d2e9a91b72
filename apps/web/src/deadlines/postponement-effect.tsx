import type { ProposalDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { longDate } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";

const Effect = z.object({
  what: z.string(),
  from: z.string(),
  to: z.string(),
  days: z.int(),
  origin: z.enum(["policy", "superior", "local", "fallback"]),
  citation: z.object({ number: z.string(), article: z.string(), quote: z.string() }).nullable(),
  batchNumber: z.string().nullable(),
});

/** Which date a proposed postponement moves, from when to when, and where the first date is written. */
export function PostponementEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation(["deadlines", "domain"]);
  const { what, from, to, days, origin, citation, batchNumber } = Effect.parse(
    JSON.parse(proposal.effect),
  );
  return (
    <div className="paper act-body">
      <p>
        <b>{what}</b>
        {batchNumber === null ? null : ` · ${batchNumber}`}
      </p>
      <p>{t("effect.moved", { from: longDate(from), to: longDate(to), days })}</p>
      <p className="quiet">
        {t(`domain:deadlineOrigin.${origin}`)}
        {citation === null
          ? null
          : `${mark("colon")}${citation.number} ${citation.article}　${citation.quote}`}
      </p>
    </div>
  );
}
