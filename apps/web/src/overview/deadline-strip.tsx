import type { Deadline } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { longDate, weekday } from "../words/dates.ts";
import { PlaceName } from "../places/named.tsx";

export function DeadlineStrip({
  deadline,
  sameDay,
}: {
  deadline: Deadline;
  /** How many fall on its day, itself among them. */
  sameDay: number;
}) {
  const { t } = useTranslation(["overview", "domain"]);
  const { daysLeft, workdaysLeft } = deadline;
  const look = daysLeft < 0 ? "mark-wrong" : daysLeft <= 30 ? "mark-near" : "";
  const words =
    daysLeft < 0
      ? t("deadlineStrip.late", { days: -daysLeft })
      : daysLeft === 0
        ? t("deadlineStrip.today")
        : t("deadlineStrip.left", { days: daysLeft });
  return (
    <div className="deadline-strip paper">
      <span className={`mark ${look}`}>◷ {words}</span>
      <b>{deadline.what}</b>
      {sameDay > 1 ? <span>{t("deadlineStrip.also", { count: sameDay })}</span> : null}
      <span>
        <PlaceName name={deadline.placeName} />
      </span>
      <span className="num">
        {longDate(deadline.dueOn)} {weekday(deadline.dueOn)}
      </span>
      {daysLeft < 0 ? null : (
        <span className="quiet">
          {workdaysLeft === null
            ? t("deadlineStrip.workdaysUnknown")
            : t("deadlineStrip.workdays", { days: workdaysLeft })}
        </span>
      )}
      <span className="quiet">
        {t("deadlineStrip.origin", { origin: t(`domain:deadlineOrigin.${deadline.origin}`) })}
      </span>
      <Link to="/deadlines" className="push">
        {t("deadlineStrip.see")}
      </Link>
    </div>
  );
}
