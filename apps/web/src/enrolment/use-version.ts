import type { HeadcountVersionSummary } from "@daowei/api/contracts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { api } from "../wire/api.ts";

/** The version that a version is compared with: the last one before it of the same place. */
export function versionBefore(
  version: HeadcountVersionSummary,
  versions: readonly HeadcountVersionSummary[],
): HeadcountVersionSummary | undefined {
  return versions
    .filter(({ placeCode, number }) => placeCode === version.placeCode && number < version.number)
    .sort((a, b) => b.number - a.number)[0];
}

/** A version never changes once imported. */
export function useVersion(id: string | undefined) {
  return useQuery(
    api.enrolment.version.queryOptions(id === undefined ? skipToken : { id }, {
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
}
