import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A line to PostgreSQL that can break after the server has heard and before the client is answered, or be slow. */
export interface LosingProxy {
  /** The same address, by way of the proxy. */
  readonly url: string;
  /** From now on: what holds this text reaches the server, its answer reaches nobody, and the line is cut. */
  loseAnswerTo(text: string): void;
  /** From now on every answer comes through again; lines that lost one are cut. */
  loseNothing(): void;
  /** From now on every piece takes so long in either direction; 0 is a line as it should be. */
  delayBy(millis: number): void;
  close(): Promise<void>;
}

export async function losingProxy(url: string): Promise<LosingProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<net.Socket>();
  const line = { trigger: undefined as string | undefined, delayMillis: 0 };

  const proxy = net.createServer((client) => {
    const server = net.connect(Number(port), hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay();
      socket.on("error", () => socket.destroy()); // a cut line is what this is for
      socket.on("close", () => sockets.delete(socket));
    }
    join({ client, server, line });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string")
    throw new Error(`no port: ${String(address)}`);
  const near = new URL(url);
  near.port = String(address.port);
  return {
    url: near.href,
    loseAnswerTo: (text) => (line.trigger = text),
    loseNothing: () => (line.trigger = undefined),
    delayBy: (millis) => (line.delayMillis = millis),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

interface Ends {
  readonly client: net.Socket;
  readonly server: net.Socket;
  readonly line: { readonly trigger: string | undefined; readonly delayMillis: number };
}

function join({ client, server, line }: Ends): void {
  let losing = false;
  const toServer = inOrder(line);
  const toClient = inOrder(line);
  client.on("data", (sent) => {
    losing ||= line.trigger !== undefined && sent.includes(line.trigger);
    toServer(() => server.write(sent));
  });
  server.on("data", (answer) => {
    if (losing) client.destroy();
    else toClient(() => client.write(answer));
  });
  client.on("close", () => toServer(() => server.end()));
  server.on("close", () => toClient(() => client.end()));
}

/** What comes later never overtakes, also when the line is quick again. */
function inOrder(line: Ends["line"]): (pass: () => void) => void {
  let waiting = 0;
  let last = Promise.resolve();
  return (pass) => {
    if (waiting === 0 && line.delayMillis === 0) {
      pass();
      return;
    }
    waiting += 1;
    last = last.then(async () => {
      await sleep(line.delayMillis);
      waiting -= 1;
      pass();
    });
  };
}
