import type { HeadcountStanding, HeadcountVersionSummary } from "@daowei/api/contracts";
import { headcountStandings } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** Which versions are listed: all, or those of one state; each with how many there are. */
export function StandingFilter({
  versions,
  value,
  onChange,
}: {
  versions: readonly HeadcountVersionSummary[];
  value: HeadcountStanding | undefined;
  onChange: (value: HeadcountStanding | undefined) => void;
}) {
  const { t } = useTranslation("enrolment");
  const countOf = (standing: HeadcountStanding) =>
    versions.filter((one) => one.standing === standing).length;
  return (
    <p>
      <select
        aria-label={t("verdict.filter")}
        value={value ?? ""}
        data-testid={testIds.standingFilter}
        onChange={(event) => {
          onChange(headcountStandings.find((standing) => standing === event.target.value));
        }}
      >
        <option value="">{t("verdict.all", { count: versions.length })}</option>
        {headcountStandings.map((standing) => (
          <option key={standing} value={standing}>
            {t("verdict.of", { standing: t(`standing.${standing}`), count: countOf(standing) })}
          </option>
        ))}
      </select>
      {value !== undefined && countOf(value) === 0 ? (
        <span className="quiet"> {t("verdict.noneOf")}</span>
      ) : null}
    </p>
  );
}
