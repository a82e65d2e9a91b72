import type { StoredExplanation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { VerdictLine } from "../enrolment/verdict-line.tsx";
import { moment } from "../words/dates.ts";

/** Where the heads of a stored amount come from: from which line of whose file, and by whom they were confirmed. */
export type HeadsKnown = Pick<
  StoredExplanation,
  | "headcountNumber"
  | "headcountFileName"
  | "headcountLine"
  | "headcountImportedBy"
  | "headcountImportedAt"
  | "headcountVerdict"
>;

/** The branch of the heads: their import, and their confirmation 人数确认. */
export function HeadsBranch({ known }: { known: HeadsKnown }) {
  const { t } = useTranslation("explanation");
  const { headcountLine: line, headcountVerdict: verdict } = known;
  return (
    <ul>
      <li className="receipt-step">
        {t("headcountText", {
          number: known.headcountNumber,
          file: known.headcountFileName,
          line: line === null ? "" : t("headcountLine", { line }),
          by: known.headcountImportedBy,
          at: moment(known.headcountImportedAt),
        })}
      </li>
      <li className={verdict === null ? "receipt-step receipt-open" : "receipt-step"}>
        <VerdictLine verdict={verdict} />
      </li>
    </ul>
  );
}
