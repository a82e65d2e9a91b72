import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bareWorkspace, installTools, up, write } from "./workspace.fixture.ts";

let workspace: ReturnType<typeof bareWorkspace>;
beforeEach(() => {
  workspace = bareWorkspace();
});
afterEach(() => workspace.remove());

const report = (statuses: readonly string[]) =>
  JSON.stringify({
    testResults: [
      {
        name: "money.test.ts",
        status: statuses.includes("failed") ? "failed" : "passed",
        message: "",
        assertionResults: statuses.map((status, index) => ({
          fullName: `guarantee ${index + 1}`,
          status,
        })),
      },
    ],
  });

function packageWithTests(
  name: string,
  folder: string,
  statuses: readonly string[] | undefined,
): string {
  write(
    workspace.folder,
    `${folder}/package.json`,
    JSON.stringify({ name, scripts: { test: "vitest run" } }),
  );
  if (statuses === undefined) return "";
  write(workspace.folder, `${folder}/next-report.json`, report(statuses));
  return `mkdir -p ${folder}/.reports && cp ${folder}/next-report.json ${folder}/.reports/vitest.json`;
}

/** A turbo that leaves the reports and the summary a run would leave. */
function turboWith(reports: readonly string[], tasks: readonly object[]): string {
  write(workspace.folder, "summary.json", JSON.stringify({ tasks }));
  return [...reports, "mkdir -p .turbo/runs", "cp summary.json .turbo/runs/run.json"].join("\n");
}

const lastLine = (out: string) => out.trimEnd().split("\n").at(-1);
const task = (name: string, kind: string, exitCode?: number) => ({
  taskId: `${name}#${kind}`,
  task: kind,
  package: name,
  execution: { exitCode },
});

describe("npm test ends with the true sum", () => {
  const noBrowser = { CHROME_PATH: "/nowhere/chromium" };

  test("over the fences, every report and the browser story", async () => {
    const money = packageWithTests("@daowei/money", "packages/money", ["passed", "passed"]);
    const tasks = [
      task("@daowei/money", "typecheck", 0),
      task("@daowei/money", "lint", 0),
      task("@daowei/money", "test", 0),
    ];
    installTools(workspace.folder, {
      pnpm: "exit 0",
      oxfmt: "exit 0",
      turbo: turboWith([money], tasks),
    });
    const { code, out } = await up(workspace.folder, ["test"], {
      env: { ...noBrowser, DAOWEI_ALLOW_NO_BROWSER: "1" },
    }).ended;
    expect(out).toContain("skipped because DAOWEI_ALLOW_NO_BROWSER=1");
    // Three tasks, boundaries and format; then two tests.
    expect(lastLine(out)).toBe("7 passed, 0 failed");
    expect(code).toBe(0);
  });

  test("counting failed and skipped tests, a missing report, a task that never ran and the missing browser as failures", async () => {
    const money = packageWithTests("@daowei/money", "packages/money", [
      "passed",
      "failed",
      "pending",
    ]);
    packageWithTests("@daowei/time", "packages/time", undefined);
    const tasks = [
      task("@daowei/money", "typecheck", 0),
      task("@daowei/time", "typecheck"),
      task("@daowei/money", "test", 1),
    ];
    installTools(workspace.folder, {
      pnpm: "exit 0",
      oxfmt: "exit 1",
      turbo: turboWith([money], tasks),
    });
    const { code, out, err } = await up(workspace.folder, ["test"], { env: noBrowser }).ended;
    for (const failure of [
      "✗ @daowei/time#typecheck",
      "✗ oxfmt --check",
      "✗ @daowei/money money.test.ts: guarantee 2",
      "✗ @daowei/money money.test.ts: guarantee 3 (pending)",
      "✗ @daowei/time: its tests left no report",
      "the browser story could not run: no browser",
    ]) {
      expect(err).toContain(failure);
    }
    expect(lastLine(out)).toBe("3 passed, 7 failed");
    expect(code).toBe(1);
  });

  test("never counting the report of an earlier run", async () => {
    packageWithTests("@daowei/money", "packages/money", undefined);
    write(workspace.folder, "packages/money/.reports/vitest.json", report(["passed"]));
    installTools(workspace.folder, {
      pnpm: "exit 0",
      oxfmt: "exit 0",
      turbo: turboWith([], [task("@daowei/money", "test", 0)]),
    });
    const { out, err } = await up(workspace.folder, ["test", "@daowei/money"], { env: noBrowser })
      .ended;
    expect(err).toContain("✗ @daowei/money: its tests left no report");
    expect(lastLine(out)).toBe("0 passed, 1 failed");
  });

  test("not believing a green report when the run ended badly", async () => {
    const money = packageWithTests("@daowei/money", "packages/money", ["passed"]);
    installTools(workspace.folder, {
      pnpm: "exit 0",
      oxfmt: "exit 0",
      turbo: turboWith([money], [task("@daowei/money", "test", 1)]),
    });
    const { code, out, err } = await up(workspace.folder, ["test", "@daowei/money"], {
      env: noBrowser,
    }).ended;
    expect(err).toContain("✗ @daowei/money: errors outside its tests");
    expect(lastLine(out)).toBe("1 passed, 1 failed");
    expect(code).toBe(1);
  });
});

describe("the browser story has a second try, one file at a time", () => {
  const files = (statuses: Readonly<Record<string, string>>) =>
    JSON.stringify({
      testResults: Object.entries(statuses).map(([name, status]) => ({
        name,
        status,
        message: "",
        assertionResults: [{ fullName: `guarantee of ${name}`, status }],
      })),
    });

  /** A turbo that leaves the first report, then the second, and keeps what it was told. */
  async function storyOf(first: string, second: string) {
    const folder = "tooling/e2e";
    packageWithTests("@daowei/e2e", folder, undefined);
    write(workspace.folder, "first.json", first);
    write(workspace.folder, "second.json", second);
    const turbo = [
      'echo "$@" >> told.txt',
      `mkdir -p ${folder}/.reports`,
      `[ -f was-here ] && cp second.json ${folder}/.reports/vitest.json || cp first.json ${folder}/.reports/vitest.json`,
      "touch was-here",
    ].join("\n");
    installTools(workspace.folder, {
      pnpm: "exit 0",
      oxfmt: "exit 0",
      turbo: turboWith([turbo], [task("@daowei/e2e", "test", second.includes('"failed"') ? 1 : 0)]),
    });
    const ended = await up(workspace.folder, ["test", "@daowei/e2e"], {
      env: { CHROME_PATH: process.execPath },
    }).ended;
    const told = readFileSync(join(workspace.folder, "told.txt"), "utf8").trimEnd().split("\n");
    return { ...ended, told };
  }

  test("a file that passes alone counts, and is named", async () => {
    const { code, out, told } = await storyOf(
      files({ "src/a.test.ts": "passed", "src/b.test.ts": "failed" }),
      files({ "src/b.test.ts": "passed" }),
    );
    expect(told).toHaveLength(2);
    expect(told[1]).toContain("-- src/b.test.ts --maxWorkers=1");
    expect(out).toContain(
      "passed at the second try only: @daowei/e2e src/b.test.ts: guarantee of src/b.test.ts",
    );
    expect(lastLine(out)).toBe("2 passed, 0 failed");
    expect(code).toBe(0);
  });

  test("a file that fails again has failed", async () => {
    const { code, out, err } = await storyOf(
      files({ "src/a.test.ts": "passed", "src/b.test.ts": "failed" }),
      files({ "src/b.test.ts": "failed" }),
    );
    expect(err).toContain("✗ @daowei/e2e src/b.test.ts: guarantee of src/b.test.ts");
    expect(out).not.toContain("second try only");
    expect(lastLine(out)).toBe("1 passed, 1 failed");
    expect(code).toBe(1);
  });
});
