import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { issuerLevels, type PolicyWish } from "./policy-wish.ts";

export function PolicyFilter({
  wish,
  onChange,
}: {
  wish: PolicyWish;
  onChange: (wish: PolicyWish) => void;
}) {
  const { t } = useTranslation("policies");
  const { year, places, placeCode, post } = useFrame();
  return (
    <>
      <input
        type="search"
        className="field-input filter-text"
        aria-label={t("filter")}
        placeholder={t("filter")}
        value={wish.text}
        onChange={(event) => {
          onChange({ ...wish, text: event.target.value });
        }}
      />
      <select
        className="field-input filter-level"
        aria-label={t("level")}
        value={wish.level ?? ""}
        onChange={(event) => {
          const level = issuerLevels.find((one) => one === event.target.value) ?? null;
          onChange({ ...wish, level });
        }}
      >
        <option value="">{t("allLevels")}</option>
        {issuerLevels.map((level) => (
          <option key={level} value={level}>
            {t(`levels.${level}`)}
          </option>
        ))}
      </select>
      <label className="choice">
        <input
          type="checkbox"
          checked={wish.onlyHere}
          onChange={(event) => {
            onChange({ ...wish, onlyHere: event.target.checked });
          }}
        />
        {t("onlyHere", { place: placeNameOf(places, placeCode, post), year })}
      </label>
    </>
  );
}
