import type { ViewSettings } from "@daowei/api/contracts";
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
import { TotalsField } from "./totals-field.tsx";
import type { ViewInAddress } from "./view-address.ts";

const mostFrozen = 4;

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
  const drop = useMutation({
    mutationFn: async (id: string) => {
      onOpen(filters);
      await view.remove(id);
    },
    onSuccess: onClose,
  });
  const change = (part: Partial<ViewSettings>) => {
    setSettings({ ...settings, ...part });
  };
  const busy = keep.isPending || drop.isPending;
  const wanted = name.trim();
  return (
    <DialogBox
      title={title}
      closable={!busy}
      onClose={onClose}
      footer={
        <>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setSettings({ ...plainView, filters: settings.filters });
            }}
          >
            {t("reset")}
          </button>
          {open?.own === true ? (
            <button
              type="button"
              className="plain-button"
              disabled={busy}
              onClick={() => {
                drop.mutate(open.id);
              }}
            >
              {t("remove", { name: open.name ?? "" })}
            </button>
          ) : null}
          <span className="push" />
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
        </>
      }
    >
      <ColumnList
        names={new Map(columns.map((column) => [column.key, column.name]))}
        settings={orderedSettings(columns, settings)}
        onChange={(changedColumns) => {
          change({ columns: [...changedColumns] });
        }}
      />
      <div className="view-fields">
        {view.list === "batch_rows" ? (
          <TotalsField
            totals={settings.totals ?? "first"}
            onChange={(totals) => {
              change({ totals });
            }}
          />
        ) : null}
        {/* The places of a headcount table and of a batch stay in sight in any view. */}
        {view.list === "headcounts" || view.list === "batch_rows" ? null : (
          <label>
            {t("frozen")}
            <select
              className="field-input"
              value={settings.frozen}
              onChange={(event) => {
                change({ frozen: Number(event.target.value) });
              }}
            >
              {Array.from({ length: mostFrozen + 1 }, (_, count) => (
                <option key={count} value={count}>
                  {count === 0 ? t("frozenNone") : t("frozenCount", { count })}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t("density")}
          <select
            className="field-input"
            value={settings.density ?? ""}
            onChange={(event) => {
              const { value } = event.target;
              change({
                density: value === "compact" || value === "comfortable" ? value : null,
              });
            }}
          >
            <option value="">{t("densities.own")}</option>
            <option value="comfortable">{t("densities.comfortable")}</option>
            <option value="compact">{t("densities.compact")}</option>
          </select>
        </label>
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
      <p className="quiet">{t(view.list === "batch_rows" ? "keptFolded" : "kept")}</p>
      {keep.error === null ? null : <ProblemNotice error={keep.error} />}
      {drop.error === null ? null : <ProblemNotice error={drop.error} />}
    </DialogBox>
  );
}
