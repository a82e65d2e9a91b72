import { z } from "zod";
import { appRouter } from "../router.ts";
import type { ProcedureMeta } from "./rest-meta.ts";

/** One procedure at its address. */
export interface RestRoute {
  /** As tRPC knows it: `batches.list`. */
  readonly name: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly segments: readonly string[];
  /** The JSON types of its fields: what a query string must be read as. */
  readonly fields: ReadonlyMap<string, string>;
}

interface Known {
  readonly _def: { readonly meta?: ProcedureMeta; readonly inputs: readonly z.ZodType[] };
}

// tRPC keeps them flat, by their whole names, whatever its types say.
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Known>>;

/** Every procedure that has an address, which is the list of what other programs are promised. */
export const restRoutes: readonly RestRoute[] = Object.entries(procedures).flatMap(
  ([name, { _def }]) => {
    const { openapi } = _def.meta ?? {};
    if (openapi === undefined) return [];
    const { method, path } = openapi;
    return [{ name, method, path, segments: segmentsOf(path), fields: fieldsOf(_def.inputs[0]) }];
  },
);

function fieldsOf(input: z.ZodType | undefined): ReadonlyMap<string, string> {
  if (input === undefined) return new Map();
  const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return new Map(
    Object.entries(properties).map(([field, schema]) => {
      const type = typeof schema === "object" ? schema.type : undefined;
      return [field, typeof type === "string" ? type : "any"];
    }),
  );
}

export interface Found {
  readonly route: RestRoute;
  readonly fromPath: Readonly<Record<string, string>>;
}

/** The route of a request; the methods that the path has when this one is not among them; undefined where nothing is. */
export function findRoute(method: string, path: string): Found | readonly string[] | undefined {
  const asked = segmentsOf(path);
  const here = restRoutes.flatMap((route) => {
    const fromPath = match(route.segments, asked);
    return fromPath === undefined ? [] : [{ route, fromPath }];
  });
  const found = here.find(({ route }) => route.method === method);
  if (found !== undefined) return found;
  return here.length === 0 ? undefined : here.map(({ route }) => route.method);
}

function match(
  segments: readonly string[],
  asked: readonly string[],
): Record<string, string> | undefined {
  if (segments.length !== asked.length) return undefined;
  const named: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const given = asked[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name !== undefined) named[name] = given;
    else if (segment !== given) return undefined;
  }
  return named;
}

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
}
