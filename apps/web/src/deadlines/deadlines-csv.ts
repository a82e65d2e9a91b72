import type { Deadline } from "@daowei/api/contracts";
import type { TFunction } from "i18next";

/** The table as a flat sheet: every date with where it comes from and how it stands, amounts in yuan. */
export function deadlinesSheet(
  deadlines: readonly Deadline[],
  t: TFunction<["deadlines", "domain"]>,
  yuan: (fen: string) => string,
): string[][] {
  const head = [
    ...(["date", "state", "what", "place", "placeCode", "origin", "basis", "reason"] as const),
    ...(["daysLeft", "workdaysLeft", "uncoveredYears", "due", "arrived", "postponed"] as const),
  ].map((name) => t(`sheet.${name}`));
  return [
    head,
    ...deadlines.map((one) => [
      one.dueOn,
      t(`states.${one.state}`),
      one.what,
      one.placeName,
      one.placeCode,
      t(`domain:deadlineOrigin.${one.origin}`),
      basisOf(one),
      one.ended?.reason ?? one.reason ?? "",
      String(one.daysLeft),
      String(one.weekdaysLeft),
      one.uncoveredYears.join(" "),
      yuan(one.dueFen),
      yuan(one.arrivedFen),
      one.postponedFrom ?? "",
    ]),
  ];
}

function basisOf({ citation, basis, startedBy }: Deadline): string {
  const written = citation === null ? basis : `${citation.number} ${citation.article}`;
  return [startedBy?.documentNumber, written].filter((part) => typeof part === "string").join(" ");
}
