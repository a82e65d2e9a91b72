import { createServer } from "node:http";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { once } from "node:events";

/** One request as it came. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly idempotencyKey?: string };
  readonly at: number;
}

export interface ScriptedServer {
  readonly url: string;
  readonly heard: Heard[];
  stop(): Promise<void>;
}

/** What the server does with a request. */
export type Line = (response: ServerResponse) => void;

export const answers =
  (data: unknown): Line =>
  (response) =>
    json(response, { status: 200, body: { result: { data } } });

export const refuses =
  (
    status: number,
    problem: { readonly kind: string },
    headers: Record<string, string> = {},
  ): Line =>
  (response) =>
    json(response, {
      status,
      body: { error: { message: problem.kind, data: { problem } } },
      headers,
    });

export const hangsUp: Line = (response) => response.destroy();
export const staysSilent: Line = () => undefined;

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

export function json(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { "x-request-id": "request-1", ...headers });
  response.end(JSON.stringify(body));
}

/** A real HTTP server that does what the lines say, one after the other, and the last one for ever. */
export async function scripted(...lines: readonly Line[]): Promise<ScriptedServer> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const { method = "", url = "", headers } = request;
      const body = text === "" ? {} : (JSON.parse(text) as Heard["body"]);
      heard.push({ method, path: url, headers, body, at: performance.now() });
      const line = lines[Math.min(heard.length, lines.length) - 1];
      if (line === undefined) throw new Error("a server without a script");
      line(response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    heard,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
