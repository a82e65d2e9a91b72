import { apportionerOf } from "@daowei/domain/apportionment";
import type { HeadcountRow } from "@daowei/domain/enrolment";
import { country, countryTables } from "../by-hand/cn-2021.ts";
import { type Asked, constantsOf, explainedByHand } from "../by-hand/explained.ts";
import { guangxi, guangxiTables } from "../by-hand/gx-2022.ts";
import type { Notice } from "../cases/notices.ts";
import { answerOf, type Contestant, Keeper, type Unit } from "./contestant.ts";

/** Explanations written by hand with constants held ready: the limit of explaining. */
export function byHandExplained(gx: Notice, cn: Notice, unit: Unit): Contestant {
  const keeper = new Keeper();
  const askedGx: Asked = { notice: gx, unit, constants: constantsOf(gx, unit) };
  const askedCn: Asked = { notice: cn, unit, constants: constantsOf(cn, unit) };
  const inGuangxi = (row: HeadcountRow) =>
    explainedByHand(
      askedGx,
      row,
      unit === "fen" ? guangxi(gx.places, row) : guangxiTables(gx.places, row),
    );
  const inCountry = (row: HeadcountRow) =>
    explainedByHand(
      askedCn,
      row,
      unit === "fen" ? country(cn.places, row) : countryTables(cn.places, row),
    );
  return {
    name: "BigInt by hand",
    task: "explained",
    unit,
    pass: () => {
      for (const row of gx.rows) keeper.keep(inGuangxi(row));
      for (const row of cn.rows) keeper.keep(inCountry(row));
    },
    answers: () => {
      sameBytes(askedGx, inGuangxi);
      sameBytes(askedCn, inCountry);
      return [...gx.rows.map(inGuangxi), ...cn.rows.map(inCountry)].map(({ shares }) =>
        answerOf(shares),
      );
    },
  };
}

function sameBytes({ notice, unit }: Asked, explained: (row: HeadcountRow) => unknown): void {
  const { policy, year, rows } = notice;
  const engine = apportionerOf({ policy, year, rounding: { unit, mode: "half_up" } });
  if (!engine.ok) throw new Error(`${policy.id} is refused: ${engine.problem.kind}`);
  for (const row of rows) {
    const made = engine.value.explain(row);
    const own = JSON.stringify(explained(row));
    if (made.ok && JSON.stringify(made.value) === own) continue;
    throw new Error(`explanations of ${policy.id} for ${row.placeCode} differ: ${own}`);
  }
}
