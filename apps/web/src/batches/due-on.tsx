import type { BatchSummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { longDate } from "../words/dates.ts";

/** The date that holds, and the one it was approved with where it was postponed. */
export function DueOn({
  of: { dueOn, postponedFrom },
  inWords = false,
}: {
  of: Pick<BatchSummary, "dueOn" | "postponedFrom">;
  inWords?: boolean;
}) {
  const { t } = useTranslation("domain");
  const written = (date: string) => (inWords ? longDate(date) : date);
  if (postponedFrom === null) return <>{written(dueOn)}</>;
  return (
    <>
      {t("postponedTo", { date: written(dueOn) })}{" "}
      <span className="quiet">{t("postponedFrom", { date: written(postponedFrom) })}</span>
    </>
  );
}
