import { bodyLimit } from "hono/body-limit";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";

import type { ServerEnv } from "./app.ts";
import { keyShownIn } from "./key-shown.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { refuseRequest } from "./wire-problem.ts";

const mebibyte = 1024 * 1024;
const ordinaryBytes = mebibyte;
const importBytes = 30 * mebibyte;
const discardedBytes = 100 * mebibyte;

/** The procedures that carry a file. One of them batched with anything else falls under the ordinary limit. */
const fileProcedures: ReadonlySet<string> = new Set([
  "attachments.add",
  "enrolment.check",
  "enrolment.accept",
  "enrolment.correct",
  "people.checkList",
  "people.correctList",
  "people.proposeList",
  "statements.check",
  "statements.accept",
]);

const filePaths: ReadonlySet<string> = new Set(["/api/v1/headcounts", "/api/v1/headcounts/check"]);

const reads: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * Everything that may change something comes from a page of ours: browsers always name the origin of a POST, and no page
 * elsewhere can name ours. Programs show a key instead.
 */
export const onlyFromOwnOrigin = (origins: readonly string[]) =>
  createMiddleware(async (context, next) => {
    if (reads.has(context.req.method) || isProgram(context)) return next();
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const own = origin !== undefined && origins.includes(origin);
    if (!own || (site !== undefined && site !== "same-origin")) {
      return refuseRequest(context, { kind: "origin_refused" });
    }
    return next();
  });

/**
 * A page elsewhere cannot show a key without asking first, which is never allowed; and with a key, cookies count for nothing.
 * Only the procedures know keys: at the other doors a request is what its cookies say.
 */
function isProgram({ req }: Context): boolean {
  return /^\/api\/(?:trpc|v1)\//.test(req.path) && keyShownIn(req.raw.headers) !== undefined;
}

/** Only application/json: a form of another site cannot send it without asking first. */
export const onlyJson = createMiddleware(async (context, next) => {
  if (reads.has(context.req.method)) return next();
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    return refuseRequest(context, { kind: "content_type_refused", expected: "application/json" });
  }
  return next();
});

export const onlyPostOrRead = createMiddleware(async (context, next) => {
  const { method } = context.req;
  if (reads.has(method) || method === "POST") return next();
  return refuseRequest(context, { kind: "method_not_allowed", allowed: "GET, HEAD, POST" });
});

/** For doors that know nobody yet: counted by address. */
export const notTooOften = (limiter: RateLimiter, limit: "sign_in" | "calendar") =>
  createMiddleware<ServerEnv>(async (context, next) => {
    const full = await limiter.take(limit, context.get("address"));
    return full === null ? next() : refuseRequest(context, full);
  });

const limitOf = (maxBytes: number) =>
  bodyLimit({
    maxSize: maxBytes,
    onError: async (context) => {
      await discard(context.req.raw.body);
      return refuseRequest(context, { kind: "body_too_large", maxBytes });
    },
  });

/**
 * Reads on past the limit and keeps nothing: a browser that is cut off while it sends sees a broken connection instead of
 * the refusal. What is far too large is cut off all the same.
 */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return;
  let left = discardedBytes;
  for await (const chunk of body) {
    left -= chunk.byteLength;
    if (left < 0) return;
  }
}

const ordinaryLimit = limitOf(ordinaryBytes);
const importLimit = limitOf(importBytes);

export const limitBody = createMiddleware((context, next) => {
  const { path } = context.req;
  const procedures = path.replace(/^\/api\/trpc\//, "").split(",");
  const carriesFile =
    filePaths.has(path) || procedures.every((procedure) => fileProcedures.has(procedure));
  return (carriesFile ? importLimit : ordinaryLimit)(context, next);
});
