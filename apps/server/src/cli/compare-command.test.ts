import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

describe("daowei compare", () => {
  test("shows both notices' figures, what they grew by, and which are derived", async () => {
    const { exitCode, stdout, stderr } = await runCli(["compare", "cn-2021", "gx-2022"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/标准 +不低于 580 +610 +\+30/u);
    expect(stdout).toMatch(/中央 +推算 464 +488 +\+24/u);
    expect(stdout).toMatch(/县级 +- +30\.5 +-/u);
    expect(stdout).toMatch(/2022 参保年度 +320 +不低于 350 +\+30/u);
  });

  test("marks a contribution that is not confirmed", async () => {
    const { stdout } = await runCli(["compare", "cn-2010", "cn-2011"]);
    expect(stdout).toMatch(/参保年度 +30 +未确认 50 +\+20/u);
  });

  test("gives the whole as JSON", async () => {
    const { stdout } = await runCli(["compare", "gx-2022", "gx-2023", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      a: { policyId: "gx-2022", year: 2022 },
      b: { policyId: "gx-2023", year: 2023 },
      rules: expect.arrayContaining([
        expect.objectContaining({ standard: expect.objectContaining({ differenceYuan: "30" }) }),
      ]),
    });
  });

  test("refuses what is not there", async () => {
    const year = await runCli(["compare", "gx-2022", "gx-2023", "--year-b", "2022"]);
    expect([year.exitCode, year.stdout]).toEqual([1, ""]);
    const policy = await runCli(["compare", "gx-2022", "gx-2032"]);
    expect(policy.exitCode).toBe(2);
    expect(policy.stderr).toContain("gx-20");
  });
});
