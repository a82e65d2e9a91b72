import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ passed: number, failed: number, failures: readonly string[], notes: readonly string[] }} Sum */
/** @typedef {{ name: string, folder: string }} TestedPackage */
/** @typedef {{ package: string, exitCode: number }} EndedTask */

/** @type {Sum} */
export const nothing = { passed: 0, failed: 0, failures: [], notes: [] };

/**
 * @param {Sum} a
 * @param {Sum} b
 * @returns {Sum}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    failures: [...a.failures, ...b.failures],
    notes: [...a.notes, ...b.notes],
  };
}

const reportOf = (/** @type {string} */ folder) => join(folder, ".reports", "vitest.json");

/**
 * Every package of the workspace whose test script runs vitest: each of them owes a report.
 * @param {string} root
 * @returns {readonly TestedPackage[]}
 */
export function testedPackages(root) {
  return ["apps", "packages", "tooling"]
    .map((group) => join(root, group))
    .filter((group) => existsSync(group))
    .flatMap((group) => readdirSync(group).map((name) => join(group, name)))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => ({
      folder,
      ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
    }))
    .filter(({ scripts }) => /\bvitest\b/.test(String(scripts?.test)))
    .map(({ name, folder }) => ({ name, folder }));
}

/** Takes away the reports of earlier runs, so that none of them can be counted for this one. @param {string} root */
export function removeReports(root) {
  for (const { folder } of testedPackages(root)) rmSync(reportOf(folder), { force: true });
}

/**
 * The true sum over the reports of these packages. A report that is missing, a file that could not be loaded, a test that was
 * skipped and a run that ended badly with every test green are failures as well.
 * @param {readonly TestedPackage[]} packages
 * @param {readonly EndedTask[]} ended
 * @returns {Sum}
 */
export function sumReports(packages, ended) {
  return packages
    .map((tested) =>
      sumOne(
        tested,
        ended.find((task) => task.package === tested.name),
      ),
    )
    .reduce(add, nothing);
}

/**
 * @param {TestedPackage} tested
 * @param {EndedTask | undefined} task
 * @returns {Sum}
 */
function sumOne({ name, folder }, task) {
  if (!existsSync(reportOf(folder))) return oneFailure(`${name}: its tests left no report`);
  const sum = filesOf(folder)
    .map((file) => sumFile(name, folder, file))
    .reduce(add, nothing);
  if (sum.passed + sum.failed === 0) return oneFailure(`${name}: no test ran`);
  if (sum.failed === 0 && task?.exitCode !== 0)
    return add(sum, oneFailure(`${name}: errors outside its tests`));
  return sum;
}

/**
 * What the last run of a package says of its files, those that went well and those that did not: for a second run of the latter.
 * @param {TestedPackage} tested
 * @returns {{ readonly good: Sum, readonly bad: readonly string[] }} bad: the paths of files, within the package; none where no report was left
 */
export function split({ name, folder }) {
  if (!existsSync(reportOf(folder))) return { good: nothing, bad: [] };
  const files = filesOf(folder);
  // A file that runs in two projects is reported twice, and runs twice again.
  const bad = new Set(
    files.filter((file) => sumFile(name, folder, file).failed > 0).map((file) => file.name),
  );
  const good = files
    .filter((file) => !bad.has(file.name))
    .map((file) => sumFile(name, folder, file))
    .reduce(add, nothing);
  return { good, bad: [...bad].map((file) => file.replace(`${folder}/`, "")) };
}

/** @param {string} folder @returns {readonly FileReport[]} */
function filesOf(folder) {
  const report = /** @type {Report} */ (JSON.parse(readFileSync(reportOf(folder), "utf8")));
  return report.testResults;
}

/**
 * @typedef {{ fullName: string, status: string }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: readonly Assertion[] }} FileReport
 * @typedef {{ testResults: readonly FileReport[] }} Report
 */

/**
 * @param {string} name
 * @param {string} folder
 * @param {FileReport} file
 * @returns {Sum}
 */
function sumFile(name, folder, file) {
  const where = `${name} ${file.name.replace(`${folder}/`, "")}`;
  const bad = file.assertionResults.filter(({ status }) => status !== "passed");
  if (bad.length === 0 && file.status !== "passed")
    return oneFailure(`${where}: ${file.message.split("\n")[0]}`);
  const failures = bad.map(
    ({ fullName, status }) => `${where}: ${fullName}${status === "failed" ? "" : ` (${status})`}`,
  );
  return {
    passed: file.assertionResults.length - bad.length,
    failed: bad.length,
    failures,
    notes: [],
  };
}

/** @param {string} failure */
function oneFailure(failure) {
  return { passed: 0, failed: 1, failures: [failure], notes: [] };
}
