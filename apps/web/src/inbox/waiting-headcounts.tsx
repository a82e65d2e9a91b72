import type { HeadcountVersionSummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import { nameOfPlace } from "../places/named.tsx";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";

/** Headcounts that wait for the reader's confirmation, each with the way to it; no documents, and not counted as such. */
export function WaitingHeadcounts({ versions }: { versions: readonly HeadcountVersionSummary[] }) {
  const { t } = useTranslation("enrolment");
  return (
    <div className="notice notice-near" data-testid={testIds.inboxHeadcounts}>
      <strong>{t("verdict.waiting", { count: versions.length })}</strong>
      <ul>
        {versions.map(({ id, fiscalYear, placeCode, ...version }) => (
          <li key={id}>
            <Link to="/enrolment" search={{ version: id, year: fiscalYear, place: placeCode }}>
              {t("verdict.placeText", { place: nameOfPlace(version.placeName), year: fiscalYear })}{" "}
              {t("versions.numberText", { number: version.number })}
            </Link>{" "}
            {t("verdict.headsText", {
              places: formatHeads(String(version.placeCount)),
              heads: formatHeads(version.heads),
              status: t(`status.${version.status}`),
            })}{" "}
            <small className="quiet num">
              {version.importedBy} {moment(version.importedAt)}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
