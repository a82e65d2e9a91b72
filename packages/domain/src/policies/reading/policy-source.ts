import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { DocumentPath, PolicyProblem } from "./problem.ts";

/** A policy file as text, able to say at which line and column a part of it stands. */
export interface PolicySource {
  readonly file: string;
  /** Line and column, from 1, of the value at a path, or of the nearest part above it that exists. */
  locate(path: DocumentPath): { readonly line: number; readonly column: number };
  /** Line and column, from 1, of a key in the mapping at a path. */
  locateKey(path: DocumentPath, key: string): { readonly line: number; readonly column: number };
  /** The path as the file has it: where one thing stands for a list of one, it ends there. */
  written(path: DocumentPath): DocumentPath;
}

/** A policy file that is taken apart when a position is first asked for. */
export function sourceOfText(file: string, text: string): PolicySource {
  let apart: PolicySource | undefined;
  const source = () => (apart ??= takeApart(file, text).source);
  return {
    file,
    locate: (path) => source().locate(path),
    locateKey: (path, key) => source().locateKey(path, key),
    written: (path) => source().written(path),
  };
}

/** A YAML text taken apart: its plain value with every scalar as text, and its positions; or where its syntax fails. */
export interface TakenApart {
  readonly value: unknown;
  readonly source: PolicySource;
  readonly problems: readonly PolicyProblem[];
}

/** Takes YAML apart without giving any scalar a type: numbers, dates and booleans stay the text that was written. */
export function takeApart(file: string, text: string): TakenApart {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const source: PolicySource = {
    file,
    locate: (path) => at(offsetOf(document, path)),
    locateKey: (path, key) => at(keyOffset(document, path, key)),
    written: (path) => untilScalar(document, path),
  };
  const problems = document.errors.map((error): PolicyProblem => ({
    kind: "yaml-syntax",
    file,
    ...at(error.pos[0]),
    path: "",
    expected: "yaml",
    found: `${error.code}: ${error.message}`,
    nearest: null,
  }));
  problems.push(
    ...aliasesIn(document).map(({ name, offset }): PolicyProblem => ({
      kind: "yaml-syntax",
      file,
      ...at(offset),
      path: "",
      expected: "no-aliases",
      found: `*${name}`,
      nearest: null,
    })),
  );
  return { value: problems.length > 0 ? undefined : document.toJS(), source, problems };
}

// A few aliases of aliases make a small file as large as memory.
function aliasesIn(
  document: Document,
): readonly { readonly name: string; readonly offset: number }[] {
  const found: { readonly name: string; readonly offset: number }[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.range) found.push({ name: alias.source, offset: alias.range[0] });
    },
  });
  return found;
}

function offsetOf(document: Document, path: DocumentPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function untilScalar(document: Document, path: DocumentPath): DocumentPath {
  const ends = path.findIndex((_, index) => isScalar(document.getIn(path.slice(0, index), true)));
  return ends > 0 ? path.slice(0, ends) : path;
}

function keyOffset(document: Document, path: DocumentPath, key: string): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair !== undefined && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}
