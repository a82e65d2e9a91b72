import "./views.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveFile } from "../files/save-file.ts";
import { csvText } from "../files/csv-text.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { Column, ShownColumn } from "./column.ts";
import type { OpenView } from "./use-view.ts";
import { ViewDialog } from "./view-dialog.tsx";

/** What the address carries when a view is chosen: its id and its filters. */
export type ViewInAddress = Readonly<Record<string, string>>;

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
  const [setting, setSetting] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const { open, named } = view;
  const choose = (id: string) => {
    const chosen = named.find((one) => one.id === id);
    onOpen(chosen === undefined ? {} : { ...chosen.settings.filters, view: id });
  };
  const write = async () => {
    const lines = (await rows()).map((row) => shown.map(({ text }) => text(row)));
    saveFile(`${fileName}.csv`, csvText([shown.map(({ name }) => name), ...lines]));
  };
  return (
    <div className="view-tools no-print">
      <label>
        {t("view")}
        <select
          className="field-input"
          value={open?.id ?? ""}
          data-testid={testIds.viewChoice}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          <option value="">{t("asLeft")}</option>
          {open === null || open.own ? null : (
            <option value={open.id}>{t("ofColleague", { name: open.name ?? "" })}</option>
          )}
          {named.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.viewOpen}
        onClick={() => {
          setSetting(true);
        }}
      >
        {t("columns")}
      </button>
      <button type="button" className="plain-button" onClick={() => void write().catch(setFailed)}>
        {t("export")}
      </button>
      {failed === null ? null : <ProblemNotice error={failed} />}
      {view.error === null ? null : <span className="why-not">{t("gone")}</span>}
      {setting ? (
        <ViewDialog
          view={view}
          columns={columns}
          filters={filters}
          onOpen={onOpen}
          onClose={() => {
            setSetting(false);
          }}
        />
      ) : null}
    </div>
  );
}
