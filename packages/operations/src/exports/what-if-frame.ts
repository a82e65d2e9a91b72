import type { Change } from "@daowei/domain/what-if";
import type { Supposed } from "../apportionment/what-if.ts";
import type { OfficialTable } from "./official-table.ts";

/** 方案 beside the file as it stands: a letter, a name that may be empty, and what it supposes. */
export interface Scenario {
  readonly letter: string;
  readonly name: string;
  readonly set: readonly Change[];
}

export interface Answered extends Scenario {
  readonly simulation: Supposed;
}

/** What every table of one workbook says of itself. */
export interface Frame {
  readonly place: string;
  readonly placeCode: string;
  readonly every: Pick<OfficialTable, "unit" | "about" | "footer"> & { readonly header: string };
  readonly signed: string;
}

/** On every printed page: no table of a simulation may pass for what is owed. */
export const simulationHeader = "模拟　不作拨付依据";

/** 方案B, and its name where it has one. */
export function titleOf({ letter, name }: Scenario): string {
  return `方案${letter}${name === "" ? "" : ` ${name}`}`;
}
