import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Counts how often each message arrived. */
export interface Receiver {
  readonly url: string;
  readonly arrived: ReadonlyMap<string, number>;
  readonly close: () => void;
}

/** A receiver that takes a few milliseconds for each message, so that a worker is killed amid some. */
export async function openReceiver(millis: number): Promise<Receiver> {
  const arrived = new Map<string, number>();
  const server = createServer((request, response) => {
    const id = String(request.headers["webhook-id"]);
    request.resume().on("end", () => {
      arrived.set(id, (arrived.get(id) ?? 0) + 1);
      void sleep(millis).then(() => response.writeHead(204).end());
    });
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/hook`, arrived, close };
}
