import { appRouter, demonstrationRouter } from "@daowei/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";

import type { ServerEnv } from "./app.ts";
import { openCall } from "./open-call.ts";
import type { CallParts } from "./open-call.ts";

/** Every procedure of the API, as our pages and the TypeScript client ask for them. */
export function procedures(parts: CallParts) {
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const { apiContext, finish } = await openCall(context, parts);
    const { requestId } = apiContext;
    const response = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: context.req.raw,
      router: parts.system.demonstration ? demonstrationRouter : appRouter,
      maxBatchSize: 20,
      onError: ({ error, path }) => {
        // Refusals are answers; only what nobody foresaw is worth a line.
        if (error.code !== "INTERNAL_SERVER_ERROR") return;
        parts.log.error({ requestId, path, err: error.cause ?? error }, "procedure failed");
      },
      createContext: () => apiContext,
    });
    return finish(response);
  };
}
