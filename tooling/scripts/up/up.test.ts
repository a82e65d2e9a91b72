import { chmodSync, cpSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bareWorkspace, installTools, up, write } from "./workspace.fixture.ts";

let workspace: ReturnType<typeof bareWorkspace>;
beforeEach(() => {
  workspace = bareWorkspace();
});
afterEach(() => workspace.remove());

const nobody = 65534;
const asRoot = process.getuid?.() === 0;

describe("the launcher says in one sentence why it cannot go on", () => {
  test("on a Node that is too old", async () => {
    const pretend =
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } })';
    const nodeFlags = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
    const { code, err } = await up(workspace.folder, ["start"], { nodeFlags }).ended;
    expect(err).toContain("到位需要 Node 20 或更高版本(当前 18.20.4)");
    expect(err).toContain("daowei needs Node 20 or later to begin (this is 18.20.4)");
    expect(code).toBe(1);
  });

  test("in a folder that cannot be written", async () => {
    // As root nothing is read-only, and another user may not reach the Node of a private checkout: he gets a copy.
    const program = join(workspace.folder, "node");
    if (asRoot) cpSync(process.execPath, program);
    chmodSync(workspace.folder, 0o555);
    const { code, out, err } = await up(
      workspace.folder,
      ["test"],
      asRoot ? { uid: nobody, program } : {},
    ).ended;
    expect(err).toContain(`目录 ${workspace.folder} 不可写(EACCES)`);
    expect(err).toContain(
      "cannot be written (EACCES). Copy the project to a folder you may write to",
    );
    expect(out.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed");
    expect(code).toBe(1);
  });

  test("without a network on the first start", async () => {
    const env = {
      npm_config_registry: "http://127.0.0.1:9/",
      npm_config_cache: join(workspace.folder, ".empty-cache"),
      npm_config_fetch_retries: "0",
    };
    const { code, err } = await up(workspace.folder, ["start"], { env }).ended;
    expect(err).toContain("无法连接 npm 软件源");
    expect(err).toContain("The npm registry cannot be reached. The first run needs the network");
    expect(code).toBe(1);
  });

  test("when it is called without a task", async () => {
    const { code, err } = await up(workspace.folder, []).ended;
    expect(err).toContain("usage: node tooling/scripts/up.mjs start|test");
    expect(code).toBe(2);
  });

  test("when the pages cannot be built, with what the tools said", async () => {
    installTools(workspace.folder, {
      pnpm: "exit 0",
      oxfmt: "exit 0",
      turbo: "echo 'vite: cannot resolve antd'; exit 1",
    });
    const { code, err } = await up(workspace.folder, ["start"]).ended;
    expect(err).toContain("构建失败(退出码 1)");
    expect(err).toContain("vite: cannot resolve antd");
    expect(code).toBe(1);
  });
});

const server = `
import { writeFileSync } from "node:fs";
const idle = setInterval(() => undefined, 1000);
process.on("SIGTERM", () => { console.log("stopped cleanly"); clearInterval(idle); process.exitCode = 0; });
process.on("SIGINT", () => { console.log("interrupted cleanly"); clearInterval(idle); process.exitCode = 130; });
writeFileSync("server.json", JSON.stringify({ pid: process.pid, words: process.argv.slice(2) }));
console.log("演示账号 demonstration accounts: 经办甲");
console.log(JSON.stringify({ url: "http://127.0.0.1:65000", dataDir: "data" }));
`;

function serverProcess(): { pid: number; words: readonly string[] } {
  return JSON.parse(readFileSync(join(workspace.folder, "server.json"), "utf8"));
}

describe("npm start", () => {
  beforeEach(() => {
    installTools(workspace.folder, { pnpm: "exit 0", oxfmt: "exit 0", turbo: "exit 0" });
    write(workspace.folder, "apps/server/src/main.ts", server);
  });

  test("runs the server with the person's flags and says where it answers", async () => {
    const running = up(workspace.folder, ["start", "--", "--port", "9321", "--no-open"]);
    await running.says("可以使用了 · ready: http://127.0.0.1:65000");
    expect(serverProcess().words).toEqual(["--ready-json", "--port", "9321"]);
    running.signal("SIGTERM");
    const { code, out } = await running.ended;
    expect(out).toContain("演示账号 demonstration accounts: 经办甲");
    expect(out).not.toContain('{"url"');
    expect(code).toBe(0);
  });

  test.each([
    ["SIGTERM", "stopped cleanly", 0],
    ["SIGINT", "interrupted cleanly", 130],
  ] as const)(
    "hands %s to the server, waits for it, and leaves nothing running",
    async (signal, words, expected) => {
      const running = up(workspace.folder, ["start", "--no-open"]);
      await running.says("ready:");
      const { pid } = serverProcess();
      running.signal(signal);
      const { code, out } = await running.ended;
      expect(out).toContain(words);
      expect(code).toBe(expected);
      expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    },
  );

  test("passes on the exit code of a server that refuses to start", async () => {
    write(
      workspace.folder,
      "apps/server/src/main.ts",
      'console.error("端口 9321 已被占用"); process.exitCode = 3;',
    );
    const { code, err } = await up(workspace.folder, ["start", "--", "--port", "9321"]).ended;
    expect(err).toContain("端口 9321 已被占用");
    expect(code).toBe(3);
  });
});

test("CI calls the README's command and is executable", () => {
  const ci = join(import.meta.dirname, "../../../.ci/run");
  expect(readFileSync(ci, "utf8")).toContain("exec npm test");
  expect(statSync(ci).mode & 0o111).not.toBe(0);
});
