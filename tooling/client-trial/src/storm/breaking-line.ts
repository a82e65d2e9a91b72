import { connect, createServer } from "node:net";
import type { Socket } from "node:net";
import { once } from "node:events";

/** What can happen to an answer under way, or to a question before it arrives. */
const troubles = {
  questionReset: 0.02,
  questionSentAndReset: 0.03,
  answerDropped: 0.04,
  answerCutShort: 0.03,
  answerSwallowed: 0.005,
  answerLate: 0.05,
} as const;
export type Trouble = keyof typeof troubles;

export interface BreakingLine {
  readonly url: string;
  readonly happened: Readonly<Record<Trouble, number>>;
  close(): Promise<void>;
}

interface Way {
  readonly here: Socket;
  readonly there: Socket;
}

/** A TCP line to `target` that drops, delays, cuts and resets by chance, as `chance` (0 to 1) has it. */
export async function breakingLine(target: string, chance: () => number): Promise<BreakingLine> {
  const { hostname, port } = new URL(target);
  const happened: Record<Trouble, number> = {
    questionReset: 0,
    questionSentAndReset: 0,
    answerDropped: 0,
    answerCutShort: 0,
    answerSwallowed: 0,
    answerLate: 0,
  };
  const open = new Set<Socket>();
  const befalls = (trouble: Trouble) => {
    const so = chance() < troubles[trouble];
    if (so) happened[trouble] += 1;
    return so;
  };
  const server = createServer((here) => {
    const there = connect({ host: hostname, port: Number(port) });
    const way = { here, there };
    for (const socket of [here, there]) {
      open.add(socket);
      // Resets are what this line is for.
      socket.on("error", () => reset(way));
      socket.on("close", () => {
        open.delete(socket);
        reset(way);
      });
    }
    here.on("data", (chunk) => ask(way, chunk, befalls));
    there.on("data", (chunk) => answer(way, chunk, befalls));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a line without a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    happened,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function reset({ here, there }: Way): void {
  here.destroy();
  there.destroy();
}

function ask(way: Way, chunk: Buffer, befalls: (trouble: Trouble) => boolean): void {
  if (befalls("questionReset")) return way.here.resetAndDestroy() && reset(way);
  way.there.write(chunk);
  if (befalls("questionSentAndReset")) {
    way.here.resetAndDestroy();
    // The server has it and works on it: its end of the line stays for a while.
    setTimeout(() => way.there.destroy(), 500);
  }
}

function answer(way: Way, chunk: Buffer, befalls: (trouble: Trouble) => boolean): void {
  const { here } = way;
  if (here.destroyed || befalls("answerSwallowed")) return;
  if (befalls("answerDropped")) return reset(way);
  if (befalls("answerCutShort")) {
    here.write(chunk.subarray(0, Math.floor(chunk.byteLength / 2)), () => reset(way));
    return;
  }
  if (befalls("answerLate")) setTimeout(() => here.write(chunk), 300);
  else here.write(chunk);
}
