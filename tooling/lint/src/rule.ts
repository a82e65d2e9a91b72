/** A node of the syntax tree as oxlint hands it over: its type and whatever fields that type has. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Context {
  readonly filename: string;
  readonly options: readonly unknown[];
  report(finding: { node: Node; message: string }): void;
}

export interface Rule {
  readonly meta: { readonly type: "problem"; readonly schema?: readonly object[] };
  create(context: Context): Readonly<Record<string, (node: Node) => void>>;
}

export function rule(create: Rule["create"]): Rule {
  return { meta: { type: "problem", schema: [{}] }, create };
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The name of an identifier or of the last step of a member chain: `row.amountFen` gives `amountFen`. */
export function lastName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier" || node.type === "PrivateIdentifier") return String(node["name"]);
  if (node.type === "MemberExpression" && node["computed"] !== true)
    return lastName(node["property"]);
  if (
    node.type === "ChainExpression" ||
    node.type === "TSNonNullExpression" ||
    node.type === "TSAsExpression"
  ) {
    return lastName(node["expression"]);
  }
  return undefined;
}

/** The module a node imports from, for import declarations, re-exports and dynamic imports. */
export function importedModule(node: Node): string | undefined {
  const source = node["source"];
  return isNode(source) && typeof source["value"] === "string" ? source["value"] : undefined;
}

/** Listens to everything that names a module. */
export function onImport(
  listen: (node: Node, module: string) => void,
): Record<string, (node: Node) => void> {
  const hear = (node: Node) => {
    const module = importedModule(node);
    if (module !== undefined) listen(node, module);
  };
  return {
    ImportDeclaration: hear,
    ExportNamedDeclaration: hear,
    ExportAllDeclaration: hear,
    ImportExpression: hear,
  };
}

/** The path from the workspace's root, `packages/domain/src/money/fen.ts`; undefined for files outside of its packages. */
export function workspacePath(filename: string): string | undefined {
  return /^(?:.*\/)?((?:apps|packages|tooling)\/[^/]+\/src\/.*)$/.exec(
    filename.replaceAll("\\", "/"),
  )?.[1];
}
