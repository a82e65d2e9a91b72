import { formOf } from "./form.ts";
import { type PolicySchema, type SchemaNode, underNames } from "./schema-node.ts";

const introduction = `# The policy file, key by key

Made from the schema that files are read by (\`daowei policies schema\`); how to write a file is told in
[adding-a-policy.md](adding-a-policy.md). A key with "yes" must be there. \`[x, …]\` is a list, \`{ a, b? }\` a mapping in which
\`b\` may be left out, \`name\` a name in small letters and digits joined by hyphens or underscores, "amount" one of the
[ways to state an amount](#amounts).
`;

/** The reference page of the format, as Markdown. */
export function formatReference(schema: PolicySchema): string {
  const entries = Object.entries(schema.properties);
  const plain = entries.filter(([, node]) => rowsBelow(node, "").length === 0);
  const sections = entries.filter(([, node]) => rowsBelow(node, "").length > 0);
  const head = plain.map(([key, node]) =>
    rowOf(key, node, schema.required?.includes(key) === true),
  );
  return [
    introduction,
    section("The head", [], head),
    ...sections.map(([key, node]) =>
      section(`\`${key}\``, aboutOf(key, node, schema), rowsBelow(node, "")),
    ),
    section(
      "Amounts",
      [schema.definitions.Amount.description ?? ""],
      schema.definitions.Amount.anyOf.flatMap(mechanism),
    ),
  ].join("\n");
}

function section(title: string, about: readonly string[], rows: readonly string[]): string {
  const table = ["| key | write | needed | meaning |", "|---|---|---|---|", ...rows];
  const above = about.length === 0 ? "" : `${about.join(" ")}\n\n`;
  return `## ${title}\n\n${above}${table.join("\n")}\n`;
}

function aboutOf(key: string, node: SchemaNode, { required }: PolicySchema): readonly string[] {
  const many =
    node.items !== undefined ? "A list." : underNames(node) === undefined ? "" : "By name.";
  const needed = required?.includes(key) === true ? "Must be there." : "";
  const meaning = node.description ?? node.items?.description ?? "";
  return [many, needed, meaning].filter((text) => text !== "");
}

/** One row for every key below a node; what stands in a list or under a name is written as the thing itself. */
function rowsBelow(node: SchemaNode, path: string): readonly string[] {
  const inner = node.items ?? underNames(node);
  if (inner !== undefined) return rowsBelow(inner, path);
  if (node.anyOf !== undefined)
    return [...new Set(node.anyOf.flatMap((branch) => rowsBelow(branch, path)))];
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const here = path === "" ? key : `${path}.${key}`;
    const row = rowOf(here, child, node.required?.includes(key) === true);
    return [row, ...rowsBelow(child, here)];
  });
}

function rowOf(path: string, node: SchemaNode, required: boolean): string {
  const { default: usual } = node;
  const needed = usual === undefined ? (required ? "yes" : "") : defaultOf(usual);
  return `| \`${path}\` | ${formOf(node)} | ${needed} | ${node.description ?? ""} |`;
}

function defaultOf(usual: unknown): string {
  const empty = typeof usual === "object" && usual !== null && Object.keys(usual).length === 0;
  return empty ? "" : `else \`${String(usual)}\``;
}

function mechanism(node: SchemaNode): readonly string[] {
  const rows = rowsBelow(node, "");
  const [first] = rows;
  if (first === undefined) return [];
  const about = node.description ?? "";
  return [
    first.replace(/ \|[^|]* \|$/u, (end) => end.replace(/\|[^|]* \|$/u, `| **${about}** |`)),
    ...rows.slice(1),
  ];
}
