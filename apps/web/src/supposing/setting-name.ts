import type { TFunction } from "i18next";
import { isLevel, levelName } from "../words/level-name.ts";

/** What the parts of a path are called. */
export interface Named {
  readonly cases: ReadonlyMap<string, string>;
  readonly bases: ReadonlyMap<string, string>;
  readonly placeCode: string;
}

type Words = TFunction<"supposing">;

/** An amount's path as an officer reads it; a path of another shape stays as it is. */
export function settingName(path: string, named: Named, t: Words): string {
  if (path === "standard") return t("everyStandard");
  const standard = /^standards\[(\d+)\]$/.exec(path)?.[1];
  if (standard !== undefined) return t("oneStandard", { number: Number(standard) + 1 });
  const [first = "", second = "", ...choices] = path.split(".");
  const title = first === "bases" ? named.bases.get(second) : named.cases.get(first);
  if (title === undefined) return path;
  const inner = choices.map((word) => choiceName(word, t));
  if (first === "bases") return [title, ...inner].join(" · ");
  return isLevel(second) ? [title, levelName(second, named.placeCode), ...inner].join(" · ") : path;
}

/** What stands in the policy now: a number as it is, a word of the format as an officer reads it. */
export function settingValue(value: string, { bases }: Named, t: Words): string {
  if (value === "rest" || value === "standard" || value === "by_attribute" || value === "by_year")
    return t(`value.${value}`);
  return bases.get(value) ?? value;
}

function choiceName(word: string, t: Words): string {
  if (word === "otherwise" || word === "yes" || word === "no") return t(`choice.${word}`);
  if (/^\d{4}$/.test(word)) return t("choice.year", { year: word });
  return /^\d+$/.test(word) ? t("choice.tier", { tier: word }) : word;
}
