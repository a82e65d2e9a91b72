import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { OpenView } from "./use-view.ts";
import type { ViewInAddress } from "./view-address.ts";

/** 方案: as the person left the list, one of his by name, or the one that a colleague's link names. */
export function ViewChoice({
  view: { open, named },
  onOpen,
}: {
  view: OpenView;
  onOpen: (address: ViewInAddress) => void;
}) {
  const { t } = useTranslation("views");
  const choose = (id: string) => {
    const chosen = named.find((one) => one.id === id);
    onOpen(chosen === undefined ? {} : { ...chosen.settings.filters, view: id });
  };
  return (
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
  );
}
