import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

describe("a wrong call", () => {
  test.each([
    [[]],
    [["nonsense"]],
    [["apportion", "--policy", "gx-2022"]],
    [["apportion", "--policy", "gx-2202", "--heads", "x.csv"]],
    [["apportion", "--policy", "gx-2022", "--heads", "x.csv", "--round", "jiao"]],
    [
      [
        "explain",
        "--policy",
        "gx-2022",
        "--place",
        "451423",
        "--class",
        "resident",
        "--heads",
        "1e3",
      ],
    ],
    [["due", "--policy", "gx-2022", "--today", "2022-02-30"]],
    [["due", "--policy", "gx-2022", "--year", "22"]],
  ])("%j exits 2, says why on stderr and prints nothing", async (args) => {
    const { exitCode, stdout, stderr } = await runCli(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).not.toBe("");
  });

  test.each([
    "login",
    "whoami",
    "deadlines",
    "batch list",
    "batch show",
    "batch create",
    "batch submit",
    "transfer list",
    "transfer explain",
    "import check",
    "import accept",
    "verify",
    "webhook listen",
  ])(
    "%s --help says in both languages what it does, and what the exit codes mean",
    async (command) => {
      const { exitCode, stdout } = await runCli([...command.split(" "), "--help"]);
      expect(exitCode).toBe(0);
      const [, description = ""] = stdout.split("\n\n");
      expect(description).toMatch(/[一-鿿].*[a-z]/su);
      expect(stdout).toContain("exit codes");
    },
  );

  test("--help is no wrong call", async () => {
    const { exitCode, stdout } = await runCli(["--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("exit codes");
  });
});

test("an option that is missing because it is misspelt is named with the right one", async () => {
  const { exitCode, stderr } = await runCli(["apportion", "--polcy", "gx-2022", "--heads=x.csv"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("「--polcy」，是否 did you mean「--policy」");
  expect(stderr).not.toContain("--heads=");
});

test("whoever asks for help or calls what there is not is told where the usage is", async () => {
  const asked = await runCli(["help", "due"]);
  expect(asked.exitCode).toBe(0);
  expect(asked.stdout).toContain("Usage: daowei due");
  const wrong = await runCli(["nonsense"]);
  expect(wrong.stderr).toContain("daowei [command] --help");
  expect((await runCli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
