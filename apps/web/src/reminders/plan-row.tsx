import { reminderChannels } from "@daowei/domain/reminders";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { DraftStep } from "./plan-draft.ts";
import { useWaysOpen } from "./use-ways-open.ts";
import { WhomEditor } from "./whom-editor.tsx";

/** A webhook is told of events as they happen and not of reminders. */
const ways = reminderChannels.filter((channel) => channel !== "webhook");

export function PlanRow({
  row,
  onChange,
  onRemove,
}: {
  row: DraftStep;
  onChange: (part: Partial<DraftStep>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("reminderPlan");
  const isOpen = useWaysOpen();
  const kind = t(`rowKind.${row.kind}`);
  return (
    <tr data-testid={testIds.planRow} data-kind={row.kind}>
      <td className="nowrap">
        {kind}{" "}
        <input
          className="plan-days num"
          inputMode="numeric"
          aria-label={t("daysOf", { kind })}
          data-testid={testIds.planDays}
          value={row.days}
          maxLength={3}
          onChange={(event) => {
            onChange({ days: event.target.value });
          }}
        />{" "}
        <select
          aria-label={t("unitOf", { kind })}
          data-testid={testIds.planUnit}
          value={row.unit}
          disabled={row.kind === "overdue"}
          onChange={(event) => {
            onChange({ unit: event.target.value === "calendar" ? "calendar" : "workday" });
          }}
        >
          <option value="workday">{t("unit.workday")}</option>
          <option value="calendar">{t("unit.calendar")}</option>
        </select>
      </td>
      <td>
        <WhomEditor
          to={row.to}
          onChange={(to) => {
            onChange({ to });
          }}
        />
      </td>
      <td>
        <fieldset className="plan-channels">
          <legend className="unseen">{t("channels")}</legend>
          {ways.map((channel) => (
            <label key={channel}>
              <input
                type="checkbox"
                checked={row.channels.includes(channel)}
                data-testid={`${testIds.planChannel}-${channel}`}
                onChange={(event) => {
                  const others = row.channels.filter((one) => one !== channel);
                  onChange({ channels: event.target.checked ? [...others, channel] : others });
                }}
              />{" "}
              {t(`channel.${channel}`)}
              {isOpen(channel) === false ? (
                <span className="quiet">{t("notSetUp")}</span>
              ) : null}{" "}
            </label>
          ))}
        </fieldset>
      </td>
      <td>
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.planRemove}
          aria-label={t("removeRow", { kind, days: row.days })}
          onClick={onRemove}
        >
          {t("remove")}
        </button>
      </td>
    </tr>
  );
}
