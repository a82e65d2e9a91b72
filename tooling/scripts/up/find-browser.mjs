import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A Chromium, Chrome or Edge on this machine: CHROME_PATH first, then the PATH, the usual places, the cache of playwright.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findBrowser(env) {
  const named = env["CHROME_PATH"];
  if (named !== undefined && named !== "") return existsSync(named) ? named : undefined;
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications, ...ofPlaywright()].find((path) => existsSync(path));
}

function ofPlaywright() {
  const cache = join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith("chromium-"))
    .flatMap((name) =>
      ["chrome-linux", "chrome-linux64"].map((folder) => join(cache, name, folder, "chrome")),
    );
}

/**
 * A browser for the tests, installed from Debian's packages when this process may and none is there.
 * @param {{ root: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<string | undefined>} undefined when there is none and none can be installed
 */
export async function provideBrowser({ root, env }) {
  const found = findBrowser(env);
  if (found === undefined && env["CHROME_PATH"]) {
    say(`CHROME_PATH 指向的文件不存在 · CHROME_PATH names no file: ${env["CHROME_PATH"]}`);
    return undefined;
  }
  const missing = [
    ...(found === undefined ? ["chromium"] : []),
    ...(hasChineseFont() ? [] : ["fonts-noto-cjk"]),
  ];
  if (missing.length === 0) return found;
  if (!mayInstall()) {
    if (found !== undefined)
      say(
        "提示:未找到中文字体,截图中的汉字会显示为方块 · no Chinese font: screenshots will show boxes",
      );
    return found;
  }
  say(`安装浏览器测试所需软件 · installing ${missing.join(", ")} with apt-get`);
  const quiet = { cwd: root, env: { ...env, DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
  const updated = await run("apt-get", ["update"], quiet);
  const result = await run(
    "apt-get",
    ["install", "-y", "--no-install-recommends", ...missing],
    quiet,
  );
  if (result.code !== 0)
    say(`apt-get 失败 · apt-get failed:\n${updated.tail.slice(-400)}\n${result.tail.slice(-800)}`);
  return findBrowser(env);
}

function mayInstall() {
  return (
    process.getuid?.() === 0 &&
    spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0
  );
}

function hasChineseFont() {
  if (process.platform !== "linux") return true;
  const list = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return list.status === 0 && list.stdout.trim() !== "";
}
