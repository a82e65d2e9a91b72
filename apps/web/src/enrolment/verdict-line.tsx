import type { HeadcountVerdict } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { nameOfOffice } from "../places/named.tsx";
import { moment } from "../words/dates.ts";

/** Who confirmed headcounts, or disputes them, when, and with which words; that nobody has, where nobody has. */
export function VerdictLine({ verdict }: { verdict: HeadcountVerdict | null }) {
  const { t } = useTranslation("enrolment");
  if (verdict === null) return <span className="verdict-open">{t("awaiting")}</span>;
  const { by, officeName, at, comment } = verdict;
  const office = nameOfOffice(officeName);
  return (
    <span className={verdict.verdict === "disputed" ? "verdict-disputed" : undefined}>
      {verdict.verdict === "disputed" ? "⚠ " : "✓ "}
      {t(`verdict.record.${verdict.verdict}`, { by, office, at: moment(at) })}
      {comment === null ? null : <q className="verdict-words">{comment}</q>}
    </span>
  );
}
