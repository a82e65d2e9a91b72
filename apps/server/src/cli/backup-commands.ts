import { join, resolve } from "node:path";

import { restoreBackup, takeBackup } from "@daowei/db/bundled";

import { readSettings } from "../start/settings.ts";
import { describeRefusal } from "../start/start-problem.ts";
import { projectRoot } from "../start/start.ts";
import { locate } from "./locate.ts";
import { badInput, done, wrongUsage } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

export interface BackupOptions {
  readonly to: string;
  readonly data?: string;
}

export interface RestoreOptions {
  readonly from: string;
  readonly data: string;
  readonly archive?: string;
  readonly until?: string;
}

const tell = (step: string): void => void process.stderr.write(`${step}\n`);

export async function backupCommand({ to, data }: BackupOptions): Promise<Outcome> {
  const settings = readSettings(data === undefined ? [] : ["--data", data], process.env);
  if (!settings.ok || settings.value === "help") return wrongUsage("--data <dir>");
  if (settings.value.databaseUrl !== undefined)
    return wrongUsage(
      "单位自己的 PostgreSQL 请用其自身的备份手段（pg_basebackup 等）。 Back up the office's own PostgreSQL by its own means, such as pg_basebackup.",
    );
  const dataDir = resolve(settings.value.dataDir ?? join(projectRoot, ".daowei"));
  return explained(async () => {
    const folder = locate(to);
    const { files, bytes, takenAt } = await takeBackup({ dataDir, to: folder, onProgress: tell });
    return done(
      `已备份到 ${folder}：${files} 个文件，${bytes} 字节，${takenAt}。
Backed up: ${files} files, ${bytes} bytes. The folder holds the passwords of the database's logins: keep it closed.
`,
    );
  });
}

export async function restoreCommand(options: RestoreOptions): Promise<Outcome> {
  const until = options.until === undefined ? undefined : new Date(options.until);
  const zoned = options.until === undefined || /(Z|[+-]\d\d:\d\d)$/u.test(options.until);
  if (!zoned || Number.isNaN(until?.getTime()) || (until !== undefined && !options.archive))
    return wrongUsage("应为 expected: --until 2026-03-01T17:30:00+08:00 --archive <dir>");
  const dataDir = locate(options.data);
  return explained(async () => {
    await restoreBackup({
      from: locate(options.from),
      dataDir,
      onProgress: tell,
      ...(options.archive === undefined ? {} : { walArchive: locate(options.archive) }),
      ...(until === undefined ? {} : { until }),
    });
    return done(
      `已恢复到 ${dataDir}。下一步：daowei verify --data ${dataDir} --anchor <锚点目录>；比恢复点更新的锚点会被指出。
Restored. Next: daowei verify --data ${dataDir} --anchor <folder>; anchors that are newer than the store are named by it.
`,
    );
  });
}

async function explained(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const sentence = describeRefusal(error);
    if (sentence === undefined) throw error;
    return badInput([sentence]);
  }
}
