import { loadPolicyFile } from "@daowei/policies";
import type { Library, LoadedPolicy, PolicyFileProblem } from "@daowei/policies";
import type { PolicyProblem } from "@daowei/domain/policies";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { nearestName } from "@daowei/domain/policies";
import { locate } from "./locate.ts";
import { badInput, wrongUsage } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { cannotRead, faultLine } from "./words.ts";

/** The policy that an option names: one of the library by its id, else a file. */
export function findPolicy(idOrFile: string, library: Library): Result<LoadedPolicy, Outcome> {
  const known = library.policies.get(idOrFile);
  if (known !== undefined) return ok(known);
  if (!/[./\\]/u.test(idOrFile)) {
    const near = nearestName(idOrFile, [...library.policies.keys()]);
    return refuse(
      wrongUsage(
        `--policy: 没有政策文件 no policy「${idOrFile}」${near === null ? "" : `，是否 did you mean「${near}」`}。`,
        `可用 available: ${[...library.policies.keys()].join(", ")}；或给出文件路径 or a file.`,
      ),
    );
  }
  const loaded = readPolicyFile(idOrFile, library);
  return loaded.ok ? loaded : refuse(badInput(policyFaults(loaded.problem)));
}

export function readPolicyFile(
  file: string,
  { gazetteer, policies }: Library,
): Result<LoadedPolicy, PolicyFileProblem> {
  const loaded = loadPolicyFile(locate(file), {
    gazetteer,
    library: (id) => policies.get(id)?.policy,
  });
  return loaded.ok ? loaded : refuse(named(loaded.problem, file));
}

/** Names the file as the person wrote it. */
function named(problem: PolicyFileProblem, file: string): PolicyFileProblem {
  if (problem.kind === "unreadable-file") return { ...problem, file };
  return { ...problem, file, problems: problem.problems.map((each) => ({ ...each, file })) };
}

/** What is wrong with a policy file, one line each: file, line, column, path, expected and found. */
export function policyFaults(problem: PolicyFileProblem): readonly string[] {
  if (problem.kind === "unreadable-file") {
    return [cannotRead(problem.file, problem.code)];
  }
  return problem.problems.map(policyFault);
}

function policyFault(problem: PolicyProblem): string {
  const { file, line, column, path, kind, expected, found, nearest } = problem;
  const remedy = nearest === null ? "" : `是否 did you mean「${nearest}」？`;
  return faultLine({ at: [file, line, column, path], kind, expected, found, remedy });
}
