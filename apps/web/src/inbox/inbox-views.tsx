import "../views/views.css";
import { useTranslation } from "react-i18next";
import { useView } from "../views/use-view.ts";
import type { ViewInAddress } from "../views/view-address.ts";
import { ViewChoice } from "../views/view-choice.tsx";
import { ViewSettingsButton } from "../views/view-settings.tsx";

/** 已存方案: the tab and the filters under a name, as the list of batches has them. */
export function InboxViews({
  viewId,
  filters,
  onOpen,
}: {
  viewId: string | undefined;
  /** Those of the address now, the tab among them. */
  filters: ViewInAddress;
  onOpen: (address: ViewInAddress) => void;
}) {
  const { t } = useTranslation("views");
  const view = useView("inbox", viewId);
  return (
    <div className="view-tools no-print">
      <ViewChoice view={view} onOpen={onOpen} />
      <ViewSettingsButton
        name={t("keepFilters")}
        view={view}
        columns={[]}
        filters={filters}
        onOpen={onOpen}
      />
      {view.error === null ? null : <span className="why-not">{t("gone")}</span>}
    </div>
  );
}
