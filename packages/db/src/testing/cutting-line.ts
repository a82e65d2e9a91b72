import type net from "node:net";

import { layLine } from "./line.ts";
import type { Line } from "./line.ts";

/** A line to PostgreSQL that is cut at a chosen journey: all that the client sends before it waits for an answer. */
export interface CuttingLine extends Line {
  /**
   * From now on journeys are counted, the first is 1. At this one the line is cut: before PostgreSQL hears of it, or after it
   * has done what was asked and before the client is answered. Whoever connects anew has a whole line.
   */
  cutAt(journey: number, when: CutWhen): void;
  /** What was under way when the line was cut since `cutAt`; undefined while it is whole. */
  cut(): Journey | undefined;
}

export type CutWhen = "before" | "after";

export interface Journey {
  readonly isCommit: boolean;
}

interface Counting {
  journeys: number;
  at: { readonly journey: number; readonly when: CutWhen } | undefined;
  cut: Journey | undefined;
}

export async function cuttingLine(url: string): Promise<CuttingLine> {
  const counting: Counting = { journeys: 0, at: undefined, cut: undefined };
  const line = await layLine(url, (client, server) => join(client, server, counting));
  return {
    ...line,
    cutAt: (journey, when) =>
      Object.assign(counting, { journeys: 0, at: { journey, when }, cut: undefined }),
    cut: () => counting.cut,
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
      counting.cut = { isCommit: isCommit(message) };
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
