import type { HeadcountVersionSummary } from "@daowei/api/contracts";
import { useMemo } from "react";
import { isNotable } from "../enrolment/filter-lines.ts";
import { headcountTable } from "../enrolment/headcount-table.ts";
import { useVersion, versionBefore } from "../enrolment/use-version.ts";
import { useHeadChangePercent } from "../office/use-head-change-percent.ts";
import type { Choices } from "./use-choices.ts";

/** A place whose heads moved by more than the office allows. */
export interface HeadsMoved {
  readonly placeCode: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const none: readonly HeadsMoved[] = [];

/** The places of the batch whose heads moved by more than the office allows since the version before; empty until both are known. */
export function useHeadChanges({
  version,
  versions,
  carried,
}: Pick<Choices, "version" | "versions" | "carried">): readonly HeadsMoved[] {
  const { data: now } = useVersion(version?.id);
  const { data: before } = useVersion(beforeOf(version, versions)?.id);
  const percent = useHeadChangePercent();
  return useMemo(() => {
    if (now === undefined || before === undefined || carried === null) return none;
    const there = new Set(carried.carried.map(({ placeCode }) => placeCode));
    return headcountTable(now.rows, before.rows, percent)
      .lines.filter((line) => line.kind === "place" && there.has(line.key) && isNotable(line))
      .flatMap(({ key, name, heads, previous }) =>
        previous === null
          ? []
          : [{ placeCode: key, name, from: previous.toString(), to: heads.toString() }],
      );
  }, [now, before, carried, percent]);
}

function beforeOf(
  version: HeadcountVersionSummary | null,
  versions: readonly HeadcountVersionSummary[],
): HeadcountVersionSummary | undefined {
  return version === null ? undefined : versionBefore(version, versions);
}
