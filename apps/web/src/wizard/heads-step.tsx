import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { HeadcountGrid } from "../enrolment/headcount-grid.tsx";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { formatHeads } from "../money/heads.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import type { StepProps } from "./policy-step.tsx";

export function HeadsStep({ change, choices }: StepProps) {
  const { t } = useTranslation(["wizard", "enrolment"]);
  const { year, places, placeCode, post } = useFrame();
  const { versions, version } = choices;
  return (
    <>
      <div className="paper form-paper">
        <div className="page-head">
          <h2>{t("heads.choose")}</h2>
          <Link
            to="/enrolment/import"
            className={`plain-button push${version === null ? " primary-button" : ""}`}
          >
            {t(version === null ? "heads.importFirst" : "heads.importNew")}
          </Link>
        </div>
        {version === null ? (
          <p className="notice notice-near">
            ⚠ {t("heads.none", { year, place: placeNameOf(places, placeCode, post) })}
          </p>
        ) : (
          <div className="choices versions-choice" role="radiogroup" aria-label={t("heads.choose")}>
            {versions.map((one, index) => (
              <label key={one.id} className="choice choice-box">
                <input
                  type="radio"
                  name="version"
                  checked={one.id === version.id}
                  data-testid={testIds.wizardVersion}
                  onChange={() => {
                    change({ versionId: one.id });
                  }}
                />
                <span className="choice-body">
                  <span>
                    {t("heads.version", {
                      number: one.number,
                      status: t(`enrolment:status.${one.status}`),
                      cutOff: one.cutOffOn,
                    })}{" "}
                    {index === 0 ? (
                      <span className="mark mark-going">{t("heads.latest")}</span>
                    ) : null}
                  </span>
                  <span className="quiet">
                    {t("heads.versionFacts", {
                      places: formatHeads(String(one.placeCount)),
                      heads: formatHeads(one.heads),
                      file: one.fileName,
                      by: one.importedBy,
                      at: moment(one.importedAt),
                    })}
                  </span>
                </span>
              </label>
            ))}
          </div>
        )}
      </div>
      {version === null ? null : <VersionRows id={version.id} />}
    </>
  );
}

function VersionRows({ id }: { id: string }) {
  const { t } = useTranslation("enrolment");
  const { data, error, refetch } = useQuery(
    api.enrolment.version.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("title")} />;
  return <HeadcountGrid rows={data.rows} />;
}
