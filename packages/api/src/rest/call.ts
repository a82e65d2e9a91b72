import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { WireProblem } from "../problem-codes.ts";
import { appRouter } from "../router.ts";
import { type ApiContext, wireProblemOf } from "../trpc.ts";
import { readQuery, unknownNames } from "./read-query.ts";
import { findRoute } from "./routes.ts";

export interface RestRequest {
  readonly method: string;
  /** Below /api/v1. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** What stands in the body, or undefined when it is no JSON. */
  readonly body: unknown;
}

export type RestAnswer =
  | { readonly status: 200; readonly body: unknown }
  | {
      readonly status: number;
      readonly problem: WireProblem;
      readonly allowed?: readonly string[];
      /** What nobody foresaw, for the log. */
      readonly failure?: unknown;
    };

/**
 * The same procedures, guards and contracts as over tRPC, at addresses of their own. Written here because the adapter of
 * trpc-to-openapi turns on coercion inside the contracts, for everybody: an amount as a JSON number would be let in.
 */
export async function callRest(request: RestRequest, context: ApiContext): Promise<RestAnswer> {
  const found = findRoute(request.method, request.path);
  if (found === undefined)
    return { status: 404, problem: { kind: "not_found", object: "procedure", id: request.path } };
  if (!("route" in found))
    return { status: 405, problem: { kind: "method_refused" }, allowed: found };
  const { route, fromPath } = found;
  const input = inputOf(request, route);
  if ("problem" in input) return { status: 400, problem: input.problem };
  try {
    const body = await callTRPCProcedure({
      router: appRouter,
      path: route.name,
      getRawInput: () => Promise.resolve({ ...input.given, ...fromPath }),
      ctx: context,
      type: route.method === "GET" ? "query" : "mutation",
      signal: undefined,
      batchIndex: 0,
    });
    return { status: 200, body };
  } catch (error) {
    return refusalOf(error, context);
  }
}

type Input = { readonly given: object } | { readonly problem: WireProblem };

function inputOf(
  { query, body }: RestRequest,
  route: { method: string; fields: ReadonlyMap<string, string> },
): Input {
  if (route.method === "GET") {
    const problem = unknownNames(query, route.fields);
    return problem === undefined ? { given: readQuery(query, route.fields) } : { problem };
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return { given: body };
  return {
    problem: { kind: "malformed_input", fields: [{ path: "", expected: "a JSON object" }] },
  };
}

/** A refusal is an answer; what is none of ours is one too, and the log hears of it. */
function refusalOf(error: unknown, context: ApiContext): RestAnswer {
  if (!(error instanceof TRPCError)) throw error;
  const status = getHTTPStatusCodeFromError(error);
  const problem = wireProblemOf(error, context);
  return status < 500 ? { status, problem } : { status, problem, failure: error.cause ?? error };
}
