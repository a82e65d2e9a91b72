import net from "node:net";

/** A line to PostgreSQL that is cut at a chosen journey: all that the client sends before it waits for an answer. */
export interface CuttingLine {
  readonly url: string;
  /**
   * From now on journeys are counted, the first is 1. At this one the line is cut: before PostgreSQL hears of it, or after it
   * has done what was asked and before the client is answered. Whoever connects anew has a whole line.
   */
  cutAt(journey: number, when: CutWhen): void;
  /** What was under way when the line was cut since `cutAt`; undefined while it is whole. */
  cut(): Journey | undefined;
  /** How many journeys there were since `cutAt`. */
  journeys(): number;
  close(): Promise<void>;
}

export type CutWhen = "before" | "after";

export interface Journey {
  readonly number: number;
  readonly isCommit: boolean;
}

interface Counting {
  journeys: number;
  at: { readonly journey: number; readonly when: CutWhen } | undefined;
  cut: Journey | undefined;
}

export async function cuttingLine(url: string): Promise<CuttingLine> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<net.Socket>();
  const counting: Counting = { journeys: 0, at: undefined, cut: undefined };
  const proxy = net.createServer((client) => {
    const server = net.connect(Number(port), hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay();
      socket.on("error", () => socket.destroy()); // a cut line is what this is for
      socket.on("close", () => sockets.delete(socket));
    }
    join(client, server, counting);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string")
    throw new Error(`no port: ${String(address)}`);
  const near = new URL(url);
  near.port = String(address.port);
  return {
    url: near.href,
    cutAt: (journey, when) =>
      Object.assign(counting, { journeys: 0, at: { journey, when }, cut: undefined }),
    cut: () => counting.cut,
    journeys: () => counting.journeys,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function join(client: net.Socket, server: net.Socket, counting: Counting): void {
  const messages = messageReader();
  let deaf = false;
  client.on("data", (chunk) => {
    for (const message of messages(chunk)) {
      if (client.destroyed) return;
      if (!endsJourney(message)) {
        server.write(message);
        continue;
      }
      counting.journeys += 1;
      const { at, journeys } = counting;
      if (at?.journey !== journeys) {
        server.write(message);
        continue;
      }
      counting.cut = { number: journeys, isCommit: isCommit(message) };
      counting.at = undefined;
      if (at.when === "before") client.destroy();
      else server.write(message);
      deaf = true;
    }
  });
  server.on("data", (answer) => {
    if (deaf) client.destroy();
    else client.write(answer);
  });
  client.on("close", () => server.end());
  server.on("close", () => client.end());
}

const codeOf = (message: Buffer): string => message.toString("latin1", 0, 1);

/** A statement as text, or the word that all parts of a prepared one have been sent. */
const endsJourney = (message: Buffer): boolean => ["Q", "S"].includes(codeOf(message));

const isCommit = (message: Buffer): boolean =>
  codeOf(message) === "Q" && message.subarray(5).toString().startsWith("commit");

/** Takes the client's bytes apart; only the very first message has no letter before its length. */
function messageReader(): (chunk: Buffer) => readonly Buffer[] {
  let rest = Buffer.alloc(0);
  let first = true;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const whole: Buffer[] = [];
    for (;;) {
      const lengthAt = first ? 0 : 1;
      if (rest.length < lengthAt + 4) return whole;
      const size = lengthAt + rest.readUInt32BE(lengthAt);
      if (rest.length < size) return whole;
      whole.push(rest.subarray(0, size));
      rest = rest.subarray(size);
      first = false;
    }
  };
}
