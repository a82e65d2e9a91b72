import net from "node:net";

/** A line to PostgreSQL that can break after the server has heard and before the client is answered. */
export interface LosingProxy {
  /** The same address, by way of the proxy. */
  readonly url: string;
  /** From now on: what holds this text reaches the server, its answer reaches nobody, and the line is cut. */
  loseAnswerTo(text: string): void;
  /** From now on every answer comes through again; lines that lost one are cut. */
  loseNothing(): void;
  close(): Promise<void>;
}

export async function losingProxy(url: string): Promise<LosingProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<net.Socket>();
  let trigger: string | undefined;

  const proxy = net.createServer((client) => {
    const server = net.connect(Number(port), hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy()); // a cut line is what this is for
      socket.on("close", () => sockets.delete(socket));
    }
    let losing = false;
    client.on("data", (sent) => {
      losing ||= trigger !== undefined && sent.includes(trigger);
      server.write(sent);
    });
    server.on("data", (answer) => {
      if (losing) client.destroy();
      else client.write(answer);
    });
    client.on("close", () => server.end());
    server.on("close", () => client.end());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string")
    throw new Error(`no port: ${String(address)}`);
  const near = new URL(url);
  near.port = String(address.port);
  return {
    url: near.href,
    loseAnswerTo: (text) => (trigger = text),
    loseNothing: () => (trigger = undefined),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
