import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import type { Finding } from "./findings.ts";
import { reportingPlaces } from "./templates.ts";
import type { CheckedFile, Said } from "./use-file-check.ts";
import { nameOfPlace } from "../places/named.tsx";
import { mark, quoted } from "../words/spoken.ts";

/** Texts that name no place, or several: a person says which is meant, and the office's next files are read so too. */
export function PlacePicks({
  checked,
  onRead,
}: {
  checked: CheckedFile;
  onRead: (said: Said) => void;
}) {
  const { t } = useTranslation("enrolment");
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const open = useMemo(() => unsettled(checked.check.findings), [checked.check.findings]);
  if (open.length === 0) return null;
  const read = () => {
    const said = (checked.said.places ?? []).filter(({ written }) => !picked.has(written));
    const places = [...picked].map(([written, placeCode]) => ({ written, placeCode }));
    onRead({ ...checked.said, places: [...said, ...places] });
  };
  return (
    <section className="paper form-paper" data-testid={testIds.importPlaces}>
      <h2>{t("places.title", { count: open.length })}</h2>
      <p className="quiet">{t("places.about")}</p>
      <ul className="place-picks">
        {open.map((one) => (
          <PlacePick
            key={one.written}
            open={one}
            value={picked.get(one.written) ?? ""}
            onPick={(code) => {
              const next = new Map(picked);
              if (code === "") next.delete(one.written);
              else next.set(one.written, code);
              setPicked(next);
            }}
          />
        ))}
      </ul>
      <p>
        <button
          type="button"
          className="plain-button primary-button"
          disabled={picked.size === 0}
          data-testid={testIds.importPlacesRead}
          onClick={read}
        >
          {t("places.read", { count: picked.size })}
        </button>
      </p>
    </section>
  );
}

interface Unsettled {
  readonly written: string;
  readonly lines: readonly number[];
  readonly suggestions: Finding["suggestions"];
}

function unsettled(findings: readonly Finding[]): readonly Unsettled[] {
  const byText = new Map<string, Unsettled>();
  for (const { written, line, suggestions } of findings) {
    if (written === null) continue;
    const before = byText.get(written);
    const lines = [...(before?.lines ?? []), ...(line === null ? [] : [line])];
    byText.set(written, { written, lines, suggestions: before?.suggestions ?? suggestions });
  }
  return [...byText.values()];
}

const linesListed = 5;

function PlacePick({
  open,
  value,
  onPick,
}: {
  open: Unsettled;
  value: string;
  onPick: (code: string) => void;
}) {
  const { t } = useTranslation("enrolment");
  const { places, placeCode } = useFrame();
  const inside = useMemo(() => reportingPlaces(places, placeCode), [places, placeCode]);
  const likely = open.suggestions.filter(({ code }) => inside.some((one) => one.code === code));
  const lines = open.lines.slice(0, linesListed).join(mark("list"));
  return (
    <li>
      <b>{quoted(open.written)}</b>
      <span className="quiet">
        {t(open.lines.length > linesListed ? "places.manyLines" : "places.lines", { lines })}
      </span>
      {likely.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          className="plain-button"
          aria-pressed={value === code}
          onClick={() => {
            onPick(value === code ? "" : code);
          }}
        >
          {value === code ? "✓ " : ""}
          {t("places.take", { name: nameOfPlace(name), code })}
        </button>
      ))}
      <select
        className="field-input"
        aria-label={t("places.other", { written: open.written })}
        value={value}
        onChange={(event) => {
          onPick(event.target.value);
        }}
      >
        <option value="">{t("places.choose")}</option>
        {inside.map(({ code, name }) => (
          <option key={code} value={code}>
            {nameOfPlace(name)} {code}
          </option>
        ))}
      </select>
    </li>
  );
}
