import { type SchemaNode, underNames } from "./schema-node.ts";

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^\^20\[0-9\]\{2\}\$$/u, "year"],
  [/^\^\[0-9\]\{6\}/u, "place code"],
  [/^\^\[a-z\]/u, "name"],
  [/^\^\(\?:0\|\[1-9\]\[0-9\]\{0,8\}\)/u, "number"],
  [/^\^\(\?:0\|\[1-9\]\[0-9\]\{0,11\}\)\$$/u, "whole number"],
  [/\\\/|\//u, "fraction"],
];

/** How a value is written, in a few words: `number`, `place code`, `a | b`, `[name, …]`, `{ on, year_offset? }`. */
export function formOf(node: SchemaNode): string {
  if (node.$ref !== undefined || node.allOf !== undefined) return "amount";
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(" \\| ");
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(formOf))].join(" \\| ");
  if (node.items !== undefined) return `[${formOf(node.items)}, …]`;
  const named = underNames(node);
  if (named !== undefined) return `{ name: ${formOf(named)} }`;
  if (node.properties !== undefined) return mappingOf(node.properties, node.required);
  const known = patterns.find(
    ([pattern]) => node.pattern !== undefined && pattern.test(node.pattern),
  );
  return known === undefined ? "text" : known[1];
}

function mappingOf(
  properties: Readonly<Record<string, SchemaNode>>,
  required: readonly string[] = [],
): string {
  const keys = Object.keys(properties).map((key) => (required.includes(key) ? key : `${key}?`));
  return `\`{ ${keys.join(", ")} }\``;
}
