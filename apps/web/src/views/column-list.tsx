import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { changed, type ColumnSetting, moved } from "./arrange.ts";

const narrowest = 40;
const widest = 800;

/** The columns in their order: shown or not, moved by buttons, as wide as a number says. */
export function ColumnList({
  names,
  settings,
  onChange,
}: {
  names: ReadonlyMap<string, string>;
  settings: readonly ColumnSetting[];
  onChange: (settings: readonly ColumnSetting[]) => void;
}) {
  const { t } = useTranslation("views");
  return (
    <ol className="view-columns">
      {settings.map(({ key, shown, width }, index) => {
        const name = names.get(key) ?? key;
        return (
          <li key={key} data-column={key} data-testid={testIds.viewColumn}>
            <label>
              <input
                type="checkbox"
                checked={shown}
                onChange={(event) => {
                  onChange(changed(settings, key, { shown: event.target.checked }));
                }}
              />
              {name}
            </label>
            <input
              type="number"
              className="field-input"
              aria-label={t("width", { name })}
              placeholder={t("auto")}
              min={narrowest}
              max={widest}
              step={10}
              value={width ?? ""}
              onChange={(event) => {
                const wanted = event.target.valueAsNumber;
                const kept = Number.isFinite(wanted)
                  ? Math.min(widest, Math.max(narrowest, Math.round(wanted)))
                  : undefined;
                onChange(changed(settings, key, { width: kept }));
              }}
            />
            <button
              type="button"
              className="plain-button small-switch"
              aria-label={t("up", { name })}
              disabled={index === 0}
              onClick={() => {
                onChange(moved(settings, key, -1));
              }}
            >
              ↑
            </button>
            <button
              type="button"
              className="plain-button small-switch"
              aria-label={t("down", { name })}
              disabled={index === settings.length - 1}
              onClick={() => {
                onChange(moved(settings, key, 1));
              }}
            >
              ↓
            </button>
          </li>
        );
      })}
    </ol>
  );
}
