import type { WireProblem } from "../problem-codes.ts";

/** A query string as the inputs of a procedure: a number or a truth where the contract has one, else what stands there. */
export function readQuery(
  query: URLSearchParams,
  fields: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name).map((text) => valueOf(text, fields.get(name)));
      // Given twice it is a list, which the contract refuses where it wants one value.
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function valueOf(text: string, type: string | undefined): unknown {
  if (type === "integer" || type === "number")
    return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/** A name that nothing has is most often a slip of the pen, and would change the answer silently. */
export function unknownNames(
  query: URLSearchParams,
  fields: ReadonlyMap<string, string>,
): WireProblem | undefined {
  const unknown = [...new Set(query.keys())].filter((name) => !fields.has(name));
  if (unknown.length === 0) return undefined;
  const expected = [...fields.keys()].join(" ");
  return { kind: "malformed_input", fields: unknown.map((path) => ({ path, expected })) };
}
