import type { Simulation } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attributeName } from "../explanation/trace-words.ts";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import type { Wishes } from "./scenarios.ts";
import { useSettingNames } from "./use-setting-names.ts";
import { nameOfPlace } from "../places/named.tsx";

const prefix = "places.";

/** Places that are supposed to be something else, one line each, and a line for one more. */
export function StatusFields({
  simulation,
  wishes,
  onWish,
}: {
  simulation: Simulation;
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
}) {
  const { t } = useTranslation("supposing");
  const { nameOf, valueOf } = useSettingNames(simulation);
  const { places, statuses } = simulation;
  const [placeCode, setPlace] = useState("");
  const [picked, setPicked] = useState("");
  const choices = statuses.flatMap(({ key, values }) => [
    ...values.map((one) => ({
      key,
      value: one.value,
      name: attributeName(key, one.value) ?? one.name,
    })),
    {
      key,
      value: "none",
      name: t("status.none", {
        names: values.map((one) => attributeName(key, one.value) ?? one.name).join(mark("list")),
      }),
    },
  ]);
  const chosen = choices.find(({ key, value }) => `${key}=${value}` === picked);
  const supposed = Object.entries(wishes).filter(
    ([path, value]) => path.startsWith(prefix) && value !== "",
  );
  return (
    <fieldset className="status-fields">
      <legend>{t("status.title")}</legend>
      {supposed.map(([path, value]) => (
        <span key={path} className="chip">
          {nameOf(path)} → <b>{valueOf(path, value)}</b>{" "}
          <button
            type="button"
            className="plain-button"
            aria-label={t("status.remove", { name: nameOf(path) })}
            onClick={() => {
              onWish({ ...wishes, [path]: "" });
            }}
          >
            ×
          </button>
        </span>
      ))}
      <span className="status-new">
        <select
          className="field-input"
          aria-label={t("status.place")}
          value={placeCode}
          data-testid={testIds.whatIfPlace}
          onChange={(event) => {
            setPlace(event.target.value);
          }}
        >
          <option value="">{t("status.place")}</option>
          {places.map((one) => (
            <option key={one.placeCode} value={one.placeCode}>
              {nameOfPlace(one.placeName)}
            </option>
          ))}
        </select>
        <select
          className="field-input"
          aria-label={t("status.value")}
          value={picked}
          data-testid={testIds.whatIfStatus}
          onChange={(event) => {
            setPicked(event.target.value);
          }}
        >
          <option value="">{t("status.value")}</option>
          {choices.map(({ key, value, name }) => (
            <option key={`${key}=${value}`} value={`${key}=${value}`}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="plain-button"
          disabled={placeCode === "" || chosen === undefined}
          data-testid={testIds.whatIfSuppose}
          onClick={() => {
            if (chosen === undefined) return;
            onWish({ ...wishes, [`${prefix}${placeCode}.${chosen.key}`]: chosen.value });
            setPicked("");
          }}
        >
          {t("status.suppose")}
        </button>
      </span>
    </fieldset>
  );
}
