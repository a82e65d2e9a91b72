import {
  type AmountColumns,
  apportionColumns,
  columnMemory,
  columnTable,
} from "@daowei/domain/apportionment";
import {
  type Filled,
  multiplyByHand,
  type PerHeadColumns,
  remaindersByHand,
  restByHand,
} from "../by-hand/columns.ts";
import { type ColumnCases, columnsOf } from "../cases/columns.ts";
import type { Notice } from "../cases/notices.ts";
import { rulesOf, kindOf } from "../cases/rules.ts";
import { type Answer, answerLevels, type Contestant, type Unit } from "./contestant.ts";

/** The engine over columns. */
export function engineColumns(gx: Notice, cn: Notice, unit: Unit): Contestant {
  const jobs = [gx, cn].map((notice) => {
    const columns = columnsOf(notice);
    const { policy, year } = notice;
    const { places, classes } = columns;
    const rounding = { unit, mode: "half_up" } as const;
    const made = columnTable({ policy, year, places, classes, rounding });
    if (!made.ok) throw new Error(`${notice.id} is refused: ${made.problem.kind}`);
    const memory = columnMemory(made.value, columns.heads.length);
    return (): AmountColumns => {
      const filled = apportionColumns(made.value, columns, memory);
      if (!filled.ok) throw new Error(`${filled.problem.length} rows of ${notice.id} are refused`);
      return filled.value;
    };
  });
  return {
    name: "daowei",
    task: "bulk",
    unit,
    pass: () => {
      for (const job of jobs) job();
    },
    answers: () =>
      jobs.flatMap((job) => {
        const { levels, sharesFen, totalFen } = job();
        const order = answerLevels.map((level) => levels.findIndex((own) => own === level));
        return Array.from(totalFen, (_, row): Answer =>
          order.map((at) => (at < 0 ? 0n : (sharesFen[at]?.[row] as bigint))),
        );
      }),
  };
}

/** Loops over columns, written by hand for these two notices: the limit. */
export function columnsByHand(gx: Notice, cn: Notice, unit: Unit): Contestant {
  const jobs = [gx, cn].map((notice) => {
    const columns = columnsOf(notice);
    const perHead = perHeadOf(notice, columns);
    const filled = [0, 1, 2, 3, 4].map(
      () => new BigInt64Array(columns.heads.length),
    ) as unknown as Filled;
    const loop =
      unit === "fen" ? multiplyByHand : notice.id === "gx-2022" ? remaindersByHand : restByHand;
    return { notice, filled, run: () => loop(perHead, columns, filled) };
  });
  return {
    name: "BigInt by hand",
    task: "bulk",
    unit,
    pass: () => {
      for (const { run } of jobs) run();
    },
    answers: () =>
      jobs.flatMap(({ notice, filled, run }) => {
        run();
        const [central, province, city, last] = filled;
        const county = notice.id === "gx-2022";
        return Array.from(central, (amount, row): Answer => {
          const own = last[row] as bigint;
          const both = [province[row] as bigint, city[row] as bigint];
          return [amount, ...both, county ? own : 0n, county ? 0n : own];
        });
      }),
  };
}

function perHeadOf(notice: Notice, { places, classes }: ColumnCases): PerHeadColumns {
  const rules = rulesOf(notice);
  const rule = new Uint8Array(places.length * classes.length);
  for (const [at, code] of places.entries()) {
    const place = notice.places.get(code);
    if (place === undefined) throw new Error(`unknown place ${code}`);
    const kind = kindOf(notice, place);
    for (const [position, insuredClass] of classes.entries()) {
      const found = rules.findIndex(
        (one) => one.classes.includes(insuredClass) && one.kinds.includes(kind),
      );
      // Pairs that the notice does not rule are among no rows.
      rule[at * classes.length + position] = found < 0 ? 255 : found;
    }
  }
  const column = (...levels: readonly ("central" | "province" | "city" | "county" | "local")[]) =>
    BigInt64Array.from(rules, ({ perHeadFen }) =>
      levels.reduce((sum, level) => {
        const own = perHeadFen[level];
        return own === undefined ? sum : sum + BigInt(own);
      }, 0n),
    );
  return {
    classes: classes.length,
    rule,
    whole: notice.id === "gx-2022" ? 61_000n : 58_000n,
    perHead: [column("central"), column("province"), column("city"), column("county", "local")],
  };
}
