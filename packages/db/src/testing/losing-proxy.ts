import type net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { layLine } from "./line.ts";
import type { Line } from "./line.ts";

/** A line to PostgreSQL that can break after the server has heard and before the client is answered, or be slow. */
export interface LosingProxy extends Line {
  /** From now on: what holds this text reaches the server, its answer reaches nobody, and the line is cut. */
  loseAnswerTo(text: string): void;
  /** From now on every answer comes through again; lines that lost one are cut. */
  loseNothing(): void;
  /** From now on every piece takes so long in either direction; 0 is a line as it should be. */
  delayBy(millis: number): void;
}

export async function losingProxy(url: string): Promise<LosingProxy> {
  const state = { trigger: undefined as string | undefined, delayMillis: 0 };
  const line = await layLine(url, (client, server) => join({ client, server, line: state }));
  return {
    ...line,
    loseAnswerTo: (text) => (state.trigger = text),
    loseNothing: () => (state.trigger = undefined),
    delayBy: (millis) => (state.delayMillis = millis),
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
