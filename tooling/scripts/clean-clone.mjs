#!/usr/bin/env node
// A newcomer's trial: clone into an empty folder, run the README's command, and say how long each step took.
//   node tooling/scripts/clean-clone.mjs [--test] [--keep]
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./up/find-browser.mjs";

const source = fileURLToPath(new URL("../..", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "daowei-trial-"));
chmodSync(place, 0o755);
const flags = new Set(process.argv.slice(2));

/** A home without caches, with the person's own settings for the registry. */
function emptyHome() {
  const home = join(place, "home");
  mkdirSync(home);
  const settings = join(homedir(), ".npmrc");
  if (existsSync(settings)) copyFileSync(settings, join(home, ".npmrc"));
  return home;
}

const home = emptyHome();
const leftByNpm = /^(npm_|XDG_|PNPM_HOME$|INIT_CWD$)/;
const env = Object.fromEntries([
  ...Object.entries(process.env).filter(([name]) => !leftByNpm.test(name)),
  ["HOME", home],
  ["CI", "true"],
]);

/** @param {string} name */
function clone(name) {
  const folder = join(place, name);
  succeed("git", ["clone", "-q", source, folder], place);
  return folder;
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @param {string} cwd
 */
function succeed(program, words, cwd) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, env, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`${program} ${words.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/**
 * Seconds from `npm start` to a page that answers with the whole first screen's files.
 * @param {string} folder
 */
async function start(folder) {
  const began = performance.now();
  const child = spawn("npm", ["start", "--", "--port", "0", "--no-open"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      console.error(`    ${line}`);
      const url = /ready: (http\S+)/.exec(line)?.[1];
      if (url !== undefined) {
        await firstScreen(url);
        return (performance.now() - began) / 1000;
      }
    }
    throw new Error("npm start ended before the page could be used");
  } finally {
    await end(child);
  }
}

/** @param {string} url */
async function firstScreen(url) {
  const page = await (await fetch(`${url}/login`)).text();
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
    (found) => `${url}${found[1]}`,
  );
  if (files.length === 0) throw new Error(`${url}/login names no script:\n${page}`);
  for (const file of files) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
  }
}

/** @param {import("node:child_process").ChildProcess} child */
async function end(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  const closed = once(child, "close");
  process.kill(-child.pid, "SIGINT");
  await closed;
}

/** @param {string} folder */
function unchanged(folder) {
  const status = succeed("git", ["status", "--porcelain"], folder);
  if (status !== "") throw new Error(`the tree is not as it was cloned:\n${status}`);
}

/** @param {string} folder */
async function tests(folder) {
  const began = performance.now();
  const child = spawn("npm", ["test"], {
    cwd: folder,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`npm test ended with ${code}`);
  return (performance.now() - began) / 1000;
}

try {
  const first = clone("cold");
  console.log(`cold (empty caches)           ${(await start(first)).toFixed(1)} s`);
  unchanged(first);
  console.log(`again (same folder)           ${(await start(first)).toFixed(1)} s`);
  unchanged(first);
  const second = clone("warm");
  console.log(`warm (fresh clone, caches)    ${(await start(second)).toFixed(1)} s`);
  unchanged(second);
  if (flags.has("--test")) {
    console.log(`npm test (browser ${findBrowser(env)})  ${(await tests(second)).toFixed(1)} s`);
    unchanged(second);
  }
} finally {
  if (flags.has("--keep")) console.log(`kept: ${place}`);
  else rmSync(place, { recursive: true, force: true });
}
