import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

describe("daowei explain", () => {
  const asked = ["explain", "--policy", "gx-2022", "--class", "resident", "--heads", "100000"];

  test("prints the tree down to the quoted sentence", async () => {
    const { exitCode, stdout } = await runCli([
      ...asked,
      "--place",
      "451423",
      "--level",
      "province",
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("9,150,000.00 元 = 91.5 元/人 × 100,000 人");
    expect(stdout).toContain("依据 桂医保发〔2022〕30号 一、(二)");
    expect(stdout).toContain("「地方财政补助部分,自治区财政对脱贫县(市、区)补助91.5元/人·年");
    expect(stdout).not.toContain("488");
  });

  test("says of a district that the notice leaves the division with its city open", async () => {
    const { stdout } = await runCli([...asked, "--place", "450102"]);
    expect(stdout).toContain("由南宁市(450100)负担");
    expect(stdout).toMatch(/城区之间如何分担，通知没有规定/u);
  });

  test.each([
    ["shanxi-2020", "140105", ["适用情形：一般县 [未确认]", "由中央(000000)负担 [未写明]"]],
    [
      "gx-2022",
      "451082",
      ["适用情形：自治区级脱贫县(市、区) [未确认]", "由平果市(451082)负担 [未写明]"],
    ],
    ["gx-2021", "450126", ["适用情形：其他县 [未确认]", "58 元/人 [推算·未确认]"]],
  ])("marks what %s leaves open or nobody has seen at %s", async (policy, place, marks) => {
    const more = ["--policy", policy, "--place", place, "--class", "resident", "--heads", "1"];
    const { stdout } = await runCli(["explain", ...more]);
    for (const mark of marks) expect(stdout).toContain(mark);
    const confirmed = await runCli([...asked, "--place", "450126"]);
    expect(confirmed.stdout).not.toMatch(/\[.*(?:未确认|未写明)/u);
  });

  test("gives the explanation as it is stored", async () => {
    const { stdout } = await runCli([...asked, "--place", "451423", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ version: "trace.v1", heads: "100000" });
  });

  test.each([
    [["--place", "459999"], "459999"],
    [["--place", "451423", "--level", "city"], "central, province, county"],
  ])("refuses %j", async (more, said) => {
    const { exitCode, stdout, stderr } = await runCli([...asked, ...more]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(said);
  });
});

test("a share that is owed at least says so", async () => {
  const { stdout } = await runCli([
    "explain",
    "--policy",
    "shanxi-2020",
    "--place",
    "140105",
    "--class",
    "resident",
    "--heads",
    "10000",
  ]);
  expect(stdout).toContain("市县两级：不低于 1,100,000.00 元，由太原市(140100)负担");
  expect(stdout).toContain("省级：1,100,000.00 元");
});
