import "./reminders.css";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { type Draft, type DraftStep, withRow } from "./plan-draft.ts";
import { PlanRow } from "./plan-row.tsx";

export function PlanFields({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation("reminderPlan");
  const text = (field: "name" | "quietFrom" | "quietUntil") => (
    <label className="act-field">
      <span>{t(`field.${field}`)}</span>
      <input
        className="field-input"
        type={field.startsWith("quiet") ? "time" : "text"}
        value={draft[field]}
        maxLength={60}
        data-testid={`${testIds.planField}-${field}`}
        onChange={(event) => {
          onChange({ [field]: event.target.value });
        }}
      />
    </label>
  );
  const kinds: readonly DraftStep["kind"][] = draft.rows.some(({ kind }) => kind === "overdue")
    ? ["lead", "escalation"]
    : ["lead", "overdue", "escalation"];
  return (
    <>
      {text("name")}
      <PlanRows
        rows={draft.rows}
        onChange={(rows) => {
          onChange({ rows });
        }}
      />
      <p className="view-switch">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="plain-button"
            data-testid={`${testIds.planAdd}-${kind}`}
            onClick={() => {
              onChange(withRow(draft, kind));
            }}
          >
            {t(`addRow.${kind}`)}
          </button>
        ))}
      </p>
      {text("quietFrom")}
      {text("quietUntil")}
      <label className="act-field">
        <span>{t("field.outsideWording")}</span>
        <select
          className="field-input"
          value={draft.outsideWording}
          onChange={(event) => {
            onChange({ outsideWording: event.target.value === "titles" ? "titles" : "brief" });
          }}
        >
          <option value="brief">{t("wording.brief")}</option>
          <option value="titles">{t("wording.titles")}</option>
        </select>
      </label>
    </>
  );
}

function PlanRows({
  rows,
  onChange,
}: {
  rows: readonly DraftStep[];
  onChange: (rows: readonly DraftStep[]) => void;
}) {
  const { t } = useTranslation("reminderPlan");
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("rowsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("toWhom")}</th>
            <th scope="col">{t("channels")}</th>
            <th scope="col">
              <span className="unseen">{t("remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlanRow
              key={row.key}
              row={row}
              onChange={(part) => {
                onChange(rows.map((one) => (one === row ? { ...one, ...part } : one)));
              }}
              onRemove={() => {
                onChange(rows.filter((one) => one !== row));
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
