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
