import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { csvText } from "../files/csv-text.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { classHeadingOf } from "../words/class-name.ts";
import { FillGrid } from "./fill-grid.tsx";
import { keepFilled, readFilled } from "./filled-so-far.ts";
import type { FilledCells } from "./fill-table.ts";
import { reportingPlaces } from "./templates.ts";
import { useGovernedClasses } from "./use-governed-classes.ts";
import { enrolmentWords } from "./words.zh.ts";
import { nameOfPlace } from "../places/named.tsx";

/** 在表中填写: the template filled here, by hand or from the clipboard; it is checked and kept as a file is. */
export function FillStep({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation("enrolment");
  const { places, placeCode, year } = useFrame();
  const scope = useScope();
  const classes = useGovernedClasses();
  const reporting = useMemo(() => reportingPlaces(places, placeCode), [places, placeCode]);
  const [typed, setTyped] = useState(() => readFilled(scope));
  const change = (next: FilledCells) => {
    setTyped(next);
    keepFilled(scope, next);
  };
  const cells = useMemo(
    () => reporting.map((_, row) => classes.map((__, column) => typed?.[row]?.[column] ?? "")),
    [reporting, classes, typed],
  );
  const filled = cells.some((row) => row.some((cell) => cell !== ""));
  const { code, name } = enrolmentWords.prepare;
  const fileOf = (rows: readonly (readonly string[])[], word: "fileName" | "pastedName") =>
    new File([csvText(rows)], t(`fill.${word}`, { year }), { type: "text/csv" });
  const check = () => {
    const rows = reporting.flatMap((place, row) => {
      const own = cells[row] ?? [];
      return own.some((cell) => cell !== "") ? [[place.code, place.name, ...own]] : [];
    });
    onFile(fileOf([[code, name, ...classes.map(classHeadingOf)], ...rows], "fileName"));
  };
  return (
    <>
      <p>{t("fill.about")}</p>
      <FillGrid
        names={reporting.map((place) => nameOfPlace(place.name))}
        classes={classes}
        cells={cells}
        onChange={change}
        onBeyond={(count) => {
          toast(t("fill.beyond", { count }));
        }}
        onTable={(rows, column) => {
          onFile(
            fileOf(withHeadings(rows, classes.slice(column).map(classHeadingOf)), "pastedName"),
          );
        }}
      />
      <p className="chips">
        <span className="quiet">{t("fill.keys")}</span>
        <button
          type="button"
          className="plain-button primary-button push"
          disabled={!filled}
          data-testid={testIds.fillCheck}
          onClick={check}
        >
          {t("fill.check")}
        </button>
      </p>
    </>
  );
}

/** A pasted table whose first line is headings is taken as it is; one of names and numbers gets the headings of where it was pasted. */
function withHeadings(rows: FilledCells, classes: readonly string[]): FilledCells {
  const [first = []] = rows;
  const numbers = first.filter((cell) => /^[\d,，.]+$/u.test(cell)).length;
  const names = first.length - first.findIndex((cell) => /^[\d,，]+$/u.test(cell));
  if (numbers === 0 || names === first.length) return rows;
  const { code, name } = enrolmentWords.prepare;
  const lead = first.length - names === 2 ? [code, name] : [name];
  return [[...lead, ...classes.slice(0, names)], ...rows];
}
