import type { TFunction } from "i18next";
import type { PayerLevel } from "@daowei/api/contracts";
import { level } from "../words/domain.zh.ts";
import { levelName } from "../words/level-name.ts";

/** What the parts of a path are called. */
export interface Named {
  readonly cases: ReadonlyMap<string, string>;
  readonly placeCode: string;
}

/** An amount's path as an officer reads it; a path of another shape stays as it is. */
export function settingName(
  path: string,
  { cases, placeCode }: Named,
  t: TFunction<"supposing">,
): string {
  if (path === "standard") return t("everyStandard");
  const standard = /^standards\[(\d+)\]$/.exec(path)?.[1];
  if (standard !== undefined) return t("oneStandard", { number: Number(standard) + 1 });
  const dot = path.lastIndexOf(".");
  const title = cases.get(path.slice(0, dot));
  const payer = path.slice(dot + 1);
  return title === undefined || !isLevel(payer)
    ? path
    : `${title} · ${levelName(payer, placeCode)}`;
}

function isLevel(word: string): word is PayerLevel {
  return Object.hasOwn(level, word);
}
