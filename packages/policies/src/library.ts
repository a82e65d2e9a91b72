import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Gazetteer } from "@daowei/domain/places";
import { compilePolicy, parsePolicy } from "@daowei/domain/policies";
import type { CompiledPolicy, Policy, PolicyProblem } from "@daowei/domain/policies";
import type { Result } from "@daowei/domain/result";
import type { WorkCalendar } from "@daowei/domain/time";
import { loadGazetteer } from "./gazetteer.ts";
import { versionOf } from "./policy-file.ts";
import type { LoadedPolicy } from "./policy-file.ts";
import { readQuickly } from "./read-quickly.ts";
import { loadWorkCalendar } from "./work-calendar.ts";

const root = join(import.meta.dirname, "..");

/** The policies that come with the product, the divisions and the calendar of legal holidays. */
export interface Library {
  readonly policies: ReadonlyMap<string, LoadedPolicy>;
  readonly gazetteer: Gazetteer;
  readonly calendar: WorkCalendar;
}

/**
 * Opens everything that comes with the product. A policy is read, checked and compiled when it is first looked at, and
 * kept; looking at one that is wrong throws, naming every problem.
 */
export function loadLibrary(): Library {
  const gazetteer = loadGazetteer();
  const policies = new Map<string, LibraryPolicy>();
  for (const file of policyFiles()) {
    const id = idOf(file);
    const before = policies.get(id);
    if (before !== undefined)
      throw new Error(`policy ${id} stands in ${before.file} and in ${file}`);
    policies.set(id, new LibraryPolicy(file, { gazetteer, policies }));
  }
  return { policies, gazetteer, calendar: loadWorkCalendar() };
}

class LibraryPolicy implements LoadedPolicy {
  readonly file: string;
  readonly #library: Pick<Library, "gazetteer" | "policies">;
  #text: string | undefined;
  #version: string | undefined;
  #policy: Policy | undefined;
  #compiled: CompiledPolicy | undefined;

  constructor(file: string, library: Pick<Library, "gazetteer" | "policies">) {
    this.file = file;
    this.#library = library;
  }

  get text(): string {
    return (this.#text ??= readFileSync(join(root, this.file), "utf8"));
  }

  get version(): string {
    return (this.#version ??= versionOf(this.text));
  }

  get policy(): Policy {
    return (this.#policy ??= readPolicy(this));
  }

  get compiled(): CompiledPolicy {
    const { gazetteer, policies } = this.#library;
    const library = (id: string) => policies.get(id)?.policy;
    return (this.#compiled ??= certain(compilePolicy(this.policy, { gazetteer, library })));
  }
}

function readPolicy(source: { readonly file: string; readonly text: string }): Policy {
  const { file, text } = source;
  const policy = certain(parsePolicy({ file, text, value: readQuickly(text) }));
  const { id } = policy.document;
  if (id !== idOf(source.file)) throw new Error(`${source.file} holds a policy named ${id}`);
  return policy;
}

/** The policy files of the library, relative to the package: the nation's first, then in the order of places and ids. */
function policyFiles(): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(?:cn|[0-9]{6}-[a-z]+)$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted((a, b) => Number(b === "cn") - Number(a === "cn") || (a < b ? -1 : 1))
    .flatMap(policyFilesIn);
}

function policyFilesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    .map((name) => `${folder}/${name}`);
}

function idOf(file: string): string {
  return basename(file, ".yaml");
}

function certain<T>(result: Result<T, readonly PolicyProblem[]>): T {
  if (result.ok) return result.value;
  const lines = result.problem.map(
    ({ file, line, column, kind, path, expected, found }) =>
      `${file}:${line}:${column} ${kind} ${path}: expected ${expected}, found ${found}`,
  );
  throw new Error(`the policy library is damaged\n${lines.join("\n")}`);
}
