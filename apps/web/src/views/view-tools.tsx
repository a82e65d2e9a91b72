import "./views.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveFile } from "../files/save-file.ts";
import { csvText } from "../files/csv-text.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import type { Column, ShownColumn } from "./column.ts";
import type { OpenView } from "./use-view.ts";
import type { ViewInAddress } from "./view-address.ts";
import { ViewChoice } from "./view-choice.tsx";
import { ViewSettingsButton } from "./view-settings.tsx";

/** The bar of a list: which view, its columns, and the shown columns as a file. */
export function ViewTools<Row>({
  view,
  columns,
  shown,
  filters,
  fileName,
  rows,
  onOpen,
}: {
  view: OpenView;
  columns: readonly Column<Row>[];
  shown: readonly ShownColumn<Row>[];
  /** Those of the address now. */
  filters: ViewInAddress;
  fileName: string;
  /** All rows of the filters, also those that were not fetched yet. */
  rows: () => Promise<readonly Row[]>;
  onOpen: (address: ViewInAddress) => void;
}) {
  const { t } = useTranslation("views");
  const [failed, setFailed] = useState<unknown>(null);
  const write = async () => {
    const lines = (await rows()).map((row) => shown.map(({ text }) => text(row)));
    const name = `${fileName}.csv`;
    saveFile(name, csvText([shown.map((column) => column.name), ...lines]));
    toast(t("exported", { name }));
  };
  return (
    <div className="view-tools no-print">
      <ViewChoice view={view} onOpen={onOpen} />
      <ViewSettingsButton
        name={t("columns")}
        view={view}
        columns={columns}
        filters={filters}
        onOpen={onOpen}
      />
      <button
        type="button"
        className="plain-button"
        title={t("exportHint")}
        onClick={() => void write().catch(setFailed)}
      >
        {t("export")}
      </button>
      {failed === null ? null : <ProblemNotice error={failed} />}
      {view.error === null ? null : <span className="why-not">{t("gone")}</span>}
    </div>
  );
}
