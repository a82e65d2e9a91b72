import type { Deadline } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { csvText } from "../files/csv-text.ts";
import { saveFile } from "../files/save-file.ts";
import { UnitLabel } from "../money/amount.tsx";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { deadlinesSheet } from "./deadlines-csv.ts";
import { RecordReceiptDialog } from "./record-receipt-dialog.tsx";
import { SetDeadlineDialog } from "./set-deadline-dialog.tsx";

/** Beside the title: what can be added, taken away as a file, and subscribed to. */
export function DeadlineTools({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation(["deadlines", "domain"]);
  const { post, year, placeCode } = useFrame();
  const [open, setOpen] = useState<"set" | "receipt" | null>(null);
  const keeps = post.role === "preparer" || post.role === "approver";
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <span className="push">
        <UnitLabel />
      </span>
      <Link to="/settings" hash="calendar">
        {t("subscribe")}
      </Link>
      <button
        type="button"
        className="plain-button"
        disabled={deadlines.length === 0}
        data-testid={testIds.deadlineExport}
        onClick={() => {
          const rows = deadlinesSheet(deadlines, t, (fen) => formatFen(toFen(fen)));
          saveFile(`${t("title")}-${placeCode}-${year}.csv`, csvText(rows));
        }}
      >
        {t("export")}
      </button>
      <ExportButton asked={{ table: "deadlines", fiscalYear: year, placeCode }} />
      {keeps ? (
        <>
          <button
            type="button"
            className="plain-button"
            data-testid={testIds.receiptOpen}
            onClick={() => {
              setOpen("receipt");
            }}
          >
            {t("receipt.open")}
          </button>
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.deadlineSet}
            onClick={() => {
              setOpen("set");
            }}
          >
            + {t("set.open")}
          </button>
        </>
      ) : null}
      {open === "set" ? <SetDeadlineDialog onClose={close} /> : null}
      {open === "receipt" ? <RecordReceiptDialog onClose={close} /> : null}
    </>
  );
}
