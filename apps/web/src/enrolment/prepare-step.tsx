import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { saveFile } from "../files/save-file.ts";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";
import { placeNameOf } from "./place-name-of.ts";
import { useGovernedClasses } from "./use-governed-classes.ts";
import { longTemplate, reportingPlaces, wideTemplate } from "./templates.ts";

const rules = ["counts", "places", "blank", "total", "size"] as const;

export function PrepareStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation("enrolment");
  const { year, placeCode, places, post } = useFrame();
  const place = placeNameOf(places, placeCode, post);
  return (
    <>
      <div className="paper form-paper">
        <p className="sentence">{t("prepare.scope", { place, year })}</p>
        <ul className="rules">
          {rules.map((rule) => (
            <li key={rule}>{t(`prepare.rules.${rule}`)}</li>
          ))}
        </ul>
        <Templates place={place} />
      </div>
      <div className="step-foot">
        <span className="quiet">{t("nothingStored")}</span>
        <button
          type="button"
          className="plain-button primary-button push"
          data-testid={testIds.importNext}
          onClick={onNext}
        >
          {t("next")}
        </button>
      </div>
    </>
  );
}

function Templates({ place }: { place: string }) {
  const { t } = useTranslation("enrolment");
  const { year, placeCode, places } = useFrame();
  const classes = useGovernedClasses();
  const reporting = reportingPlaces(places, placeCode);
  const save = (shape: "wide" | "long") => {
    const text =
      shape === "wide" ? wideTemplate(reporting, classes) : longTemplate(reporting, classes);
    saveFile(t(`prepare.${shape}Name`, { place, year }), text);
  };
  return (
    <div className="choices">
      <h2>{t("prepare.templates", { places: formatHeads(String(reporting.length)) })}</h2>
      <div className="chips">
        {(["wide", "long"] as const).map((shape) => (
          <button
            key={shape}
            type="button"
            className="plain-button"
            disabled={reporting.length === 0}
            onClick={() => {
              save(shape);
            }}
          >
            ↓ {t(`prepare.${shape}`)}
          </button>
        ))}
      </div>
      <p className="quiet">{t("prepare.templateNote")}</p>
    </div>
  );
}
