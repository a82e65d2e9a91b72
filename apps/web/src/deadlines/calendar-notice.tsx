import type { CalendarYear } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { longDate } from "../words/dates.ts";
import { ImportHolidaysDialog } from "./import-holidays-dialog.tsx";
import { mark } from "../words/spoken.ts";

/** Who says which days of the year are off; that nobody does, where the year is not announced. */
export function CalendarNotice({ calendar }: { calendar: CalendarYear }) {
  const { t } = useTranslation("deadlines");
  const { post } = useFrame();
  const [importing, setImporting] = useState(false);
  const { year, covered, documentNumber, conflicts } = calendar;
  const imports = post.role === "preparer" || post.role === "administrator";
  return (
    <div
      className={covered ? "calendar-notice quiet" : "calendar-notice notice notice-near"}
      data-testid={testIds.calendarNotice}
    >
      {covered
        ? documentNumber === null
          ? t("calendar.own", { year })
          : t("calendar.imported", { year, number: documentNumber })
        : t("calendar.uncovered", { year })}
      {conflicts.length === 0 ? null : (
        <span className="under">
          {t("calendar.conflicts", {
            dates: conflicts.map(({ date }) => longDate(date)).join(mark("list")),
          })}
        </span>
      )}
      {imports ? (
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.holidaysImport}
          onClick={() => {
            setImporting(true);
          }}
        >
          {t("calendar.import")}
        </button>
      ) : null}
      {importing ? (
        <ImportHolidaysDialog
          year={year}
          onClose={() => {
            setImporting(false);
          }}
        />
      ) : null}
    </div>
  );
}
