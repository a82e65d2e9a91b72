import { createServer } from "node:http";
import type { Server } from "node:http";

import { getRequestListener } from "@hono/node-server";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

export type Fetch = Parameters<typeof getRequestListener>[0];

export type ListenProblem =
  | { readonly kind: "port_taken"; readonly port: number; readonly host: string }
  | { readonly kind: "port_forbidden"; readonly port: number }
  | { readonly kind: "address_unknown"; readonly host: string };

export interface Listener {
  readonly port: number;
  /** Hands all further requests to the app; until then each is told that daowei is starting. */
  serve(fetch: Fetch): void;
  /** Takes no new connections, lets running requests end within `graceMillis`, then cuts them off. */
  close(graceMillis: number): Promise<void>;
}

/** Takes the port before anything slow begins, so that a taken port is said at once and nothing was started for it. */
export async function openListener(address: {
  readonly host: string;
  readonly port: number;
}): Promise<Result<Listener, ListenProblem>> {
  let current: Fetch = starting;
  // With its own Request and Response for the platform's: a text is then written as it is, and not by way of a stream.
  const handle = getRequestListener((request, env) => current(request, env));
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 20_000 },
    (request, response) => {
      void handle(request, response);
    },
  );
  const bound = await bind(server, address);
  if (!bound.ok) return bound;
  return ok({
    port: bound.value,
    serve: (fetch) => {
      current = fetch;
    },
    close: (graceMillis) => close(server, graceMillis),
  });
}

function bind(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<number, ListenProblem>> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(refuse({ kind: "port_taken", port, host }));
      else if (error.code === "EACCES") resolve(refuse({ kind: "port_forbidden", port }));
      else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
        resolve(refuse({ kind: "address_unknown", host }));
      else reject(error);
    });
    server.listen(port, host, () => {
      const bound = server.address();
      if (bound === null || typeof bound === "string")
        reject(new Error(`no port: ${String(bound)}`));
      else resolve(ok(bound.port));
    });
  });
}

async function close(server: Server, graceMillis: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection kept alive becomes idle when its running request ends, and nobody else ends it then.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, graceMillis).unref();
  });
  await Promise.race([closed, patience]);
  clearInterval(sweep);
  server.closeAllConnections();
  await closed;
}

function starting(): Response {
  return Response.json(
    { status: "starting" },
    { status: 503, headers: { "retry-after": "2", "cache-control": "no-store" } },
  );
}
