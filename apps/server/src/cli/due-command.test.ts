import path from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

describe("daowei due", () => {
  test("prints the date with its sentence, the days and the working days left", async () => {
    const args = ["due", "--policy", "xj-2017", "--today", "2017-09-01"];
    const { exitCode, stdout } = await runCli(args);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("2017-09-30");
    expect(stdout).toContain("还有 29 天，其中工作日 21 天");
    expect(stdout).toContain("「各级财政补助资金在今年9月底前全部到位。」");
  });

  test("does not guess the working days of a year whose holidays are not announced", async () => {
    const { stdout } = await runCli(["due", "--policy", "xj-2017", "--today", "2027-03-01"]);
    expect(stdout).toContain("未公布节假日安排");
  });

  test("counts from today's date in Shanghai, wherever the computer stands", async () => {
    const args = ["due", "--policy", "xj-2017", "--format", "json"];
    const [there, here] = await Promise.all([
      runCli(args, { env: { TZ: "America/New_York" } }),
      runCli(args, { env: { TZ: "Asia/Shanghai" } }),
    ]);
    expect(there.stdout).toBe(here.stdout);
  });
});

const invented = path.join(
  import.meta.dirname,
  "../../../../packages/policies/src/invented-notices/advances-2023.yaml",
);
const ask = (...more: readonly string[]) =>
  runCli(["due", "--policy", invented, "--today", "2023-06-15", ...more]);

test("both steps of a deadline in two steps are given, and a percent says how much is due by then", async () => {
  const shanxi = await runCli(["due", "--policy", "shanxi-2020", "--today", "2020-06-01"]);
  expect(shanxi.stdout).toMatch(/2020-06-30 +原则上全部到位[\s\S]*2020-08-15 +6月底前未到位的/u);
  expect((await ask()).stdout).toMatch(/2023-06-30 +市县资金到位50%（适用于市县两级；到位 50%）/u);
});

test("instalments give the next date and say how many there are; json gives all", async () => {
  const { stdout } = await ask();
  expect(stdout).toMatch(/2023-07-10 +市县资金按月预拨（每月 10 日前，共 12 次）/u);
  const { deadlines } = JSON.parse((await ask("--format", "json")).stdout) as {
    readonly deadlines: readonly { readonly id: string; readonly dates: readonly string[] }[];
  };
  const monthly = deadlines.find(({ id }) => id === "monthly");
  expect(monthly?.dates).toHaveLength(12);
  expect(monthly?.dates[1]).toBe("2023-02-10");
});

test("a period after an event has a date once the event has, and no date before", async () => {
  expect((await ask()).stdout).toContain(
    "未定日期（central-document-received 之后 30 日内）  省级资金下达",
  );
  const { stdout } = await ask("--event", "central-document-received=2023-06-05");
  expect(stdout).toMatch(/2023-07-05 +省级资金下达/u);
  const wrong = await ask("--event", "central-documents-received=2023-06-05");
  expect([wrong.exitCode, wrong.stdout]).toEqual([1, ""]);
  expect(wrong.stderr).toContain("central-document-received」");
});
