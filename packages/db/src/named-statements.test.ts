import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { StatementNames } from "./named-statements.ts";
import { testDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";
import { transact } from "./transact.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test("a text is named when it comes again, and ever after by that name", () => {
  const names = new StatementNames();
  const [first, second] = ["select $1", "insert into purse values ($1)"];
  expect([names.nameOf(first), names.nameOf(second)]).toEqual([undefined, undefined]);
  const name = names.nameOf(first);
  expect(name).toMatch(/^\w{1,63}$/);
  expect(names.nameOf(first)).toBe(name);
  expect(names.nameOf(second)).not.toBe(name);
});

test.each(["begin", "commit", "select 1; select 2", "set local daowei.scope = 'whole'", ""])(
  "%j is never named",
  (text) => {
    const names = new StatementNames();
    expect([1, 2, 3].map(() => names.nameOf(text))).toEqual([undefined, undefined, undefined]);
  },
);

test("however many texts come by, a server keeps no more than two hundred of them", () => {
  const names = new StatementNames();
  const twice = (text: string) => [names.nameOf(text), names.nameOf(text)][1];
  const made = Array.from({ length: 5_000 }, (_, index) => twice(`select ${index}`));
  expect(made.filter((name) => name !== undefined)).toHaveLength(200);
  expect(names.nameOf("select 7")).toBe(made[7]);
});

test("a transaction that asks the same again has it prepared on its connection", async () => {
  const asked = (value: number) =>
    transact(
      database.db,
      async (tx) => {
        const { rows } = await tx.execute<{ n: number }>(sql`select ${value}::int + 40 as n`);
        const kept = await tx.execute<{ statement: string; generic: string }>(
          sql`select statement, generic_plans as generic from pg_prepared_statements where statement like ${"%+ 40 as n"}`,
        );
        return { n: rows[0]?.n, kept: kept.rows.map(({ generic }) => Number(generic)) };
      },
      { scope: { kind: "whole-store" }, plansForAnyValue: true },
    );
  expect(await asked(1)).toEqual({ n: 41, kept: [] });
  expect(await asked(2)).toEqual({ n: 42, kept: [1] });
  expect(await asked(3)).toEqual({ n: 43, kept: [2] });
});
