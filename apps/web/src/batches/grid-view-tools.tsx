import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { ViewChoice } from "../views/view-choice.tsx";
import { ViewSettingsButton } from "../views/view-settings.tsx";
import type { OpenView } from "../views/use-view.ts";

/** Over the grid: which view of the rows, and what is kept of it. */
export function GridViewTools({
  view,
  onView,
}: {
  view: OpenView;
  onView: (viewId: string | undefined) => void;
}) {
  const { t } = useTranslation("views");
  const open = ({ view: wanted }: { readonly view?: string }) => {
    onView(wanted);
  };
  return (
    <div className="view-tools no-print">
      <ViewChoice view={view} onOpen={open} />
      <ViewSettingsButton name={t("table")} view={view} columns={[]} filters={{}} onOpen={open} />
      {view.error === null ? null : <span className="why-not">{t("gone")}</span>}
      {view.leaveError === null ? null : <ProblemNotice error={view.leaveError} />}
    </div>
  );
}
