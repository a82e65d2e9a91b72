import "./print-links.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** The sheets of a batch: its table and what was said of it. */
export function PrintLinks({ batchId, view }: { batchId: string; view: string | undefined }) {
  const { t } = useTranslation("print");
  return (
    <details className="print-links no-print" data-testid={testIds.printLinks}>
      <summary className="plain-button">{t("links")} ▾</summary>
      <div className="paper">
        <Link
          to="/print/batches/$batchId/table"
          params={{ batchId }}
          search={view === undefined ? {} : { view }}
        >
          {t("table.link")}
        </Link>
        <Link to="/print/batches/$batchId/approval" params={{ batchId }}>
          {t("approval.link")}
        </Link>
      </div>
    </details>
  );
}
