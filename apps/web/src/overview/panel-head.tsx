import { useTranslation } from "react-i18next";

export function PanelHead({
  title,
  table,
  onSwitch,
}: {
  title: string;
  table: boolean;
  onSwitch: (table: boolean) => void;
}) {
  const { t } = useTranslation("overview");
  return (
    <div className="panel-head">
      <h2>{title}</h2>
      <button
        type="button"
        className="plain-button small-switch push"
        onClick={() => {
          onSwitch(!table);
        }}
      >
        {t(table ? "asBars" : "asTable")}
      </button>
    </div>
  );
}
