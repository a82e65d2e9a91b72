import type { TFunction } from "i18next";
import { classNameOf } from "../words/class-name.ts";
import { isLevel, levelName } from "../words/level-name.ts";
import { mark } from "../words/spoken.ts";

/** What the parts of a path are called. */
export interface Named {
  readonly cases: ReadonlyMap<string, string>;
  readonly bases: ReadonlyMap<string, string>;
  /** The insured classes that each standard names. */
  readonly standards: readonly (readonly string[] | null)[];
  readonly placeCode: string;
  readonly places: ReadonlyMap<string, string>;
  /** What a place may be, by `KEY=VALUE`. */
  readonly statuses: ReadonlyMap<string, string>;
}

type Words = TFunction<"supposing">;

/** An amount's path as an officer reads it; a path of another shape stays as it is. */
export function settingName(path: string, named: Named, t: Words): string {
  if (path === "standard") return t("everyStandard");
  if (path === "advance") return t("advance.name");
  if (path === "heads") return t("growth.all");
  const standard = /^standards\[(\d+)\]$/.exec(path)?.[1];
  if (standard !== undefined) return standardName(Number(standard), named, t);
  const [first = "", second = "", ...choices] = path.split(".");
  const title = first === "bases" ? named.bases.get(second) : named.cases.get(first);
  if (title === undefined && first === "heads")
    return t("growth.ofClass", { name: classNameOf(second) });
  if (title === undefined && first === "places")
    return t("status.of", { place: named.places.get(second) ?? second });
  if (title === undefined) return path;
  const inner = choices.map((word) => choiceName(word, t));
  if (first === "bases") return [title, ...inner].join(" · ");
  return isLevel(second) ? [title, levelName(second, named.placeCode), ...inner].join(" · ") : path;
}

/** A standard by those it is for; the one that names nobody is for the others. */
function standardName(index: number, { standards }: Named, t: Words): string {
  if (standards.length === 1) return t("onlyStandard");
  const classes = standards[index];
  if (classes !== null && classes !== undefined)
    return t("standardFor", { whom: classes.map(classNameOf).join(mark("list")) });
  const unnamed = standards.filter((one) => one === null);
  return unnamed.length === 1 ? t("standardForOthers") : t("oneStandard", { number: index + 1 });
}

/** What stands in the policy now: a number as it is, a word of the format as an officer reads it. */
export function settingValue(value: string, { bases }: Named, t: Words): string {
  if (value === "rest" || value === "standard" || value === "by_attribute" || value === "by_year")
    return t(`value.${value}`);
  return bases.get(value) ?? value;
}

/** What a place is, or is supposed to be, by the path of the supposition. */
export function statusName(
  { path, value }: { readonly path: string; readonly value: string },
  { statuses }: Named,
  t: Words,
): string {
  if (value === "none") return t("status.without");
  return statuses.get(`${path.split(".")[2] ?? ""}=${value}`) ?? value;
}

function choiceName(word: string, t: Words): string {
  if (word === "otherwise" || word === "yes" || word === "no") return t(`choice.${word}`);
  if (/^\d{4}$/.test(word)) return t("choice.year", { year: word });
  return /^\d+$/.test(word) ? t("choice.tier", { tier: word }) : word;
}
