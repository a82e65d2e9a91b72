import type { PayerLevel } from "@daowei/api/contracts";
import { provinceKind } from "@daowei/domain/places";
import { level as levelWords } from "./domain.zh.ts";
import { wordsOf } from "./spoken.ts";

export function isLevel(text: string): text is PayerLevel {
  return Object.hasOwn(levelWords, text);
}

/** The province level by the name it has in that place: 自治区, 省 or 市. */
export function levelName(payerLevel: PayerLevel, placeCode: string): string {
  const words = wordsOf("domain");
  const kind = payerLevel === "province" ? provinceKind(placeCode) : null;
  return kind === null ? words.level[payerLevel] : words.provinceKind[kind];
}
