import { useTranslation } from "react-i18next";

/** The title of a chart, and the switch to the table with the same figures. */
export function PanelHead({
  title,
  table,
  onSwitch,
}: {
  title: string;
  table: boolean;
  onSwitch: (table: boolean) => void;
}) {
  const { t } = useTranslation("charts");
  return (
    <div className="panel-head">
      <h2>{title}</h2>
      <button
        type="button"
        className="plain-button small-switch push no-print"
        aria-label={t(table ? "asChartOf" : "asTableOf", { title })}
        onClick={() => {
          onSwitch(!table);
        }}
      >
        {t(table ? "asChart" : "asTable")}
      </button>
    </div>
  );
}
