import type { PolicyProblem } from "@daowei/domain/policies";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { loadPolicyText, versionOf } from "@daowei/policies";
import type { Library, LoadedPolicy } from "../library.ts";
import type { PolicyFinding, Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { checkApart } from "./check-apart.ts";
import { headOf, readPublished } from "./library-now.ts";

const shown = 100;
const remembered = 50;

/**
 * Reads a policy that somebody wrote. It is checked in another thread first, so that a text made to be heavy delays nobody;
 * what was found valid beside a library is not checked beside it again.
 */
export async function readPolicyText(
  reader: Reader,
  { library }: { readonly library: Library },
  text: string,
): Promise<Result<LoadedPolicy, Problem>> {
  const known = readBeside(library);
  const version = versionOf(text);
  const before = known.get(version);
  if (before !== undefined) return ok(before);
  const checked = await checkApart({
    text,
    published: await readPublished(reader, headOf(library).publications),
  });
  if (checked === "too_heavy") return refuse({ kind: "policy_too_heavy" });
  if (checked.length > 0) return refuse(notValid(checked));
  const { gazetteer, policies } = library;
  const loaded = loadPolicyText(
    { file: `policy@${version.slice(0, 8)}`, text },
    { gazetteer, library: (id) => policies.get(id)?.policy },
  );
  if (!loaded.ok) throw new Error(`a text was valid in one thread only: ${JSON.stringify(loaded)}`);
  const [oldest] = known.keys();
  if (known.size >= remembered && oldest !== undefined) known.delete(oldest);
  known.set(version, loaded.value);
  return loaded;
}

const read = new WeakMap<Library, Map<string, LoadedPolicy>>();

function readBeside(library: Library): Map<string, LoadedPolicy> {
  const known = read.get(library) ?? new Map<string, LoadedPolicy>();
  read.set(library, known);
  return known;
}

function notValid(problems: readonly PolicyProblem[]): Problem {
  const findings = problems.slice(0, shown).map(findingOf);
  return { kind: "policy_not_valid", findings, count: problems.length };
}

function findingOf({ file: _, kind, ...where }: PolicyProblem): PolicyFinding {
  return { kind: kind.replaceAll("-", "_"), ...where };
}
