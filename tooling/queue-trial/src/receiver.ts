import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Notes which messages arrived, and which of them more than once. */
export interface Receiver {
  readonly url: string;
  readonly arrived: ReadonlySet<string>;
  /** Messages that came again. */
  readonly again: ReadonlySet<string>;
  readonly close: () => void;
}

/** A receiver that takes a few milliseconds for each message, so that a worker is killed amid some. */
export async function openReceiver(millis: number): Promise<Receiver> {
  const arrived = new Set<string>();
  const again = new Set<string>();
  const server = createServer((request, response) => {
    const id = String(request.headers["webhook-id"]);
    request.resume().on("end", () => {
      if (arrived.has(id)) again.add(id);
      arrived.add(id);
      void sleep(millis).then(() => response.writeHead(204).end());
    });
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/hook`, arrived, again, close };
}
