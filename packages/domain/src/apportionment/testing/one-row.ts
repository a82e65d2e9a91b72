import { apportion } from "../apportion.ts";
import type { ApportionedRow } from "../apportioned-row.ts";
import type { Rounding } from "#money";
import type { CompiledPolicy } from "#policies";

/** What a test asks about; one resident of 990121 in 2022 unless it says more. */
export interface Asked {
  readonly place?: string;
  readonly insuredClass?: string;
  readonly heads?: bigint;
  readonly year?: number;
  readonly rounding?: Rounding;
}

/** The one row that is apportioned for what is asked. */
export function row(policy: CompiledPolicy, asked: Asked): ApportionedRow {
  const { place = "990121", insuredClass = "resident", heads = 1n, year = 2022, rounding } = asked;
  const headcount = { placeCode: place, insuredClass, heads };
  const made = apportion({
    policy,
    year,
    heads: [headcount],
    ...(rounding === undefined ? {} : { rounding }),
  });
  if (!made.ok)
    throw new Error(
      JSON.stringify(made.problem, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
    );
  const [only] = made.value.rows;
  if (only === undefined) throw new Error("no row");
  return only;
}

/** "central 366, province 122 …" of one head. */
export function perHead(policy: CompiledPolicy, asked: Asked = {}): string {
  return row(policy, asked)
    .shares.map(({ level, perHeadYuan }) => `${level} ${perHeadYuan}`)
    .join(", ");
}
