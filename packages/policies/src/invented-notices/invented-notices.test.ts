import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { apportion, type Apportionment } from "@daowei/domain/apportionment";
import type { CompiledPolicy, ShareLevel } from "@daowei/domain/policies";
import { type PaidAhead, placeDues, settle } from "@daowei/domain/settlement";
import { loadLibrary, loadPolicyFile } from "@daowei/policies";
import { describe, expect, test } from "vitest";

/** Notices that nobody issued, each of another shape, with tables that were reckoned apart from the programs. */
const folder = import.meta.dirname;
const names = readdirSync(folder);
const { gazetteer, policies } = loadLibrary();
const surroundings = { gazetteer, library: (id: string) => policies.get(id)?.policy };

function read(id: string): CompiledPolicy {
  const loaded = loadPolicyFile(join(folder, `${id}.yaml`), surroundings);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, null, 2));
  return loaded.value.compiled;
}

function lines(file: string): readonly (readonly string[])[] {
  const [, ...rows] = readFileSync(join(folder, file), "utf8").trim().split("\n");
  return rows.map((row) => row.split(","));
}

function fen(yuan: string | undefined): bigint {
  return BigInt((yuan ?? "").replace(".", ""));
}

function inYuan(amountFen: bigint): string {
  const digits = (amountFen < 0n ? -amountFen : amountFen).toString().padStart(3, "0");
  return `${amountFen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function apportioned(policy: CompiledPolicy, table: string): Apportionment {
  const heads = lines(`${table}.heads.csv`).map(([placeCode = "", insuredClass = "", count]) => {
    return { placeCode, insuredClass, heads: BigInt(count ?? "") };
  });
  const year = policy.years.find((each) => table.endsWith(`.${each}`)) ?? policy.years[0];
  if (year === undefined) throw new Error(`${policy.id} governs no year`);
  const made = apportion({ policy, year, heads });
  if (made.ok) return made.value;
  throw new Error(JSON.stringify(made.problem, (_, found) => String(found)));
}

const ids = names.filter((name) => name.endsWith(".yaml")).map((name) => basename(name, ".yaml"));

test.each(ids)("%s has nothing wrong with it and gives its examples", (id) => {
  expect(read(id).id).toBe(id);
});

const tables = names
  .filter((name) => name.endsWith(".table.csv"))
  .map((name) => basename(name, ".table.csv"));

describe.each(tables)("the table of %s", (table) => {
  const policy = read(table.replace(/\.20\d\d$/u, ""));

  test("comes out cell by cell, and its totals are the sums of its rows", () => {
    const made = apportioned(policy, table);
    const rows = made.rows.flatMap(({ placeCode, insuredClass, shares }) =>
      shares.map(({ level, amountFen }) => [placeCode, insuredClass, level, inYuan(amountFen)]),
    );
    const totals = made.totals.map(({ level, amountFen }) => [
      "合计",
      "",
      level,
      inYuan(amountFen),
    ]);
    expect([...rows, ...totals].map(String).toSorted()).toEqual(
      lines(`${table}.table.csv`).map(String).toSorted(),
    );
  });
});

const settlements = names
  .filter((name) => name.endsWith(".settlement.csv"))
  .map((name) => basename(name, ".settlement.csv"));

test.each(settlements)("the settlement table of %s comes out cell by cell", (table) => {
  const policy = read(table);
  const made = apportioned(policy, table);
  const paidAhead = lines(`${table}.advanced.csv`).map(
    ([placeCode = "", level, advanced, earlier, deduction], row): PaidAhead => ({
      row,
      placeCode,
      // The file names levels as the format does.
      level: level as ShareLevel,
      advancedFen: fen(advanced) * 10_000n,
      earlierFen: fen(earlier) * 10_000n,
      deductionFen: fen(deduction) * 10_000n,
      limitFen: null,
    }),
  );
  const { year, rounding } = made;
  const dues = placeDues(made, policy, "class");
  const settled = settle({ policy, year, rounding, dues, paidAhead });
  if (!settled.ok) throw new Error(JSON.stringify(settled.problem, (_, found) => String(found)));
  const cells = (
    code: string,
    row: (typeof settled.value.rows)[number] | (typeof settled.value.totals)[number],
  ) =>
    [
      code,
      row.level,
      ...[row.dueFen, row.advancedFen, row.earlierFen, row.deductionFen].map(inYuan),
      ...[row.paymentFen, row.carriedFen].map(inYuan),
    ].join(",");
  const rows = settled.value.rows.map((row) => cells(row.placeCode, row));
  const totals = settled.value.totals.map((total) => cells("合计", total));
  expect([...rows, ...totals].toSorted()).toEqual(
    lines(`${table}.settlement.csv`).map(String).toSorted(),
  );
});

test("every file of the folder belongs to a notice", () => {
  const odd = names.filter(
    (name) => !name.endsWith(".test.ts") && !existsSync(join(folder, `${name.split(".")[0]}.yaml`)),
  );
  expect(odd).toEqual([]);
});
