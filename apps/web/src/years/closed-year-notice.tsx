import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { useClosing } from "./use-closings.ts";
import { nameOfOffice } from "../places/named.tsx";

/** Pages that show nothing of one year, or say it themselves. */
const withoutYear = /^\/(?:settings|admin|developer|audit|years)(?:\/|$)/u;

/** Says at the head of a page that its year is closed, by whom and since when. */
export function ClosedYearNotice() {
  const { t } = useTranslation("years");
  const { year } = useFrame();
  const pathname = useLocation({ select: (location) => location.pathname });
  const closing = useClosing();
  if (closing === undefined || withoutYear.test(pathname)) return null;
  const { by, at } = closing;
  return (
    <p className="notice notice-near frame-notice no-print" data-testid={testIds.closedYear}>
      {t("notice", {
        year,
        office: nameOfOffice(closing.officeName),
        by,
        date: moment(at).slice(0, 10),
      })}{" "}
      <Link to="/years">{t("toPage")}</Link>
    </p>
  );
}
