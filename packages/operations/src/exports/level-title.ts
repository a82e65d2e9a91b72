import { provinceKind } from "@daowei/domain/places";
import { levelWords, type ShareLevel } from "@daowei/domain/policies";

const kindWords = { region: "自治区", municipality: "直辖市", province: levelWords.province };

/** A level as the pages call it in that place: 省级 is 自治区 or 直辖市 where it is one. */
export function levelTitle(level: ShareLevel, placeCode: string): string {
  const kind = level === "province" ? provinceKind(placeCode) : null;
  return kind === null ? levelWords[level] : kindWords[kind];
}
