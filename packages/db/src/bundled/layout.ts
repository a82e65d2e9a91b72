import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";

import { refusalOfFileError } from "./problem.ts";
import { canEnter, makeOpenFolder } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";

/** Where everything of one bundled PostgreSQL lies. */
export interface Layout {
  readonly root: string;
  readonly pgdata: string;
  readonly passwords: string;
  readonly lock: string;
  readonly log: string;
}

/**
 * The data lie in the folder that was asked for. As root below a private folder (root's home, say) the user that runs
 * PostgreSQL cannot get there: they lie in the system folder then, and a file in the folder asked for says where.
 */
export function layOut({ dataDir, systemFolder, runAs }: LayOut): Layout {
  try {
    mkdirSync(dataDir, { recursive: true });
    const asked = realpathSync(dataDir); // a folder reached by two names is one folder
    const root =
      runAs === undefined
        ? path.join(asked, "postgres")
        : reachableRoot({ dataDir: asked, systemFolder, runAs });
    if (runAs === undefined) mkdirSync(root, { recursive: true, mode: 0o700 });
    else makeOpenFolder(root);
    return {
      root,
      pgdata: path.join(root, "pgdata"),
      passwords: path.join(root, "passwords.json"),
      lock: path.join(root, "daowei.lock"),
      log: path.join(root, "postgres.log"),
    };
  } catch (error) {
    throw refusalOfFileError(error, path.resolve(dataDir));
  }
}

export interface LayOut {
  readonly dataDir: string;
  readonly systemFolder: string;
  readonly runAs: RunAs | undefined;
}

function reachableRoot({ dataDir, systemFolder, runAs }: LayOut): string {
  const pointer = path.join(dataDir, "postgres-lies-in.txt");
  if (existsSync(pointer)) return readFileSync(pointer, "utf8").trim();
  if (canEnter(dataDir, runAs)) return path.join(dataDir, "postgres");
  const digest = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  makeOpenFolder(systemFolder);
  const root = path.join(systemFolder, `data-${digest}`);
  writeFileSync(pointer, `${root}\n`);
  return root;
}
