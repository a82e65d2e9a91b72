import { useTranslation } from "react-i18next";
import { groupRows } from "../enrolment/group-rows.ts";
import { testIds } from "../test-ids.ts";
import type { PreviewPlace } from "./preview-rows.ts";
import { nameOfPlace, PlaceName } from "../places/named.tsx";

type Chosen = ReadonlySet<string> | null;

/** All places, or chosen ones: city by city, each as a whole or place by place. */
export function PlaceChoice({
  name,
  of,
  places,
  onChange,
}: {
  /** Of the group of radio buttons; also its test id. */
  name: string;
  of: readonly PreviewPlace[];
  places: Chosen;
  onChange: (places: Chosen) => void;
}) {
  const { t } = useTranslation("wizard");
  const cities = [...groupRows(of, ({ parentName }) => parentName)];
  const set = (codes: readonly string[], chosen: boolean) => {
    const next = new Set(places);
    for (const code of codes)
      if (chosen) next.add(code);
      else next.delete(code);
    onChange(next);
  };
  return (
    <div className="advance-whose">
      <span className="choices choices-in-line" role="radiogroup" aria-label={t("advance.some")}>
        {([null, new Set<string>()] as const).map((start) => (
          <label key={start === null ? "all" : "some"} className="choice">
            <input
              type="radio"
              name={name}
              checked={(places === null) === (start === null)}
              data-testid={`${name}-${start === null ? "all" : "some"}`}
              onChange={() => {
                onChange(start);
              }}
            />
            {t(start === null ? "advance.all" : "advance.some")}
          </label>
        ))}
        {places === null ? null : (
          <span className="quiet num">{t("advance.chosen", { count: places.size })}</span>
        )}
      </span>
      {places === null ? null : (
        <div className="advance-places" tabIndex={0} role="group" aria-label={t("advance.some")}>
          {cities.map(([city, own]) => (
            <City key={city ?? ""} name={city} own={own} places={places} onSet={set} />
          ))}
        </div>
      )}
    </div>
  );
}

function City({
  name,
  own,
  places,
  onSet,
}: {
  name: string | null;
  own: readonly PreviewPlace[];
  places: ReadonlySet<string>;
  onSet: (codes: readonly string[], chosen: boolean) => void;
}) {
  const { t } = useTranslation("wizard");
  const codes = own.map(({ placeCode }) => placeCode);
  return (
    <div className="advance-city">
      {name === null || own.length < 2 ? null : (
        <label className="choice">
          <input
            type="checkbox"
            checked={codes.every((code) => places.has(code))}
            onChange={(event) => {
              onSet(codes, event.target.checked);
            }}
          />
          <b>{t("advance.city", { name: nameOfPlace(name) })}</b>
        </label>
      )}
      {own.map(({ placeCode, placeName }) => (
        <label key={placeCode} className="choice">
          <input
            type="checkbox"
            checked={places.has(placeCode)}
            data-testid={`${testIds.placeChosen}-${placeCode}`}
            onChange={(event) => {
              onSet([placeCode], event.target.checked);
            }}
          />
          <PlaceName name={placeName} />
        </label>
      ))}
    </div>
  );
}
