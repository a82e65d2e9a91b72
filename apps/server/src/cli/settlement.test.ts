import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli, testFolder } from "./run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await testFolder();
  await write(
    "heads.csv",
    "place_code,insured_class,heads\n450102,resident,100000\n450102,residence_permit,1234\n451423,resident,200001\n",
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, content: string): Promise<void> {
  await writeFile(path.join(folder, name), content);
}

async function settle(table: string, ...more: readonly string[]) {
  await write("advanced.csv", table);
  const options = ["--policy", "gx-2022", "--heads", "heads.csv", "--advanced", "advanced.csv"];
  return runCli(["apportion", ...options, ...more], { cwd: folder });
}

const table = `地区,级次,已提前下达（万元）,扣减（元）
兴宁区,中央,3456.78,0
龙州县,中央,99999.99,100.5
合计,,103456.77,100.5
`;

test("due less advanced less deductions is this payment; what was overpaid is carried, and totals are sums of the rows", async () => {
  const { exitCode, stdout, stderr } = await settle(table);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const cells = stdout.split("\n").map((line) => line.trim().split(/\s{2,}/u));
  expect(cells).toContainEqual(
    ["450102", "兴宁区", "中央", "101234", "488"].concat([
      "49,402,192.00",
      "34,567,800.00",
      "0.00",
      "14,834,392.00",
      "0.00",
    ]),
  );
  expect(cells).toContainEqual(
    ["451423", "龙州县", "中央", "200001", "488"].concat([
      "97,600,488.00",
      "999,999,900.00",
      "100.50",
      "0.00",
      "-902,399,512.50",
    ]),
  );
  expect(cells).toContainEqual([
    "合计",
    "中央",
    "301235",
    "147,002,680.00",
    "1,034,567,700.00",
    "100.50",
    "14,834,392.00",
    "-902,399,512.50",
  ]);
});

test("json carries fen as text and every payment's explanation; csv every column twice", async () => {
  const json = await settle(table, "--format", "json");
  expect(JSON.parse(json.stdout)).toMatchObject({
    version: "settlement.v1",
    rows: [
      { placeCode: "450102", dueFen: "4940219200", paymentFen: "1483439200", carriedFen: "0" },
      { explanation: { label: "settlement.payment", operation: "maximum", value: "0" } },
    ],
    totals: [{ level: "central", paymentFen: "1483439200" }],
  });
  const csv = await settle(table, "--format", "csv");
  expect(csv.stdout).toContain("450102,兴宁区,central,000000,101234,488,4940219200,49402192.00,");
});

test("a table of whole places needs no level; a place is rounded once when asked", async () => {
  const whole = "place_code,advanced_yuan\n450102,0\n451423,0\n";
  const { stdout } = await settle(whole, "--format", "json", "--round", "0.01wan", "--per-place");
  expect(JSON.parse(stdout)).toMatchObject({
    roundedBy: "place",
    rows: [
      { level: null, dueFen: "6175270000", paymentFen: "6175270000" },
      { level: null, dueFen: "12200060000" },
    ],
  });
});

test.each([
  [
    "a column without its unit",
    "地区,级次,已提前下达\n兴宁区,中央,1\n",
    /advanced\.csv:1:已提前下达: .*missing_unit/u,
  ],
  [
    "an amount with too many decimals",
    "地区,level,advanced_yuan\n兴宁区,central,1.005\n龙州县,central,0\n",
    /advanced\.csv:2:advanced_yuan: .*「1\.005」/u,
  ],
  [
    "a blank amount",
    "地区,level,advanced_yuan\n兴宁区,central,\n龙州县,central,0\n",
    /advanced\.csv:2:advanced_yuan: .*write 0/u,
  ],
  [
    "a level that is none",
    "地区,level,advanced_yuan\n兴宁区,centre,1\n",
    /advanced\.csv:2:level: .*「centre」/u,
  ],
  [
    "a level that owes nothing there",
    "地区,level,advanced_yuan\n兴宁区,county,1\n",
    /advanced\.csv:2: .*level-without-due/u,
  ],
  [
    "a place that nobody knows",
    "地区,level,advanced_yuan\n兴宁县,central,1\n",
    /advanced\.csv:2:地区: .*「兴宁县」/u,
  ],
  [
    "a place without heads",
    "地区,level,advanced_yuan\n青秀区,central,1\n",
    /advanced\.csv:2: .*place-without-due.*450103 青秀区/u,
  ],
  [
    "a place that is left out",
    "地区,level,advanced_yuan\n兴宁区,central,1\n",
    /advanced\.csv: .*not-entered.*451423 龙州县中央/u,
  ],
  [
    "a place given twice",
    "地区,level,advanced_yuan\n兴宁区,central,1\n兴宁区,central,1\n",
    /advanced\.csv:3: .*entered-twice/u,
  ],
  [
    "a negative advance",
    "地区,level,advanced_yuan\n兴宁区,central,-1\n龙州县,central,0\n",
    /advanced\.csv:2: .*negative-amount/u,
  ],
  [
    "a total that is not the sum",
    "地区,level,advanced_yuan\n兴宁区,central,1\n龙州县,central,2\n合计,,4\n",
    /advanced\.csv:4:advanced_yuan: .*total_differs/u,
  ],
  ["a table of something else", "甲,乙\n1,2\n", /advanced\.csv: .*missing_column/u],
])("%s is refused at its row and column, and nothing is printed", async (_what, content, line) => {
  const { exitCode, stdout, stderr } = await settle(content);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(line);
});

test("an advance that the policy does not have is refused with those it has", async () => {
  const options = ["--policy", "gx-2022", "--heads", "heads.csv", "--advance", "early"];
  const { exitCode, stderr } = await runCli(["apportion", ...options], { cwd: folder });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/unknown-advance: .*「early」/u);
});

test("without anything paid ahead, --per-place gives one row for a place, rounded once for all its classes", async () => {
  const options = [
    "--policy",
    "gx-2022",
    "--heads",
    "heads.csv",
    "--round",
    "0.01wan",
    "--per-place",
  ];
  const { stdout } = await runCli(["apportion", ...options, "--format", "json"], { cwd: folder });
  const { rows, totalFen } = JSON.parse(stdout) as {
    readonly rows: readonly object[];
    readonly totalFen: string;
  };
  // 101,234 x 610 yuan is 6,175.2740 wan, 200,001 x 610 is 12,200.0610.
  expect(rows).toMatchObject([
    { placeCode: "450102", heads: 101_234, totalFen: "6175270000" },
    { placeCode: "451423", heads: 200_001, totalFen: "12200060000" },
  ]);
  expect(totalFen).toBe("18375330000");
  const table = await runCli(["apportion", ...options], { cwd: folder });
  expect(table.stdout).toMatch(
    /450102 +兴宁区 +101234 +[\d,.]+ +[\d,.]+ +[\d,.]+ +- +61,752,700\.00/u,
  );
});
