import "./reminders.css";
import { reminderChannels } from "@daowei/domain/reminders";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Draft } from "./plan-draft.ts";

/** A webhook is told of events as they happen and not of reminders. */
const ways = reminderChannels.filter((channel) => channel !== "webhook");

export function PlanFields({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation("reminderPlan");
  const text = (field: "name" | "leads" | "overdue" | "quietFrom" | "quietUntil") => (
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
  return (
    <>
      {text("name")}
      {text("leads")}
      {text("overdue")}
      <fieldset className="plan-channels">
        <legend>{t("channels")}</legend>
        {ways.map((channel) => (
          <label key={channel}>
            <input
              type="checkbox"
              checked={draft.channels.includes(channel)}
              data-testid={`${testIds.planChannel}-${channel}`}
              onChange={(event) => {
                const others = draft.channels.filter((one) => one !== channel);
                onChange({ channels: event.target.checked ? [...others, channel] : others });
              }}
            />{" "}
            {t(`channel.${channel}`)}{" "}
          </label>
        ))}
      </fieldset>
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
