import { callRest } from "@daowei/api";
import type { RestAnswer } from "@daowei/api";
import type { Context } from "hono";

import type { ServerEnv } from "./app.ts";
import { jsonText } from "./json-text.ts";
import { openCall } from "./open-call.ts";
import type { CallParts } from "./open-call.ts";
import { problemBody } from "./problem-body.ts";

const base = "/api/v1";

/** The procedures that have an address, for programs in any language: plain JSON in and out, refusals as RFC 9457 has them. */
export function rest(parts: CallParts) {
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const { apiContext, finish } = await openCall(context, parts);
    const { requestId } = apiContext;
    const { pathname, searchParams: query } = new URL(context.req.url);
    const { method } = context.req;
    const body = method === "POST" ? readJson(await context.req.text()) : undefined;
    const path = decoded(pathname.slice(base.length));
    const answer = await callRest({ method, path, query, body }, apiContext);
    if ("failure" in answer)
      parts.log.error({ requestId, path, err: answer.failure }, "procedure failed");
    return finish(responseTo(answer, requestId));
  };
}

function responseTo(answer: RestAnswer, requestId: string): Response {
  if (!("problem" in answer))
    return new Response(JSON.stringify(answer.body), {
      headers: { "content-type": "application/json" },
    });
  const { status, problem, allowed } = answer;
  const body = problemBody(problem, { status, requestId });
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (allowed !== undefined) headers.set("allow", allowed.join(", "));
  return new Response(JSON.stringify(body), { status, headers });
}

/** Undefined for what is no JSON, which the procedure's door refuses. */
function readJson(text: string): unknown {
  return jsonText.safeParse(text).data;
}

/** Ids and codes need no escapes: what is escaped wrongly names nothing. */
function decoded(path: string): string {
  return /%(?![0-9a-f]{2})/i.test(path) ? path : decodeURI(path);
}
