import { readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { installed } from "./environment.mjs";
import { provideBrowser } from "./find-browser.mjs";
import { install } from "./install.mjs";
import { add, nothing, removeReports, split, sumReports, testedPackages } from "./reports.mjs";
import { run } from "./run.mjs";
import { say, warn } from "./say.mjs";

/** @typedef {import("./reports.mjs").Sum} Sum */
/** @typedef {import("./reports.mjs").TestedPackage} TestedPackage */
/** @typedef {{ root: string, env: NodeJS.ProcessEnv }} Place */

const story = "@daowei/e2e";

/**
 * Types, fences, every package's tests, then the browser story; ends with the plain line `N passed, N failed`.
 * @param {{ root: string, flags: readonly string[] }} task flags: names of packages, to run only their tests
 * @returns {Promise<number>} the exit code: 0 only when everything ran and nothing failed
 */
export async function test({ root, flags }) {
  say("到位 daowei · 全部测试 all tests");
  const place = { root, env: await install(root) };
  removeReports(root);
  const wanted = (/** @type {string} */ name) => flags.length === 0 || flags.includes(name);
  const packages = testedPackages(root).filter(({ name }) => wanted(name));
  const sums = [];
  if (flags.length === 0) sums.push(await fences(place));
  const browser = wanted(story) ? provideBrowser(place) : undefined;
  const plain = packages.filter(({ name }) => name !== story);
  if (plain.length > 0) sums.push(await suites(place, plain, { order: "grouped" }));
  if (browser !== undefined)
    sums.push(
      await browserStory(
        place,
        packages.filter(({ name }) => name === story),
        await browser,
      ),
    );
  return report(sums.reduce(add, nothing));
}

/** @param {Sum} sum */
function report(sum) {
  for (const failure of sum.failures) warn(`✗ ${failure}`);
  for (const note of sum.notes) say(`· ${note}`);
  say(`${sum.passed} passed, ${sum.failed} failed`, { plain: true });
  return sum.failed === 0 ? 0 : 1;
}

/**
 * Types and lint of each package, the direction of dependencies, the format: one check each.
 * @param {Place} place
 * @returns {Promise<Sum>}
 */
async function fences(place) {
  say("类型、规范、依赖方向、格式 · types, lint, boundaries, format");
  const tasks = await turbo(place, [
    "typecheck",
    "lint",
    "--output-logs=errors-only",
    "--log-order=grouped",
  ]);
  const boundaries = await run(installed(place.root, "turbo"), ["boundaries"], {
    cwd: place.root,
    env: place.env,
  });
  const format = await run(installed(place.root, "oxfmt"), ["--check", "."], {
    cwd: place.root,
    env: place.env,
    quiet: true,
  });
  if (format.code !== 0) warn(format.tail.slice(-2000));
  const outcomes = [
    ...tasks.map(({ taskId, exitCode }) => ({ name: taskId, ok: exitCode === 0 })),
    { name: "turbo boundaries", ok: boundaries.code === 0 },
    { name: "oxfmt --check", ok: format.code === 0 },
  ];
  const failed = outcomes.filter(({ ok }) => !ok);
  return {
    passed: outcomes.length - failed.length,
    failed: failed.length,
    failures: failed.map(({ name }) => name),
    notes: [],
  };
}

/**
 * @param {Place} place
 * @param {readonly TestedPackage[]} packages
 * @param {{ order: "grouped" | "stream", words?: readonly string[] }} how order of the output: by package, or as it comes; words: for vitest (files, how many at a time)
 * @returns {Promise<Sum>}
 */
async function suites(place, packages, { order, words = [] }) {
  say(`各包测试 · tests of ${packages.length} packages`);
  const filters = packages.map(({ name }) => `--filter=${name}`);
  const tasks = await turbo(
    place,
    ["test", ...filters, "--force", "--output-logs=full", `--log-order=${order}`],
    [...words, ...reporters],
  );
  return sumReports(
    packages,
    tasks.filter(({ task }) => task === "test"),
  );
}

const reporters = [
  "--reporter=default",
  "--reporter=json",
  "--outputFile.json=.reports/vitest.json",
];

/**
 * @param {Place} place
 * @param {readonly TestedPackage[]} packages
 * @param {string | undefined} browser
 * @returns {Promise<Sum>}
 */
async function browserStory(place, packages, browser) {
  if (browser === undefined) {
    const why =
      "浏览器测试未能运行:没有浏览器 · the browser story could not run: no browser (install Chromium or Chrome, or set CHROME_PATH)";
    if (place.env["DAOWEI_ALLOW_NO_BROWSER"] !== "1")
      return { passed: 0, failed: 1, failures: [why], notes: [] };
    return { ...nothing, notes: [`${why}; skipped because DAOWEI_ALLOW_NO_BROWSER=1`] };
  }
  say(`浏览器全流程 · the browser story (${browser})`);
  const placed = { ...place, env: { ...place.env, CHROME_PATH: browser } };
  const first = await suites(placed, packages, { order: "stream" });
  const [tested] = packages;
  return tested === undefined || first.failed === 0
    ? first
    : onceMore(placed, { tested, first, ...split(tested) });
}

/**
 * Runs the files of the browser story that failed once more, one at a time: two servers, two databases and two browsers at once
 * can be too much for a small machine. What passes only then is said by name; what fails again has failed.
 * @param {Place} place
 * @param {{ tested: TestedPackage, first: Sum, good: Sum, bad: readonly string[] }} what
 * @returns {Promise<Sum>}
 */
async function onceMore(place, { tested, first, good, bad }) {
  if (bad.length === 0) return first;
  for (const failure of first.failures) warn(`✗ ${failure}`);
  say(`再跑一次，一次一个文件 · once more, one file at a time: ${bad.join(" ")}`);
  removeReports(place.root);
  const again = await suites(place, [tested], {
    order: "stream",
    words: [...bad, "--maxWorkers=1"],
  });
  const mended = first.failures.filter((failure) => !again.failures.includes(failure));
  const notes = mended.map((failure) => `第二次才通过 · passed at the second try only: ${failure}`);
  return add(add(good, again), { ...nothing, notes });
}

/**
 * Runs tasks through turbo and reads from its summary how each ended.
 * @param {Place} place
 * @param {readonly string[]} what the tasks and how turbo shall run them
 * @param {readonly string[]} [words] for the tasks themselves
 * @returns {Promise<readonly { taskId: string, task: string, package: string, exitCode: number }[]>}
 */
async function turbo({ root, env }, what, words = []) {
  const summaries = join(root, ".turbo", "runs");
  rmSync(summaries, { recursive: true, force: true });
  const concurrency = `--concurrency=${Math.max(2, availableParallelism())}`;
  const fixed = ["--continue=always", "--summarize", "--ui=stream", concurrency];
  const rest = words.length === 0 ? [] : ["--", ...words];
  const result = await run(installed(root, "turbo"), ["run", ...what, ...fixed, ...rest], {
    cwd: root,
    env,
  });
  const [file] = readSummaries(summaries);
  if (file === undefined)
    return [
      {
        taskId: `turbo run ${what.join(" ")}`,
        task: "turbo",
        package: "",
        exitCode: result.code || 1,
      },
    ];
  const { tasks: ended } = JSON.parse(readFileSync(join(summaries, file), "utf8"));
  return ended.map(fromSummary);
}

/** @param {string} folder */
function readSummaries(folder) {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}

/** @param {{ taskId: string, task: string, package: string, execution?: { exitCode?: number } }} ended */
function fromSummary({ taskId, task, package: name, execution }) {
  // A task that never ran has no exit code, and a check that did not run has not passed.
  const exitCode = execution?.exitCode;
  return {
    taskId,
    task,
    package: name,
    exitCode: exitCode === undefined || exitCode === null ? 1 : exitCode,
  };
}
