import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gazetteer } from "@daowei/domain/places";
import { compilePolicy, parsePolicy } from "@daowei/domain/policies";
import type { CompiledPolicy, Policy, PolicyProblem } from "@daowei/domain/policies";
import type { Result } from "@daowei/domain/result";
import type { WorkCalendar } from "@daowei/domain/time";
import { loadGazetteer } from "./gazetteer.ts";
import { versionOf } from "./policy-file.ts";
import type { LoadedPolicy } from "./policy-file.ts";
import { loadWorkCalendar } from "./work-calendar.ts";

const root = join(import.meta.dirname, "..");

/** The policies that come with the product, the divisions and the calendar of legal holidays. */
export interface Library {
  readonly policies: ReadonlyMap<string, LoadedPolicy>;
  readonly gazetteer: Gazetteer;
  readonly calendar: WorkCalendar;
}

/** Reads and checks everything that comes with the product; throws, naming every problem, when any of it is wrong. */
export function loadLibrary(): Library {
  const gazetteer = loadGazetteer();
  const sources = policyFiles().map((file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  }));
  const parsed = new Map<
    string,
    { readonly policy: Policy; readonly file: string; readonly text: string }
  >();
  for (const source of sources) {
    const policy = certain(parsePolicy(source));
    const { id } = policy.document;
    const before = parsed.get(id);
    if (before !== undefined)
      throw new Error(`policy ${id} stands in ${before.file} and in ${source.file}`);
    parsed.set(id, { policy, ...source });
  }
  const library = (id: string) => parsed.get(id)?.policy;
  const policies = new Map<string, LoadedPolicy>();
  for (const [id, { policy, file, text }] of parsed) {
    const compiled: CompiledPolicy = certain(compilePolicy(policy, { gazetteer, library }));
    policies.set(id, { policy, compiled, version: versionOf(text), file, text });
  }
  return { policies, gazetteer, calendar: loadWorkCalendar() };
}

/** The policy files of the library, relative to the package, in the order of places and years. */
function policyFiles(): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(?:cn|[0-9]{6}-[a-z]+)\/[a-z0-9-]+\.yaml$/.test(file))
    .toSorted(
      (a, b) => Number(b.startsWith("cn/")) - Number(a.startsWith("cn/")) || (a < b ? -1 : 1),
    );
}

function certain<T>(result: Result<T, readonly PolicyProblem[]>): T {
  if (result.ok) return result.value;
  const lines = result.problem.map(
    ({ file, line, column, kind, path, expected, found }) =>
      `${file}:${line}:${column} ${kind} ${path}: expected ${expected}, found ${found}`,
  );
  throw new Error(`the policy library is damaged\n${lines.join("\n")}`);
}
