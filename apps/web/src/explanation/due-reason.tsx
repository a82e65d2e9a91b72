import type { Explanation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { longDate } from "../words/dates.ts";
import { Quotation } from "./trace-tree.tsx";

/** By when the money is due, and the sentence that says so. */
export function DueReason({
  dueOn,
  whole = false,
}: {
  dueOn: Explanation["dueOn"];
  whole?: boolean;
}) {
  const { t } = useTranslation("explanation");
  if (dueOn === null) return null;
  return (
    <details className="receipt-due" open={whole}>
      <summary>
        <span className="quiet">{t("due")}</span> <b className="num">{longDate(dueOn.date)}</b>{" "}
        {dueOn.title}
      </summary>
      {dueOn.fallback ? <p className="receipt-note">{t("dueFallback")}</p> : null}
      <Quotation citation={dueOn.citation} />
    </details>
  );
}
