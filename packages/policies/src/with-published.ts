import { compilePolicy, parsePolicy } from "@daowei/domain/policies";
import type { Policy, PolicyProblem } from "@daowei/domain/policies";
import type { Library } from "./library.ts";
import type { LoadedPolicy } from "./policy-file.ts";

/** What an office published under an id last: a text by its version, or that its own text is in force no more. */
export interface PublishedText {
  readonly id: string;
  readonly kept: { readonly version: string; readonly text: string } | null;
}

/** A library in which published texts stand beside the product's own files, or instead of those with their id. */
export interface LibraryWithPublished {
  readonly library: Library;
  /** What was valid when it was published and is not beside the files of today: in force by no text, and said to be. */
  readonly unreadable: ReadonlyMap<string, readonly PolicyProblem[]>;
}

/**
 * Puts published texts beside the product's own files. A published text wins over a file with its id; where it was withdrawn
 * the file is in force again. Policies that refer to a changed one are compiled again with it.
 */
export function withPublished(
  own: Library,
  published: readonly PublishedText[],
): LibraryWithPublished {
  const texts = textsOf(own, published);
  const unreadable = new Map<string, readonly PolicyProblem[]>();
  const parsed = new Map<string, Policy>();
  for (const [id, source] of texts) {
    const read = parsePolicy(source);
    if (read.ok) parsed.set(id, read.value);
    else unreadable.set(id, read.problem);
  }
  const known = (id: string) => (texts.has(id) ? parsed.get(id) : own.policies.get(id)?.policy);
  const compiled = compileAll({ own, texts, parsed, unreadable, known });
  const ids = [...new Set([...own.policies.keys(), ...[...texts.keys()].toSorted()])];
  const policies = ids.flatMap((id) => {
    const loaded = texts.has(id) ? compiled.get(id) : own.policies.get(id);
    return loaded === undefined ? [] : [[id, loaded] as const];
  });
  return { library: { ...own, policies: new Map(policies) }, unreadable };
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly version: string;
}

/** The texts that are read anew: what was published, and every file that names one of them, directly or through others. */
function textsOf(own: Library, published: readonly PublishedText[]): Map<string, Source> {
  const texts = new Map<string, Source>();
  const changed = new Set<string>();
  for (const { id, kept } of published) {
    if (kept !== null) texts.set(id, { file: `${id}@${kept.version.slice(0, 8)}`, ...kept });
    if (kept !== null) changed.add(id);
  }
  // A set that grows while it is walked. Naming an id by chance costs a compilation and nothing else.
  for (const id of changed)
    for (const [other, { file, text, version }] of own.policies) {
      if (texts.has(other) || !text.includes(id)) continue;
      texts.set(other, { file, text, version });
      changed.add(other);
    }
  return texts;
}

interface Compiling {
  readonly own: Library;
  readonly texts: ReadonlyMap<string, Source>;
  readonly parsed: Map<string, Policy>;
  readonly unreadable: Map<string, readonly PolicyProblem[]>;
  readonly known: (id: string) => Policy | undefined;
}

/** Compiles until nothing more fails: what refers to a policy that fails is without its answer. */
function compileAll(work: Compiling): ReadonlyMap<string, LoadedPolicy> {
  const { own, texts, parsed, unreadable, known } = work;
  const compiled = new Map<string, LoadedPolicy>();
  for (const [id, policy] of parsed) {
    const source = texts.get(id);
    if (source === undefined) throw new Error(`policy ${id} was read from no text`);
    const made = compilePolicy(policy, { gazetteer: own.gazetteer, library: known });
    if (made.ok) {
      compiled.set(id, { ...source, policy, compiled: made.value });
      continue;
    }
    unreadable.set(id, made.problem);
    parsed.delete(id);
    return compileAll(work);
  }
  return compiled;
}
