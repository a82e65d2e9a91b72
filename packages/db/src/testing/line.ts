import net from "node:net";

/** A way to PostgreSQL that leads through this process. */
export interface Line {
  /** The same address, by way of the line. */
  readonly url: string;
  close(): Promise<void>;
}

/** `join` ties the two ends of each connection together; when one of them ends, so does the other. */
export async function layLine(
  url: string,
  join: (client: net.Socket, server: net.Socket) => void,
): Promise<Line> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<net.Socket>();
  const proxy = net.createServer((client) => {
    const server = net.connect(Number(port), hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay();
      socket.on("error", () => socket.destroy()); // a cut line is what this is for
      socket.on("close", () => sockets.delete(socket));
    }
    join(client, server);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string")
    throw new Error(`no port: ${String(address)}`);
  const near = new URL(url);
  near.port = String(address.port);
  return {
    url: near.href,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
