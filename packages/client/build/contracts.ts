import * as doors from "@daowei/api/contracts";
import { isSchema } from "./schema.ts";
import type { Schema } from "./schema.ts";

/** Every named schema of the wire. */
export function contracts(): ReadonlyMap<string, Schema> {
  const entries = Object.entries<unknown>(doors);
  return new Map(entries.filter((entry): entry is [string, Schema] => isSchema(entry[1])));
}
