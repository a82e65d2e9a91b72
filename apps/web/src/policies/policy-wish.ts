import type { PolicySummary, PolicyTopic } from "@daowei/api/contracts";
import { soughtBy } from "../places/named.tsx";

export const issuerLevels = ["national", "province", "city", "county"] as const;
export type IssuerLevel = (typeof issuerLevels)[number];

export interface PolicyWish {
  readonly text: string;
  readonly level: IssuerLevel | null;
  readonly topic: PolicyTopic | null;
  readonly onlyHere: boolean;
}
export const everything: PolicyWish = { text: "", level: null, topic: null, onlyHere: false };

/** The level of the government that a code stands for. */
export function issuerLevel(placeCode: string): IssuerLevel {
  if (placeCode === "000000") return "national";
  if (placeCode.endsWith("0000")) return "province";
  return placeCode.endsWith("00") ? "city" : "county";
}

/** The policies a person looks for, by place and then by year, the newest first. */
export function filtered(
  policies: readonly PolicySummary[],
  { text, level, topic, onlyHere }: PolicyWish,
  here: readonly PolicySummary[],
): readonly PolicySummary[] {
  const wanted = plain(text);
  const kept = policies.filter(
    (policy) =>
      (level === null || issuerLevel(policy.placeCode) === level) &&
      (topic === null || policy.topics.includes(topic)) &&
      (!onlyHere || here.includes(policy)) &&
      plain(`${policy.number}${policy.title}${soughtBy(policy.placeName)}`).includes(wanted),
  );
  return kept.sort((a, b) => a.placeCode.localeCompare(b.placeCode) || b.fromYear - a.fromYear);
}

/** Brackets of any kind and blanks do not matter in a search for a 文号. */
function plain(text: string): string {
  return text.replace(/[[\]()（）【】〔〕\s]/g, "").toLowerCase();
}
