import { pino } from "pino";

import { readyLines, stopLines } from "./start/announce.ts";
import { openLog } from "./start/log.ts";
import { readSettings, settingsHelp } from "./start/settings.ts";
import type { Settings } from "./start/settings.ts";
import { describeRefusal, describeStartProblem } from "./start/start-problem.ts";
import { startDaowei } from "./start/start.ts";
import type { Running } from "./start/start.ts";

const settings = readSettings(process.argv.slice(2), process.env);
if (!settings.ok) {
  for (const { setting, found, expected } of settings.problem) {
    process.stderr.write(
      `设置有误 bad setting ${setting} = ${found}\n  应为 expected: ${expected}\n`,
    );
  }
  process.exitCode = 2;
} else if (settings.value === "help") {
  process.stdout.write(settingsHelp);
} else {
  await run(settings.value);
}

async function run(settings: Settings): Promise<void> {
  // With --ready-json stdout carries the one line that a program waits for.
  const out = settings.readyJson ? process.stderr : process.stdout;
  const tell = (line: string): void => void out.write(`${line}\n`);
  const log = openLog(settings.logLevel, pino.destination(2));
  const asked = stopSignal();
  const started = await start(settings, tell, log);
  if (started === undefined) {
    process.exitCode = 1;
    return;
  }
  for (const line of readyLines(started)) tell(line);
  if (settings.readyJson) {
    const { url, dataDir } = started;
    process.stdout.write(`${JSON.stringify({ url, dataDir })}\n`);
  }
  await asked;
  tell(stopLines.stopping);
  await started.stop();
  tell(stopLines.stopped);
}

async function start(
  settings: Settings,
  tell: (line: string) => void,
  log: pino.Logger,
): Promise<Running | undefined> {
  try {
    const started = await startDaowei(settings, { tell, log });
    if (started.ok) return started.value;
    process.stderr.write(`${describeStartProblem(started.problem)}\n`);
    return undefined;
  } catch (error) {
    const sentence = describeRefusal(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    return undefined;
  }
}

/**
 * Listens from the beginning, so that a stop asked for while the database is being made is not lost, and to the end:
 * Ctrl+C often arrives twice, and the second must not kill what is stopping PostgreSQL.
 */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on("SIGTERM", () => resolve());
    process.on("SIGINT", () => resolve());
  });
}
