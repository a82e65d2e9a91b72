import { type Apportioner, apportionerOf } from "@daowei/domain/apportionment";
import type { Notice } from "../cases/notices.ts";
import { type Answer, answerOf, type Contestant, Keeper, type Unit } from "./contestant.ts";

const name = "daowei";

/** The engine's answers row by row. */
export function engine(gx: Notice, cn: Notice, unit: Unit): Contestant {
  const keeper = new Keeper();
  const pairs = [gx, cn].map((notice) => [notice, apportioner(notice, unit)] as const);
  return {
    name,
    task: "single",
    unit,
    pass: () => {
      for (const [{ rows }, one] of pairs) for (const row of rows) keeper.keep(one.apportion(row));
    },
    answers: () => answersOf(pairs, "apportion"),
  };
}

/** The same with reasons. */
export function engineExplained(gx: Notice, cn: Notice, unit: Unit): Contestant {
  const keeper = new Keeper();
  const pairs = [gx, cn].map((notice) => [notice, apportioner(notice, unit)] as const);
  return {
    name,
    task: "explained",
    unit,
    pass: () => {
      for (const [{ rows }, one] of pairs) for (const row of rows) keeper.keep(one.explain(row));
    },
    answers: () => answersOf(pairs, "explain"),
  };
}

function apportioner({ policy, year }: Notice, unit: Unit): Apportioner {
  const made = apportionerOf({ policy, year, rounding: { unit, mode: "half_up" } });
  if (!made.ok) throw new Error(`${policy.id} is refused: ${made.problem.kind}`);
  return made.value;
}

function answersOf(
  pairs: readonly (readonly [Notice, Apportioner])[],
  how: "apportion" | "explain",
): readonly Answer[] {
  return pairs.flatMap(([{ rows }, one]) =>
    rows.map((row) => {
      const made = one[how](row);
      if (!made.ok) throw new Error(`${row.placeCode} is refused: ${made.problem.kind}`);
      return answerOf(made.value.shares);
    }),
  );
}
