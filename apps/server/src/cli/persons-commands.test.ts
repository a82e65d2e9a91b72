import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, testFolder } from "./run-cli.ts";

const xinjiang = ["critical-illness", "--policy", "xj-2017", "--deductible", "10000"];
const guangxi = ["--policy", "gx-2022", "--enrolled", "2022-06-15", "--coverage-year", "2022"];

describe("daowei contribution", () => {
  const asked = ["contribution", "--policy", "gx-2022", "--place", "451423", "--class", "resident"];

  test("says who pays and by which sentence", async () => {
    const { exitCode, stdout } = await runCli(asked);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("2023 年度个人缴费 不低于 350.00 元");
    expect(stdout).toContain("按照每人每年不低于350元的标准缴纳");
  });

  test("repeats the notice's words where it names no amount", async () => {
    const { exitCode, stdout, stderr } = await runCli([...asked, "--category", "低保对象"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain("assistance-not-stated");
    expect(stderr).toContain("按规定做好困难群众参加居民医保个人缴费补助工作");
  });

  test("divides assistance as a file of one's own says", async () => {
    const file = path.join(await testFolder(), "assisted.yaml");
    await writeFile(file, assisted);
    const { stdout } = await runCli([
      "contribution",
      "--policy",
      file,
      "--place",
      "451423",
      "--class",
      "resident",
      "--category",
      "低保对象",
    ]);
    expect(stdout).toContain("个人：140.00 元");
    expect(stdout).toContain("省级财政：147.00 元");
    expect(stdout).toContain("县级财政：63.00 元");
    expect(stdout).toContain(
      "缴费时个人先付 350.00 元；资助的部分计入个人缴费收入，不是财政补助。",
    );
  });
});

describe("daowei critical-illness", () => {
  test("lowers the deductible to 60 percent and raises the ratio by at least 5 points", async () => {
    const { stdout } = await runCli([
      ...xinjiang,
      "--percent",
      "50",
      "--category",
      "registered_poor",
    ]);
    expect(stdout).toContain("起付标准：10000 元 → 倾斜后 6000 元 左右");
    expect(stdout).toContain("50% → 倾斜后 55% 以上");
    expect(stdout).toContain("大病保险起付标准应降低至60%左右");
  });

  test("asks for what the notice leaves to the pooling area", async () => {
    const { exitCode, stderr } = await runCli(xinjiang);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("--percent 统筹地区支付比例");
  });
});

describe("daowei waiting", () => {
  test("says from which month and why", async () => {
    const { stdout } = await runCli(["waiting", ...guangxi, "--category", "新生儿"]);
    expect(stdout).toContain("从 2022-06 起享受待遇，不设等待期");
    expect(stdout).toContain("从参保当月起享受新发生的基本医疗保险待遇");
  });

  test("gives the answer as data", async () => {
    const { stdout } = await runCli([
      "waiting",
      ...guangxi,
      "--category",
      "orphan",
      "--format",
      "json",
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      version: "trace.v1",
      entitledFrom: "2022-06-01",
      waitsMonths: 0,
    });
  });

  test.each([
    [[], 1, "--collection"],
    [["--category", "ophan"], 1, "orphan"],
    [["--collection", "2021-12-31..2021-09-01"], 2, "2021-09-01..2021-12-31"],
  ])("refuses %j", async (more, expected, said) => {
    const { exitCode, stdout, stderr } = await runCli(["waiting", ...guangxi, ...more]);
    expect({ exitCode, stdout }).toEqual({ exitCode: expected, stdout: "" });
    expect(stderr).toContain(said);
  });
});

const assisted = `format: policy.v1
id: assisted
title: 关于资助参保的通知
number: 试发〔2022〕1号
issuers: [自治区财政厅]
place: 450000
years: 2022
classes: [resident]
confidence: A
citations:
  all: { article: 第一条, quote: 按本条执行。 }
standards: [{ kind: exact, amount: { yuan: 610 }, cite: all }]
cases:
  - { id: all, title: 各地, shares: [{ level: central, amount: standard, cite: all }] }
categories:
  low: { title: 低保对象, cite: all }
contributions: [{ coverage_year: 2023, kind: exact, yuan: 350, cite: all }]
assistance:
  - id: low
    title: 低保对象按60%资助
    categories: [low]
    amount: { percent: 60 }
    payers:
      - { payer: province, title: 省级财政, part: { percent: 70 } }
      - { payer: county, title: 县级财政, part: rest }
    method: refund_later
    cite: all
examples:
  - { title: 一人, place: 451423, class: resident, heads: 1, shares: [{ level: central, yuan: 610 }] }
`;
