import type { Library } from "@daowei/policies";
import type { Command } from "commander";

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
}
