import type { Library } from "@daowei/policies";
import type { Command } from "commander";

import type { BackupOptions, RestoreOptions } from "./backup-commands.ts";
import type { MoveOptions } from "./move-command.ts";
import type { Outcome } from "./outcome.ts";

export interface StoreSurroundings {
  readonly end: (outcome: Outcome) => void;
  readonly theLibrary: () => Promise<Library>;
}

/** The commands about a whole store. */
export function addStore(program: Command, { end, theLibrary }: StoreSurroundings): void {
  program
    .command("move")
    .description(
      "把整个数据库搬到另一台 PostgreSQL，并核对两边 move a whole store to another PostgreSQL and hold both sides against each other",
    )
    .requiredOption(
      "--to <url>",
      "目标库（空库）的属主登录 postgres://owner:password@host:5432/database",
    )
    .option("--data <dir>", "数据目录 data folder (or DAOWEI_DATA, or DATABASE_URL)")
    .action(async (options: MoveOptions) => {
      const { moveCommand } = await import("./move-command.ts");
      end(await moveCommand(await theLibrary(), options));
    });
  program
    .command("backup")
    .description(
      "备份自带 PostgreSQL 的数据，服务器可以照常运行 back up the bundled PostgreSQL, also while the server is at work",
    )
    .requiredOption("--to <dir>", "尚不存在的目录 a folder that is not there yet")
    .option("--data <dir>", "数据目录 data folder (or DAOWEI_DATA)")
    .action(async (options: BackupOptions) => {
      const { backupCommand } = await import("./backup-commands.ts");
      end(await backupCommand(options));
    });
  program
    .command("restore")
    .description(
      "把备份恢复到新的数据目录，可以恢复到某一时刻 restore a backup into a new data folder, up to a moment",
    )
    .requiredOption("--from <dir>", "备份目录 the backup")
    .requiredOption("--data <dir>", "新的数据目录 a data folder without a database")
    .option("--archive <dir>", "日志归档目录 archive of the log (DAOWEI_WAL_ARCHIVE of the store)")
    .option("--until <instant>", "恢复到的时刻，如 2026-03-01T17:30:00+08:00; needs --archive")
    .action(async (options: RestoreOptions) => {
      const { restoreCommand } = await import("./backup-commands.ts");
      end(await restoreCommand(options));
    });
}
