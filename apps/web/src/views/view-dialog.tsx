import type { ViewedList, ViewSettings } from "@daowei/api/contracts";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { orderedSettings, plainView } from "./arrange.ts";
import type { Column } from "./column.ts";
import { ColumnList } from "./column-list.tsx";
import type { OpenView } from "./use-view.ts";
import { LookFields } from "./look-fields.tsx";
import type { ViewInAddress } from "./view-address.ts";

/** 列设置: which columns, in which order, how wide; kept as the list is left, or under a name. */
export function ViewDialog<Row>({
  title,
  view,
  columns,
  filters,
  onOpen,
  onClose,
}: {
  title: string;
  view: OpenView;
  columns: readonly Column<Row>[];
  filters: ViewInAddress;
  onOpen: (address: ViewInAddress) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("views");
  const { open } = view;
  const [settings, setSettings] = useState<ViewSettings>(view.settings);
  const [name, setName] = useState(open?.own === true ? (open.name ?? "") : "");
  const nameId = useId();
  const keep = useMutation({
    mutationFn: async (as: string | null) => {
      const id = await view.save(as, { ...settings, filters });
      onOpen(as === null ? filters : { ...filters, view: id });
    },
    onSuccess: onClose,
  });
  const change = (part: Partial<ViewSettings>) => {
    setSettings({ ...settings, ...part });
  };
  /** Without a table there are the filters alone to keep. */
  const filtersOnly = view.list === "inbox";
  const busy = keep.isPending;
  const wanted = name.trim();
  return (
    <DialogBox
      title={title}
      closable={!busy}
      onClose={onClose}
      footer={
        <>
          {filtersOnly ? null : (
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                setSettings({ ...plainView, filters: settings.filters });
              }}
            >
              {t("reset")}
            </button>
          )}
          <span className="push" />
          <button type="button" className="plain-button" disabled={busy} onClick={onClose}>
            {t("cancel")}
          </button>
          <button
            type="button"
            className="plain-button"
            disabled={busy || wanted === ""}
            data-testid={testIds.viewSave}
            onClick={() => {
              keep.mutate(wanted);
            }}
          >
            {t(view.named.some((one) => one.name === wanted) ? "replace" : "saveAs")}
          </button>
          {filtersOnly ? null : (
            <button
              type="button"
              className="plain-button primary-button"
              disabled={busy}
              data-testid={testIds.dialogConfirm}
              onClick={() => {
                keep.mutate(null);
              }}
            >
              {t("apply")}
            </button>
          )}
        </>
      }
    >
      {filtersOnly ? null : (
        <ColumnList
          names={new Map(columns.map((column) => [column.key, column.name]))}
          settings={orderedSettings(columns, settings)}
          onChange={(changedColumns) => {
            change({ columns: [...changedColumns] });
          }}
        />
      )}
      <div className="view-fields">
        {filtersOnly ? null : <LookFields list={view.list} settings={settings} onChange={change} />}
        <label htmlFor={nameId}>
          {t("name")}
          <input
            id={nameId}
            className="field-input"
            value={name}
            maxLength={40}
            placeholder={t("nameHint")}
            data-testid={testIds.viewName}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </label>
      </div>
      <p className="quiet">{t(keptWords(view.list))}</p>
      {keep.error === null ? null : <ProblemNotice error={keep.error} />}
    </DialogBox>
  );
}

function keptWords(list: ViewedList): "kept" | "keptFolded" | "keptFilters" {
  if (list === "inbox") return "keptFilters";
  return list === "batch_rows" ? "keptFolded" : "kept";
}
