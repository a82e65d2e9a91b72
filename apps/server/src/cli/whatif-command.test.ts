import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headsHeader, runCli, testFolder } from "./run-cli.ts";

let folder: string;
let heads: string;

beforeAll(async () => {
  folder = await testFolder();
  heads = path.join(folder, "heads.csv");
  const lines = [
    "451423,resident,100000",
    "450102,resident,200000",
    "450102,student_province,5000",
  ];
  await writeFile(heads, [headsHeader, ...lines].join("\n"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const whatIf = async (...more: readonly string[]) =>
  runCli(["whatif", "--policy", "gx-2022", "--heads", heads, ...more]);

describe("daowei whatif", () => {
  test("says what another standard costs each level, and that it is a simulation", async () => {
    const { exitCode, stdout, stderr } = await whatIf("--set", "standard=640");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("模拟测算");
    expect(stdout).toMatch(/poverty-alleviated\.province +91\.5 +96 +推算/u);
    expect(stdout).toMatch(/合计 +186,050,000\.00 +195,200,000\.00 +\+9,150,000\.00/u);
    expect(stderr).toContain("推算");
  });

  test("gives differences in whole fen that add up, as JSON", async () => {
    const { stdout } = await whatIf("--set", "standard=+30", "--format", "json");
    const made = JSON.parse(stdout);
    expect(made).toMatchObject({ simulation: true, policy: "gx-2022", differenceFen: "915000000" });
    const sum = (list: readonly { readonly differenceFen: string }[]) =>
      list.reduce((all, { differenceFen }) => all + BigInt(differenceFen), 0n);
    expect([sum(made.places), sum(made.levels), sum(made.years)]).toEqual(
      Array.from({ length: 3 }, () => 915_000_000n),
    );
  });

  test("gives one line per place and level, as CSV", async () => {
    const { stdout } = await whatIf("--set", "standard=640", "--format", "csv");
    expect(stdout.split("\r\n").slice(0, 2)).toEqual([
      "fiscal_year,place_code,place_name,level,before_fen,after_fen,difference_fen",
      "2022,451423,龙州县,central,4880000000,5120000000,240000000",
    ]);
  });

  test("refuses a share that leaves a gap, and proposes what would close it", async () => {
    const { exitCode, stdout, stderr } = await whatIf("--set", "poverty-alleviated.province=96");
    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("614.5");
    expect(stderr).toContain("--set poverty-alleviated.county=26");
  });

  test("names the nearest of what can be set, and lists it all when nothing is set", async () => {
    const wrong = await whatIf("--set", "poverty-alleviated.provinse=96");
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stderr).toContain("did you mean「poverty-alleviated.province」");
    const listed = await whatIf();
    expect(listed.exitCode).toBe(2);
    expect(listed.stderr).toContain("poverty-alleviated.province = 91.5");
    expect((await whatIf("--set", "standard")).exitCode).toBe(2);
  });
});
