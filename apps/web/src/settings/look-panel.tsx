import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  changeLook,
  densities,
  keySwitch,
  languages,
  type Look,
  readLook,
  themes,
} from "../app/look.ts";
import { testIds } from "../test-ids.ts";

/** 外观: theme, density and language of this browser; they hold at once and for the next visit. */
export function LookPanel() {
  const { t } = useTranslation("settings");
  const [look, setLook] = useState(readLook);
  const change = (part: Partial<Look>) => {
    changeLook(part);
    setLook(readLook());
    // Words stand in many places that React does not watch: the page is built anew in the other language.
    if (part.language !== undefined) window.location.reload();
  };
  return (
    <section className="paper settings-part">
      <h2>{t("look.title")}</h2>
      <Choice
        name="theme"
        legend={t("look.theme")}
        options={themes.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
        chosen={look.theme}
        onChoose={(theme) => {
          change({ theme });
        }}
      />
      <Choice
        name="density"
        legend={t("look.density")}
        options={densities.map((value) => ({ value, label: t(`look.densities.${value}`) }))}
        chosen={look.density}
        onChoose={(density) => {
          change({ density });
        }}
      />
      <Choice
        name="language"
        legend={t("look.language")}
        options={languages.map((value) => ({ value, label: t(`look.languages.${value}`) }))}
        chosen={look.language}
        onChoose={(language) => {
          change({ language });
        }}
      />
      <p className="quiet">{t("look.placeNames")}</p>
      <Choice
        name="keys"
        legend={t("look.keys")}
        options={keySwitch.map((value) => ({ value, label: t(`look.keySwitch.${value}`) }))}
        chosen={look.keys}
        onChoose={(keys) => {
          change({ keys });
        }}
      />
    </section>
  );
}

interface ChoiceOf<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ name, legend, options, chosen, onChoose }: ChoiceOf<T>) {
  return (
    <fieldset className="look-choice">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={`look-${name}`}
            checked={value === chosen}
            data-testid={`${testIds.look}-${value}`}
            onChange={() => {
              onChoose(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
