import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { StandingMark } from "../enrolment/standing-mark.tsx";
import { VerdictLine } from "../enrolment/verdict-line.tsx";
import { VersionRows } from "../enrolment/version-rows.tsx";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import type { StepProps } from "./policy-step.tsx";

export function HeadsStep({ change, choices }: StepProps) {
  const { t } = useTranslation(["wizard", "enrolment"]);
  const { year, places, placeCode, post } = useFrame();
  const { versions, version } = choices;
  // Newest first: the first one found is the one confirmed of the newest import.
  const confirmed = versions.find(({ standing }) => standing === "confirmed");
  const [viewId, onView] = useState<string>();
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
                    ) : null}{" "}
                    {one.id === confirmed?.id ? (
                      <span className="mark mark-going">{t("heads.latestConfirmed")}</span>
                    ) : null}{" "}
                    <StandingMark standing={one.standing} />
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
                  {one.verdicts.length === 0 ? null : (
                    <span className="quiet">
                      <VerdictLine verdict={one.verdicts.at(-1) ?? null} />
                    </span>
                  )}
                </span>
              </label>
            ))}
          </div>
        )}
        {version?.standing === "disputed" ? (
          <p className="notice notice-near">⚠ {t("heads.disputed")}</p>
        ) : null}
      </div>
      {version === null ? null : (
        <VersionRows version={version} versions={versions} viewing={{ viewId, onView }} />
      )}
    </>
  );
}
