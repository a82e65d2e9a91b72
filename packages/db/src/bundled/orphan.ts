import { setTimeout as sleep } from "node:timers/promises";

import { readPidFile, runsPostgres } from "./pid-file.ts";
import { BundledRefusal } from "./problem.ts";
import { ask } from "./question.ts";
import { recoveryMillis, stopServer } from "./server.ts";
import type { RunningServer, ServerSettings } from "./server.ts";

/**
 * Finds the server that a killed daowei left running in our folder, ready to be taken over. One that cannot be (another
 * version, other settings, on its way out) is gone when this returns without it.
 */
export async function findOrphan(settings: ServerSettings): Promise<RunningServer | undefined> {
  const { layout } = settings;
  const began = Date.now();
  for (;;) {
    const noted = readPidFile(layout.pgdata);
    if (noted === undefined || !runsPostgres(noted)) return undefined;
    if (noted.readyAs !== undefined && noted.port !== undefined) {
      const taken = await takeOver(settings, { pid: noted.pid, port: noted.port });
      if (taken !== "not yet") return taken;
    }
    if (Date.now() - began > recoveryMillis) {
      throw new BundledRefusal({
        kind: "server-did-not-stop",
        pid: noted.pid,
        reason: "it holds the folder and does not answer",
      });
    }
    await sleep(100);
  }
}

async function takeOver(
  settings: ServerSettings,
  found: RunningServer,
): Promise<RunningServer | undefined | "not yet"> {
  const { layout, passwords, binaries, durable, onProgress } = settings;
  const answer = await ask({ port: found.port, passwords });
  if (answer.kind === "silent") return "not yet";
  if (answer.kind === "wrong-password") {
    throw new BundledRefusal({
      kind: "passwords-not-usable",
      path: layout.passwords,
      reason: "the running server does not accept the password in it",
    });
  }
  if (answer.dataDir !== layout.pgdata) return "not yet";
  if (answer.version === binaries.serverVersion && answer.durable === durable) return found;
  onProgress(
    `a PostgreSQL of another version or setting (process ${found.pid}) still runs here: stopping it`,
  );
  await stopServer(settings, found.pid);
  return undefined;
}
