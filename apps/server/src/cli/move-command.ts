import { join, resolve } from "node:path";

import { closeDatabase, openDatabase } from "@daowei/db";
import { moveStore } from "@daowei/db/move";
import type { MovedStore } from "@daowei/db/move";
import { type Invariant, verifyStore } from "@daowei/operations/verification";
import type { Library } from "@daowei/policies";

import { openPostgres } from "../start/database.ts";
import { readSettings } from "../start/settings.ts";
import type { Settings } from "../start/settings.ts";
import { describeRefusal } from "../start/start-problem.ts";
import { projectRoot } from "../start/start.ts";
import { describeMoveProblem } from "./move-words.ts";
import { badInput, done, wrongUsage } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

export interface MoveOptions {
  readonly to: string;
  readonly data?: string;
}

/** Moves the store of the settings; Ctrl+C stops it and leaves the target empty. */
export async function moveCommand(library: Library, options: MoveOptions): Promise<Outcome> {
  const flags = options.data === undefined ? [] : ["--data", options.data];
  const settings = readSettings(flags, process.env);
  if (!settings.ok || settings.value === "help" || !/^postgres(ql)?:\/\//u.test(options.to))
    return wrongUsage("应为 expected: --to postgres://owner:password@host:5432/database");
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    return await withSource(settings.value, (from) =>
      moveAndVerify(library, { from, to: options.to, signal: stopping.signal }),
    );
  } catch (error) {
    const sentence = describeRefusal(error);
    if (sentence === undefined) throw error;
    return badInput([sentence]);
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

/** The office's own server goes on by itself; the bundled one is started for the move. */
async function withSource(
  settings: Settings,
  work: (ownerUrl: string) => Promise<Outcome>,
): Promise<Outcome> {
  if (settings.databaseUrl !== undefined)
    return work(settings.databaseOwnerUrl ?? settings.databaseUrl);
  const dataDir = resolve(settings.dataDir ?? join(projectRoot, ".daowei"));
  const postgres = await openPostgres(settings, dataDir, () => undefined);
  try {
    return await work(postgres.ownerUrl);
  } finally {
    await postgres.stop();
  }
}

interface Route {
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
}

async function moveAndVerify(library: Library, route: Route): Promise<Outcome> {
  const moved = await moveStore({
    ...route,
    onProgress: ({ table, rows, done: count, tables }) =>
      void process.stderr.write(`${count}/${tables} ${table}: ${rows}\n`),
  });
  if (!moved.ok) return badInput([describeMoveProblem(moved.problem)]);
  process.stderr.write("正在核对两边 verifying both sides\n");
  const [source, target] = [await broken(route.from, library), await broken(route.to, library)];
  if (target.length > 0 && source.join() !== target.join())
    return badInput([
      `两边逐表一致，但目标库不满足 ${target.join("、")}：请勿启用目标库。\nBoth sides are the same table by table, yet the target does not hold ${target.join(", ")}: do not use it.`,
    ]);
  return done(report(moved.value, target));
}

/** Invariants that a store does not keep. */
async function broken(url: string, library: Library): Promise<readonly Invariant[]> {
  const db = openDatabase({ url, max: 1, statementMillis: 3_600_000 });
  try {
    const { reports } = await verifyStore(db, { library });
    return reports.filter(({ count }) => count > 0).map(({ invariant }) => invariant);
  } finally {
    await closeDatabase(db);
  }
}

function report(
  { tables, auditNumber, actsSince }: MovedStore,
  kept: readonly Invariant[],
): string {
  const rows = tables.reduce((sum, table) => sum + BigInt(table.rows), 0n);
  const lines = [
    `已搬迁 ${tables.length} 张表、${rows} 行，两边逐表一致，审计链至第 ${auditNumber} 条。`,
    `Moved ${tables.length} tables, ${rows} rows; both sides are the same table by table; the audit chain ends with entry ${auditNumber}.`,
    kept.length === 0
      ? "校验 I1–I10 全部通过。 Verified: I1 to I10 hold on both sides."
      : `两边同样不满足 ${kept.join("、")}。 Both sides fail the same invariants: ${kept.join(", ")}.`,
  ];
  if (actsSince !== "0")
    lines.push(
      `注意：搬迁开始后来源库又发生了 ${actsSince} 项操作，不在目标库中。请停止服务器，清空目标库后重新搬迁。`,
      `Note: the source took ${actsSince} more acts after the snapshot; they are not in the target. Stop the server, empty the target and move again.`,
    );
  lines.push(
    "启用：停止服务器，将 DATABASE_OWNER_URL 设为目标库属主，DATABASE_URL 设为目标库应用登录，再启动；原库保留不动。",
    "To switch: stop the server, set DATABASE_OWNER_URL to the target's owner and DATABASE_URL to the login of the app, start. The old store stays as it is.",
  );
  return `${lines.join("\n")}\n`;
}
