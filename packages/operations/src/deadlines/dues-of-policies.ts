import { dateOfDeadline } from "@daowei/domain/policies";
import type { Library, LoadedPolicy } from "../library.ts";
import type { Due, YearAndPlace } from "./due.ts";

/** The dates that notices in force name for a place; a national one binds each province by itself. */
export function duesOfPolicies(library: Library, { fiscalYear, placeCode }: YearAndPlace): Due[] {
  return nearestNotices(library, { fiscalYear, placeCode }).flatMap(({ compiled }) => {
    const bound = boundBy(library, compiled.place, { fiscalYear, placeCode });
    return compiled.deadlines.flatMap((deadline): Due[] => {
      const dueOn = dateOfDeadline(deadline, fiscalYear);
      if (dueOn === null) return [];
      return [
        {
          id: ["policy", compiled.id, deadline.id, bound, fiscalYear].join(":"),
          dueOn,
          what: deadline.title,
          placeCode: bound,
          origin: deadline.fallback === true ? "fallback" : "policy",
          citation: compiled.citations[deadline.cite] ?? null,
          reason: null,
          batchId: null,
          batchNumber: null,
          policyId: compiled.id,
          dueFen: 0n,
          arrivedFen: 0n,
        },
      ];
    });
  });
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
function boundBy(
  { gazetteer }: Library,
  issuedBy: string,
  { placeCode, fiscalYear }: YearAndPlace,
): string {
  const path = gazetteer.path(placeCode, fiscalYear);
  const issuer = path.find(({ code }) => code === issuedBy);
  if (issuer?.level !== "central") return issuedBy;
  return path.find(({ level }) => level === "province")?.code ?? issuedBy;
}
