import type { z } from "zod";
import { nearestName } from "./nearest.ts";
import { whatWasMeant } from "./what-was-meant.ts";
import type { PolicySource } from "./policy-source.ts";
import { type DocumentPath, pathToText, type PolicyProblem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Gives every issue the names that were valid where it arose; handed to the parser as its error map. */
export const nameWhatIsValid: z.core.$ZodErrorMap = (issue) => {
  const definition = issue.inst?._zod.def as
    | { readonly shape?: Readonly<Record<string, unknown>> }
    | undefined;
  const keys = Object.keys(definition?.shape ?? {});
  if (issue.code === "unrecognized_keys") return keys.join("|");
  if (issue.code !== "invalid_type") return undefined;
  if (issue.expected === "object" && keys.length > 0) return `{${keys.join(", ")}}`;
  return plainWords[issue.expected] ?? issue.expected;
};

const plainWords: Readonly<Record<string, string>> = {
  object: "{…}",
  record: "{…}",
  array: "[…]",
  string: "text",
};

/** Turns the issues of the schema into problems with line, column, what was expected and what was found. */
export function* schemaProblems(
  issues: readonly Issue[],
  value: unknown,
  source: PolicySource,
): Generator<PolicyProblem> {
  const said = new Set<string>();
  for (const { issue, path } of flattened(issues, value, [])) {
    if (issue.code === "unrecognized_keys") {
      const valid = issue.message.split("|");
      for (const key of issue.keys) {
        yield {
          ...placed(source, [...path, key], source.locateKey(path, key)),
          kind: "unknown-key",
          expected: valid.join("|"),
          found: key,
          nearest: nearestName(key, valid),
        };
      }
      continue;
    }
    const found = valueAt(value, path);
    const expected = expectation(issue);
    // A text may break two rules that expect the same.
    const about = `${pathToText(path)} ${expected}`;
    if (said.has(about)) continue;
    said.add(about);
    yield {
      ...placed(source, path, source.locate(path)),
      kind: found === undefined ? "missing-key" : "wrong-form",
      expected,
      found: shown(found),
      nearest: typeof found === "string" ? whatWasMeant(found, expected) : null,
    };
  }
}

function placed(
  source: PolicySource,
  path: DocumentPath,
  position: { line: number; column: number },
) {
  return { file: source.file, ...position, path: pathToText(path) };
}

interface Placed {
  readonly issue: Issue;
  readonly path: DocumentPath;
}

function* flattened(
  issues: readonly Issue[],
  value: unknown,
  above: DocumentPath,
): Generator<Placed> {
  for (const issue of issues) {
    const path = [...above, ...issue.path.filter((part) => typeof part !== "symbol")];
    const within = typeof valueAt(value, path) === "object";
    if (issue.code === "invalid_union" && issue.errors.length > 0 && within)
      yield* flattened(bestBranch(issue.errors), value, path);
    else if (issue.code === "invalid_key") yield* flattened(issue.issues, value, path);
    else yield { issue, path };
  }
}

// Of the alternatives the one meant is most probably the one that fits but for the fewest keys.
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return branches.reduce((best, next) => (misfits(next) < misfits(best) ? next : best));
}

function misfits(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + misfit(issue), 0);
}

// A foreign key weighs more than a missing one, and something of another shape altogether more than either.
function misfit(issue: Issue): number {
  if (issue.code === "unrecognized_keys") return 3 * issue.keys.length;
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const least = Math.min(...issue.errors.map(misfits));
    // What a key holds says less about which alternative is meant than the key itself.
    return issue.path.length > 0 ? Math.min(least, 3) : least;
  }
  if (issue.path.length > 0) return issue.path.length > 1 ? 1 : 2;
  return issue.code === "invalid_type" || issue.code === "invalid_value" ? 10 : 2;
}

function expectation(issue: Issue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join("|");
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const own = issue.errors.flat().filter(({ path }) => path.length === 0);
    return [...new Set(own.flatMap((one) => expectation(one).split("|")))].join("|");
  }
  return issue.message;
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  let here = value;
  for (const part of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[part];
  }
  return here;
}

function shown(found: unknown): string {
  if (found === undefined) return "";
  return typeof found === "string" ? found : JSON.stringify(found).slice(0, 200);
}
