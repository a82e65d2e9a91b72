import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { installed, node24 } from "./environment.mjs";
import { install } from "./install.mjs";
import { openBrowser } from "./open-browser.mjs";
import { Refusal } from "./refusal.mjs";
import { endWith, run, signalCode } from "./run.mjs";
import { elapsed, say } from "./say.mjs";

/**
 * Installs, builds and serves, until the person ends it.
 * @param {{ root: string, flags: readonly string[] }} task flags go to the server, except --no-open
 * @returns {Promise<number>} the exit code
 */
export async function start({ root, flags }) {
  say("到位 daowei");
  const env = await install(root);
  say("构建界面 · building the pages");
  const built = await run(
    installed(root, "turbo"),
    [
      "run",
      "build",
      "--filter=@daowei/web",
      "--output-logs=errors-only",
      "--log-order=grouped",
      "--ui=stream",
    ],
    { cwd: root, env, quiet: true },
  );
  if (built.code !== 0) {
    throw new Refusal(
      `构建失败(退出码 ${built.code})。\n${built.tail}`,
      "Building the pages failed; what the tools said is above.",
    );
  }
  const entry = join(root, "apps", "server", "src", "main.ts");
  if (!existsSync(entry)) {
    throw new Refusal(
      `缺少 ${entry},检出不完整。`,
      `${entry} is missing: the checkout is incomplete.`,
    );
  }
  say("启动服务 · starting the server (Ctrl-C ends it)");
  return serve({ root, entry, env, flags });
}

/**
 * @param {{ root: string, entry: string, env: NodeJS.ProcessEnv, flags: readonly string[] }} what
 * @returns {Promise<number>}
 */
function serve({ root, entry, env, flags }) {
  return new Promise((resolve) => {
    const words = [entry, "--ready-json", ...flags.filter((flag) => flag !== "--no-open")];
    const child = spawn(node24(root), words, {
      cwd: root,
      env,
      stdio: ["inherit", "pipe", "inherit"],
    });
    const letGo = endWith(child);
    createInterface({ input: child.stdout }).on("line", (line) => {
      const url = readyUrl(line);
      if (url === undefined) process.stdout.write(`${line}\n`);
      else {
        say(`可以使用了 · ready: ${url}`);
        if (!flags.includes("--no-open")) openBrowser(url, env);
      }
    });
    child.on("close", (code, signal) => {
      letGo();
      process.stdout.write(`${elapsed()}  已停止 · stopped\n`);
      resolve(code === null ? signalCode(signal) : code);
    });
  });
}

/**
 * The address in the line that the server prints for programs once it answers; undefined for every other line.
 * @param {string} line
 * @returns {string | undefined}
 */
export function readyUrl(line) {
  if (!line.startsWith('{"url"')) return undefined;
  const { url } = JSON.parse(line);
  return typeof url === "string" ? url : undefined;
}
