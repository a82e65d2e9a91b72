import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { insuredClasses } from "@daowei/domain/enrolment";
import { writeXlsxWorkbook } from "@daowei/operations/exports";
import { loadGazetteer } from "@daowei/policies";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headsHeader, runApportion, runCli, testFolder } from "./run-cli.ts";

const library = path.join(import.meta.dirname, "../../../../packages/policies");
let folder: string;

beforeAll(async () => {
  folder = await testFolder();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const full = path.join(folder, name);
  await writeFile(full, content);
  return full;
}

async function apportion(policy: string, lines: readonly string[], ...more: readonly string[]) {
  return runApportion({ folder, policy, lines }, ...more);
}

async function apportioned(policy: string, ...lines: readonly string[]) {
  const { stdout, stderr } = await apportion(policy, lines, "--format", "json");
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe("daowei apportion of whole cities and provinces", () => {
  const ofLiaoning = ["210000,resident,1000", "210200,resident,10"];

  test("takes a province less the city that has a row and a tier of its own", async () => {
    const whole = ["--whole-places", "--format", "json"];
    const { stdout, stderr } = await apportion("cn-2021", ofLiaoning, ...whole);
    expect(stderr).toBe("");
    const central = JSON.parse(stdout).rows.map(
      (row: { shares: { amountFen: string }[] }) => row.shares[0]?.amountFen,
    );
    expect(central).toEqual(["29000000", "174000"]);
  });

  test("refuses a province whose places are ruled differently, a province beside all of its places, and one beside a city without the option", async () => {
    const mixed = await apportion("cn-2021", ofLiaoning.slice(0, 1), "--whole-places");
    expect(mixed.stderr).toContain("210202 中山区");
    const counties = loadGazetteer().countingPlaces("460000", 2021);
    const all = counties.map(({ code }) => `${code},resident,1`);
    const summed = await apportion("cn-2021", [...all, "460000,resident,9"], "--whole-places");
    expect(summed.stderr).toContain("unlike_places");
    const usual = await apportion("cn-2021", ofLiaoning);
    expect(usual.stderr).toMatch(
      /:2: 错误 error unlike_places: .*第 3 行是 210200 大连市.*--whole-places/u,
    );
  });

  test("takes a city alone where all of it is ruled as one, and refuses it where districts and counties differ", async () => {
    const students = await apportioned("gx-2022", "450100,student_province,10000");
    expect(students.totals).toEqual([
      { level: "central", amountFen: "488000000" },
      { level: "province", amountFen: "122000000" },
    ]);
    const residents = await apportion("gx-2022", ["450100,resident,10000"]);
    expect(residents).toMatchObject({ exitCode: 1, stdout: "" });
    expect(residents.stderr).toMatch(/450100 南宁市 resident.*请按所辖的县（市、区）分列/u);
  });

  test("refuses a subtotal beside the rows it sums up", async () => {
    const lines = [
      "450102,student_province,6",
      "450103,student_province,4",
      "450100,student_province,10",
    ];
    const { exitCode, stdout, stderr } = await apportion("gx-2022", lines);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/:4: 错误 error unlike_places/u);
  });
});

describe("daowei apportion", () => {
  test("divides Guangxi's 2022 subsidy as the notice says, to the fen", async () => {
    const result = await apportioned(
      "gx-2022",
      "451423,resident,100000",
      "450102,resident,100000",
      "450102,student_province,10000",
      "450102,residence_permit,100000",
    );
    const shares = result.rows.map(
      (row: { shares: { level: string; payerCode: string; amountFen: string }[] }) =>
        row.shares.map(({ level, payerCode, amountFen }) => `${level} ${payerCode} ${amountFen}`),
    );
    expect(shares).toEqual([
      ["central 000000 4880000000", "province 450000 915000000", "county 451423 305000000"],
      ["central 000000 4880000000", "province 450000 610000000", "city 450100 610000000"],
      ["central 000000 488000000", "province 450000 122000000"],
      ["central 000000 4880000000", "province 450000 610000000", "city 450100 610000000"],
    ]);
    expect(result).toMatchObject({ policy: "gx-2022", year: 2022, standardYuan: "610" });
    expect(result.rows[0]).toMatchObject({
      placeCode: "451423",
      placeName: "龙州县",
      insuredClass: "resident",
      heads: 100000,
      totalFen: "6100000000",
      dueOn: "2022-12-31",
    });
    expect(result.rows[0].shares[1]).toMatchObject({ perHeadYuan: "91.5" });
    expect(result.totals).toContainEqual({ level: "central", amountFen: "15128000000" });
    expect(result.totalFen).toBe("18910000000");
  });

  test("knows that Xinjiang's money of 2017 was due on 2017-09-30", async () => {
    const { rows } = await apportioned("xj-2017", "653101,resident,1000");
    expect(rows[0].dueOn).toBe("2017-09-30");
  });

  test("takes 464 from the centre for a western county in 2021 and 348 for a central one", async () => {
    const { rows } = await apportioned("cn-2021", "451423,resident,1", "411624,resident,1");
    const central = rows.map(
      (row: { shares: { perHeadYuan: string }[] }) => row.shares[0]?.perHeadYuan,
    );
    expect(central).toEqual(["464", "348"]);
  });

  test("divides the whole country's five classes in one call, every total exact", async () => {
    const places = loadGazetteer().countingPlaces("000000", 2021);
    const counted = places.flatMap(({ code }, index) =>
      insuredClasses.map((key, column) => ({
        code,
        key,
        heads: (index * 7919 + column) % 999_983,
      })),
    );
    const lines = counted.map(({ code, key, heads }) => `${code},${key},${heads}`);
    const result = await apportioned("cn-2021", ...lines);
    const heads = counted.reduce((sum, row) => sum + BigInt(row.heads), 0n);
    expect(result.rows).toHaveLength(places.length * insuredClasses.length);
    expect(result.totalFen).toBe((heads * 58_000n).toString());
    const byLevel = result.totals.map(({ amountFen }: { amountFen: string }) => BigInt(amountFen));
    expect(byLevel.reduce((sum: bigint, fen: bigint) => sum + fen, 0n)).toBe(heads * 58_000n);
  });

  test("rounds every row to the unit asked for, and totals are the sums of the rounded rows", async () => {
    const lines = ["451423,resident,33333", "450102,resident,33333"];
    const { stdout } = await apportion("gx-2022", lines, "--round", "0.01wan", "--format", "json");
    const { rows, totals } = JSON.parse(stdout);
    const central = rows.map((row: { shares: { amountFen: string }[] }) =>
      BigInt(row.shares[0]?.amountFen ?? ""),
    );
    expect(central.every((fen: bigint) => fen % 10_000n === 0n)).toBe(true);
    expect(totals[0].amountFen).toBe((central[0] + central[1]).toString());
  });

  test("reads a workbook like a CSV file", async () => {
    const heads = await file(
      "heads.xlsx",
      await writeXlsxWorkbook("人数", [
        ["区划代码", "参保类别", "人数"],
        ["451423", "普通居民", 5n],
      ]),
    );
    const args = ["apportion", "--policy", "gx-2022", "--heads", heads, "--format", "json"];
    const { stdout } = await runCli(args);
    expect(JSON.parse(stdout).totalFen).toBe("305000");
  });

  test("takes a policy file in the place of an id", async () => {
    const policy = path.join(library, "450000-guangxi/gx-2022.yaml");
    const { stdout } = await apportion(policy, ["451423,resident,1"], "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ policy: "gx-2022", totalFen: "61000" });
  });

  test("lists every bad row with line, column, found and expected, and writes nothing", async () => {
    const out = await file("kept.json", "as it was");
    const lines = [
      "459999,resident,5",
      "451423,nobody,1",
      "450102,resident,12.5",
      "450103,resident,1",
    ];
    const ended = await apportion("gx-2022", lines, "--format", "json", "--out", out);
    expect({ exitCode: ended.exitCode, stdout: ended.stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(ended.stderr).toMatch(/\.csv:2:place_code: .*found「459999」，应为 expected/u);
    expect(ended.stderr).toMatch(
      /\.csv:3:insured_class: .*found「nobody」，应为 expected「其中之一：resident/u,
    );
    expect(ended.stderr).toMatch(/\.csv:4:heads: .*found「12\.5」/u);
    expect(ended.stderr).toMatch(/3 error\(s\)/u);
    expect(await readFile(out, "utf8")).toBe("as it was");
  });

  test("refuses rows that the policy has no answer for, by line", async () => {
    const ended = await apportion("cn-2017", ["451423,resident,1", "310101,resident,1"]);
    expect({ exitCode: ended.exitCode, stdout: ended.stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(ended.stderr).toMatch(/\.csv:3: .*no-ruling/u);
  });

  test("refuses a year that the policy does not govern", async () => {
    const ended = await apportion("gx-2022", ["451423,resident,1"], "--year", "2024");
    expect(ended).toMatchObject({ exitCode: 1, stdout: "" });
    expect(ended.stderr).toContain("2024");
  });

  test("replaces the file given by --out as a whole and leaves nothing beside it", async () => {
    const own = await mkdtemp(path.join(folder, "out-"));
    const out = path.join(own, "result.csv");
    await writeFile(out, "old");
    const { exitCode, stdout } = await apportion(
      "gx-2022",
      ["451423,resident,2"],
      "--format",
      "csv",
      "--out",
      out,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(await readFile(out, "utf8")).toContain(
      "451423,龙州县,resident,2,poverty-alleviated,central,000000,中央,488,97600,976.00",
    );
    expect(await readdir(own)).toEqual(["result.csv"]);
  });

  test("writes a workbook only to a file", async () => {
    const out = path.join(folder, "result.xlsx");
    const refused = await apportion("gx-2022", ["451423,resident,2"], "--format", "xlsx");
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    const written = await apportion(
      "gx-2022",
      ["451423,resident,2"],
      "--format",
      "xlsx",
      "--out",
      out,
    );
    expect(written.exitCode).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
  });

  test("says of a folder that does not exist that it cannot write there", async () => {
    const out = path.join(folder, "nowhere/result.csv");
    const ended = await apportion("gx-2022", ["451423,resident,2"], "--out", out);
    expect(ended).toMatchObject({ exitCode: 1, stdout: "" });
    expect(ended.stderr).toContain("cannot write (ENOENT)");
  });

  test("prints no colours and keeps timing on stderr", async () => {
    const { stdout, stderr } = await apportion("gx-2022", ["451423,resident,2"], "--timing");
    expect(stdout).toContain("976.00");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toContain("timing");
    expect(stderr).toMatch(/timing: .*apportion \d/u);
  });

  test("finds files from the folder in which a package manager was called", async () => {
    await file("relative.csv", `${headsHeader}\n451423,resident,1\n`);
    const args = [
      "apportion",
      "--policy",
      "gx-2022",
      "--heads",
      "relative.csv",
      "--format",
      "json",
    ];
    const { exitCode } = await runCli(args, { cwd: os.tmpdir(), env: { INIT_CWD: folder } });
    expect(exitCode).toBe(0);
  });

  test("ends quietly when its reader closes the pipe", async () => {
    const heads = await file(
      "many.csv",
      [headsHeader, ...Array.from({ length: 111 }, () => "x,y,z")].join("\n"),
    );
    const command = `"${process.execPath}" "${path.join(import.meta.dirname, "main.ts")}" policies schema | head -c 5; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)("bash", ["-c", command], {
      env: process.env,
    });
    expect(stdout.trim()).toMatch(/ 0$/u);
    expect(stderr).toBe("");
    await rm(heads);
  });
});
