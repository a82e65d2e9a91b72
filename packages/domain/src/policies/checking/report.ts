import { nearestName } from "../reading/nearest.ts";
import type { PolicySource } from "../reading/policy-source.ts";
import {
  type DocumentPath,
  pathToText,
  type PolicyProblem,
  type PolicyProblemKind,
} from "../reading/problem.ts";

/** What is wrong, before it is given its place in the file. */
export interface Finding {
  readonly kind: PolicyProblemKind;
  readonly path: DocumentPath;
  readonly expected: string;
  readonly found: string;
  /** The names among which the nearest is looked for. */
  readonly valid?: Iterable<string>;
  /** Whether the path ends in a key that is itself what is wrong. */
  readonly atKey?: boolean;
}

/** A finding with file, line, column and the nearest valid name. */
export function located(finding: Finding, source: PolicySource): PolicyProblem {
  const { path, atKey, valid } = finding;
  const position =
    atKey === true ? source.locateKey(path.slice(0, -1), String(path.at(-1))) : source.locate(path);
  return {
    kind: finding.kind,
    file: source.file,
    ...position,
    path: pathToText(source.written(path)),
    expected: finding.expected,
    found: finding.found,
    nearest: valid === undefined ? null : nearestName(finding.found, valid),
  };
}
