import type { HeadcountRow } from "@daowei/domain/enrolment";
import { country, countryTables } from "../by-hand/cn-2021.ts";
import { guangxi, guangxiTables } from "../by-hand/gx-2022.ts";
import type { Notice } from "../cases/notices.ts";
import { answerOf, type Contestant, Keeper, type Unit } from "./contestant.ts";

/** A function for each notice with BigInt, and nothing else: the limit. */
export function byHand(gx: Notice, cn: Notice, unit: Unit): Contestant {
  const keeper = new Keeper();
  const inGuangxi = (row: HeadcountRow) =>
    unit === "fen" ? guangxi(gx.places, row) : guangxiTables(gx.places, row);
  const inCountry = (row: HeadcountRow) =>
    unit === "fen" ? country(cn.places, row) : countryTables(cn.places, row);
  return {
    name: "BigInt by hand",
    task: "single",
    unit,
    pass: () => {
      for (const row of gx.rows) keeper.keep(inGuangxi(row));
      for (const row of cn.rows) keeper.keep(inCountry(row));
    },
    answers: () =>
      [...gx.rows.map(inGuangxi), ...cn.rows.map(inCountry)].map(({ shares }) => answerOf(shares)),
  };
}
