import { moneyAskedFor, type StatedDate, statedDates } from "@daowei/domain/deadlines";
import type { Library, LoadedPolicy } from "../library.ts";
import { allMoney, bareDue, type Due, type YearAndPlace } from "./due.ts";
import type { PolicyMoney } from "./policy-money.ts";

/**
 * The dates that notices in force name for a place; a national one binds each province by itself. The money is what of it
 * is in sight under each policy.
 */
export function duesOfPolicies(
  library: Library,
  { fiscalYear, placeCode }: YearAndPlace,
  money: readonly PolicyMoney[],
): Due[] {
  return nearestNotices(library, { fiscalYear, placeCode }).flatMap(({ compiled }) => {
    const bound = boundBy(library, compiled.place, { fiscalYear, placeCode });
    const own = money.filter(
      (one) => one.policyId === compiled.id && one.fiscalYear === fiscalYear,
    );
    return statedDates(compiled, fiscalYear).map((stated): Due => {
      const asked = { percent: stated.percent, levels: stated.levels };
      return {
        ...bareDue,
        id: ["policy", compiled.id, nameOf(stated), bound, fiscalYear].join(":"),
        dueOn: stated.on,
        what: stated.title,
        placeCode: bound,
        origin: stated.origin,
        citation: stated.citation,
        policyId: compiled.id,
        instalment: stated.instalment,
        // How much an instalment is, no notice says: all of the year's money meets it, or somebody's word.
        concerns: stated.instalment === null ? "money" : "task",
        asked: stated.instalment === null ? asked : allMoney,
        ...moneyAskedFor(own, asked),
      };
    });
  });
}

function nameOf({ deadlineId, instalment }: StatedDate): string {
  return instalment === null ? deadlineId : `${deadlineId}/${instalment}`;
}

/** Whether a batch's own date stands for the one that its notice names. */
export function isKeptBy(due: Due, kept: Pick<Due, "policyId" | "dueOn">): boolean {
  return (
    due.instalment === null &&
    due.asked?.percent === null &&
    due.asked.levels === null &&
    kept.policyId === due.policyId &&
    kept.dueOn === due.dueOn
  );
}

/** The notices of the year by the nearest government that issued any: they carry out those of the governments above. */
function nearestNotices(
  { policies, gazetteer }: Library,
  { fiscalYear, placeCode }: YearAndPlace,
): readonly LoadedPolicy[] {
  const upwards = gazetteer.path(placeCode, fiscalYear).toReversed();
  const ofYear = [...policies.values()].filter(({ policy: { document } }) =>
    document.years.includes(fiscalYear),
  );
  const byPlace = Map.groupBy(ofYear, ({ policy }) => policy.document.place);
  const nearest = upwards.find(({ code }) => byPlace.has(code));
  return nearest === undefined ? [] : (byPlace.get(nearest.code) ?? []);
}

/** The place that answers for a notice's date: the one that issued it, and for the nation's notice the province. */
export function boundBy(
  { gazetteer }: Library,
  issuedBy: string,
  { placeCode, fiscalYear }: YearAndPlace,
): string {
  const path = gazetteer.path(placeCode, fiscalYear);
  const issuer = path.find(({ code }) => code === issuedBy);
  if (issuer?.level !== "central") return issuedBy;
  return path.find(({ level }) => level === "province")?.code ?? issuedBy;
}
