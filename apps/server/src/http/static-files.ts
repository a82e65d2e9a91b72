import { existsSync } from "node:fs";
import { join } from "node:path";

import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";

import { refuseRequest } from "./wire-problem.ts";

/** Names with a content hash never change, so browsers may keep them for good; the page that names them is asked for each time. */
const hashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const named = /\.[^/]+$/;

/** The built web page. A path without a file extension is a page of the app and gets its index. */
export function staticFiles(folder: string): Hono {
  const app = new Hono();
  const index = join(folder, "index.html");
  const cached = createMiddleware(async (context, next) => {
    if (!existsSync(index)) return refuseRequest(context, { kind: "web_not_built" });
    await next();
    const lasting = context.res.status === 200 && hashed.test(context.req.path);
    context.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    return undefined;
  });
  const page = serveStatic({ root: folder, path: "index.html", precompressed: true });
  const pageOfApp = createMiddleware(async (context, next) => {
    if (named.test(context.req.path)) return next();
    return (await page(context, next)) ?? undefined;
  });
  app.get("*", cached, serveStatic({ root: folder, precompressed: true }), pageOfApp, (context) =>
    refuseRequest(context, { kind: "not_found" }),
  );
  app.all("*", (context) =>
    refuseRequest(context, { kind: "method_not_allowed", allowed: "GET, HEAD" }),
  );
  return app;
}
