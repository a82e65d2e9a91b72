import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { VersionRows } from "../enrolment/version-rows.tsx";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import type { StepProps } from "./policy-step.tsx";

export function HeadsStep({ change, choices }: StepProps) {
  const { t } = useTranslation(["wizard", "enrolment"]);
  const { year, places, placeCode, post } = useFrame();
  const { versions, version } = choices;
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
      {version === null ? null : (
        <VersionRows version={version} versions={versions} viewing={{ viewId, onView }} />
      )}
    </>
  );
}
