import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { isProblem, verifyWebhook } from "@daowei/client";

export interface ListenOptions {
  readonly port: number;
  readonly secretFile: string;
  readonly forward?: string;
}

const largest = 65_536;

/** `daowei webhook listen`: shows each event whose signature holds, and passes it on. Ends with Ctrl+C. */
export async function listen({ port, secretFile, forward }: ListenOptions): Promise<never> {
  const secrets = readFileSync(secretFile, "utf8")
    .split(/\s+/)
    .filter((line) => line !== "");
  const server = createServer((request, response) => {
    void answerOf(request, { secrets, forward }).then((status) => response.writeHead(status).end());
  });
  server.listen(port, "127.0.0.1", () => {
    process.stderr.write(`http://127.0.0.1:${port}\n`);
  });
  return await new Promise<never>(() => undefined);
}

interface Receiver {
  readonly secrets: readonly string[];
  readonly forward: string | undefined;
}

/** What the sender is told: an event that is not passed on is sent again. */
async function answerOf(request: IncomingMessage, { secrets, forward }: Receiver): Promise<number> {
  try {
    const body = await bodyOf(request);
    if (body === undefined) return 413;
    const event = await verifyWebhook(body, request.headers, secrets);
    process.stdout.write(`${JSON.stringify(event)}\n`);
    return forward === undefined ? 204 : await passOn(request, { body, forward });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return isProblem(error) ? 401 : 502;
  }
}

async function passOn(
  { headers }: IncomingMessage,
  { body, forward }: { readonly body: string; readonly forward: string },
): Promise<number> {
  const kept = ["content-type", "webhook-id", "webhook-timestamp", "webhook-signature"];
  const passed = kept.flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const answer = await fetch(forward, {
    method: "POST",
    headers: Object.fromEntries(passed),
    body,
  });
  return answer.status;
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > largest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
