import { appRouter } from "@daowei/api";
import { procedures } from "../src/procedures.ts";
import { isSchema } from "./schema.ts";
import type { Schema } from "./schema.ts";

/** A procedure that the client has, with its schemas. */
export interface Listed {
  readonly group: string;
  readonly name: string;
  readonly type: "query" | "mutation";
  readonly input: Schema | undefined;
  readonly output: Schema;
}

/** Every procedure of the client, as the server's router has it. */
export function listed(): readonly Listed[] {
  const served = new Map<string, unknown>(Object.entries(appRouter._def.procedures));
  return Object.entries(procedures).flatMap(([group, names]) =>
    Object.keys(names).map((name) => ({ group, name, ...partsOf(served.get(`${group}.${name}`)) })),
  );
}

function partsOf(procedure: unknown): Pick<Listed, "type" | "input" | "output"> {
  const definition = fieldOf(procedure, "_def");
  const type = fieldOf(definition, "type");
  const inputs = fieldOf(definition, "inputs");
  const output = fieldOf(definition, "output");
  const input: unknown = Array.isArray(inputs) ? inputs[0] : undefined;
  if (type !== "query" && type !== "mutation") throw new Error("not a procedure of the router");
  if (!isSchema(output)) throw new Error("a procedure without a contract for its answer");
  return { type, input: isSchema(input) ? input : undefined, output };
}

/** A field of what tRPC keeps to itself. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" && typeof value !== "function") return undefined;
  return value === null ? undefined : Reflect.get(value, name);
}
