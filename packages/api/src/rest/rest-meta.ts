import type { KeyScope } from "@daowei/domain/approvals";

/** What is said of a procedure besides its inputs and outputs. */
export type ProcedureMeta = {
  /** The scope by which a program may ask for it; without one it takes a person. */
  readonly keys?: KeyScope;
  /** Where it stands below /api/v1 for programs in any language; without one it is not there. */
  readonly openapi?: {
    readonly method: "GET" | "POST";
    readonly path: `/${string}`;
    readonly summary: string;
    readonly tags: string[];
  };
};

/** Opens a procedure to keys of a scope, at an address of its own: `POST /batches/{id}/submit`. */
export function opened(
  keys: KeyScope,
  at: `${"GET" | "POST"} /${string}`,
  summary: string,
): ProcedureMeta {
  const [method, path] = at.split(" ");
  if ((method !== "GET" && method !== "POST") || path === undefined)
    throw new Error(`not an address: ${at}`);
  const tag = path.split("/")[1] ?? "";
  return { keys, openapi: { method, path: `/${path.slice(1)}`, summary, tags: [tag] } };
}
