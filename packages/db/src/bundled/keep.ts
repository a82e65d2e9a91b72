import { setTimeout as sleep } from "node:timers/promises";

import { holdDatabase } from "./hold.ts";
import type { Hold } from "./hold.ts";
import { serverRuns, startServer, stopServer } from "./server.ts";
import type { RunningServer, ServerSettings } from "./server.ts";

export interface Keep {
  readonly settings: ServerSettings;
  readonly server: RunningServer;
  readonly hold: Hold;
  readonly ownerUrl: string;
  /** Told when PostgreSQL died and does not come back; it is still being tried. */
  readonly onFailure: (error: Error) => void;
}

export interface Kept {
  server(): RunningServer;
  stop(): Promise<void>;
}

/** A full disk may be cleared hours later: it never stops trying, but it says so once each time the server stays away. */
const triesBeforeTelling = 10;
const longestPauseMillis = 2_000;

/** Watches over the server: one that died is started again on the same port, so that every open pool finds it. */
export function keepRunning(keep: Keep): Kept {
  let server = keep.server;
  let hold: Hold | undefined = keep.hold;
  let stopping = false;

  async function watch(): Promise<void> {
    while (!stopping) {
      await hold?.lost;
      hold = undefined;
      for (let attempt = 1; !stopping && hold === undefined; attempt += 1) {
        try {
          server = await revive(keep.settings, server);
          const again = await holdDatabase(keep.ownerUrl);
          if ("heldBy" in again) throw new Error(`process ${again.heldBy} has taken the database`);
          hold = again;
        } catch (error) {
          if (attempt === triesBeforeTelling) keep.onFailure(asError(error));
          await sleep(Math.min(200 * attempt, longestPauseMillis));
        }
      }
    }
  }

  const watching = watch();
  return {
    server: () => server,
    stop: async () => {
      stopping = true;
      await hold?.letGo();
      await watching;
      await hold?.letGo();
      if (serverRuns(server, keep.settings.layout)) await stopServer(keep.settings, server.pid);
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function revive(settings: ServerSettings, server: RunningServer): Promise<RunningServer> {
  if (serverRuns(server, settings.layout)) return server;
  settings.onProgress(
    `PostgreSQL (process ${server.pid}) has died: starting it again on port ${server.port}`,
  );
  return startServer(settings, server.port);
}
