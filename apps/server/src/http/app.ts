import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import type { Context } from "hono";
import { compress } from "hono/compress";
import type { Logger } from "pino";

import { pathForLog } from "./calendar-route.ts";
import type { ClientAddress } from "./client-address.ts";
import { isConnectionLost } from "./connection-lost.ts";
import { limitBody, notTooOften, onlyFromOwnOrigin, onlyJson, onlyPostOrRead } from "./guards.ts";
import { health } from "./health.ts";
import type { IdentityParts } from "./identity-routes.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { securityHeaders } from "./security-headers.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { staticFiles } from "./static-files.ts";
import { refuseRequest } from "./wire-problem.ts";

/** What programs in other languages are promised, as it was committed. */
const openApi = readFileSync(join(import.meta.dirname, "../../../../docs/openapi.json"), "utf8");

export interface ServerEnv {
  Variables: { readonly requestId: string; readonly address: string };
}

export interface AppParts extends IdentityParts {
  /** Handles everything below /api/trpc. */
  readonly procedures: (context: Context<ServerEnv>) => Promise<Response>;
  /** Handles everything below /api/v1. */
  readonly rest: (context: Context<ServerEnv>) => Promise<Response>;
  /** Keeps a line open to a page. */
  readonly news: (context: Context<ServerEnv>) => Promise<Response>;
  /** Answers below /calendar. */
  readonly calendar: (context: Context<ServerEnv>) => Promise<Response>;
  /** Hands out an attachment below /api/attachments. */
  readonly attachment: (context: Context<ServerEnv>) => Promise<Response>;
  readonly clientAddress: ClientAddress;
  /** Origins our pages have, the first being the address to tell people. */
  readonly origins: readonly string[];
  readonly webFolder: string;
  readonly log: Logger;
  readonly limiter: RateLimiter;
}

export function createApp(parts: AppParts): Hono<ServerEnv> {
  const { log } = parts;
  const app = new Hono<ServerEnv>();
  app.use(async (context, next) => {
    const requestId = randomUUID();
    const began = performance.now();
    context.set("requestId", requestId);
    context.set("address", addressOf(context, parts.clientAddress));
    await next();
    // Straight onto the answer: the framework's own way makes a stream of its body first.
    context.res.headers.set("x-request-id", requestId);
    const { method, path } = context.req;
    const millis = Math.round(performance.now() - began);
    log.info(
      { requestId, method, path: pathForLog(path), status: context.res.status, millis },
      "request",
    );
  });
  app.use(securityHeaders(parts.secure));
  app.use(onlyPostOrRead);
  app.use("/api/*", onlyFromOwnOrigin(parts.origins), onlyJson, limitBody);
  // A batch of 2,900 rows is a megabyte of text; streams of events have to leave as they come.
  app.use("/api/*", compress({ contentTypeFilter: /^application\/(?:problem\+)?json/ }));

  app.use("/api/auth/*", notTooOften(parts.limiter, "sign_in"));

  app.route("/healthz", health(parts.db));
  app.route("/api/auth", signInRoutes(parts));
  app.get("/api/news", parts.news);
  app.get("/api/attachments/:id", parts.attachment);
  app.all("/api/trpc/*", parts.procedures);
  app.all("/api/v1/*", parts.rest);
  app.get("/openapi.json", (context) =>
    context.body(openApi, 200, { "content-type": "application/json" }),
  );
  app.get("/calendar/:file", notTooOften(parts.limiter, "calendar"), parts.calendar);
  app.all("/api/*", (context) => refuseRequest(context, { kind: "not_found" }));
  app.route("/", staticFiles(parts.webFolder));

  app.notFound((context) => refuseRequest(context, { kind: "not_found" }));
  app.onError((error, context) => {
    const requestId = context.get("requestId");
    log.error({ requestId, err: error }, "request failed");
    return refuseRequest(
      context,
      isConnectionLost(error)
        ? { kind: "database_unavailable" }
        : { kind: "internal_error", requestId },
    );
  });
  return app;
}

function addressOf(context: Context<ServerEnv>, clientAddress: ClientAddress): string {
  const { address } = getConnInfo(context).remote;
  if (address === undefined) throw new Error("a request without a remote address");
  return clientAddress(address, context.req.header("x-forwarded-for"));
}
