import type { Keeping } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";

const cleared = ["keyCalls", "pageVisits", "signInCounts", "knownAddresses"] as const;

/** 数据保存与备份: what is kept how long, and what is known here of what is kept outside the database. */
export function KeepingPanel() {
  const { t } = useTranslation("office");
  const { data, error, refetch } = useQuery(api.officeSettings.keeping.queryOptions({}));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <section className="paper settings-part" data-testid={testIds.officeKeeping}>
      <h2>{t("keeping.title")}</h2>
      <p>{t("keeping.forGood")}</p>
      <ul>
        {cleared.map((what) => (
          <li key={what}>{t(`keeping.cleared.${what}`, { days: data.clearedAfterDays[what] })}</li>
        ))}
      </ul>
      <h3>{t("keeping.backup")}</h3>
      <p>{t("keeping.unknown")}</p>
      <Archive archive={data.logArchive} />
      <Anchored anchors={data.anchors} />
    </section>
  );
}

function Archive({ archive: { on, lastAt, lastFailedAt } }: { archive: Keeping["logArchive"] }) {
  const { t } = useTranslation("office");
  if (!on) return <p>{t("keeping.noArchive")}</p>;
  const failing = lastFailedAt !== null && (lastAt === null || lastFailedAt > lastAt);
  return (
    <p className={failing ? "office-wrong" : undefined}>
      {lastAt === null ? t("keeping.archiveEmpty") : t("keeping.archived", { at: moment(lastAt) })}
      {failing ? t("keeping.archiveFailed", { at: moment(lastFailedAt) }) : ""}
    </p>
  );
}

function Anchored({ anchors: { kept, lastAt, daysWithout } }: { anchors: Keeping["anchors"] }) {
  const { t } = useTranslation("office");
  if (!kept || lastAt === null) return <p>{t("keeping.noAnchors")}</p>;
  return (
    <p>
      {t("keeping.anchored", { at: moment(lastAt) })}
      {daysWithout === 0 ? "" : t("keeping.daysWithout", { count: daysWithout })}
    </p>
  );
}
