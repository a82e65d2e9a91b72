import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { refusalOfFileError } from "./problem.ts";
import { canEnter } from "./run-as.ts";
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
 * PostgreSQL cannot get there: they lie under /var/lib/daowei then, and a file in the folder asked for says where.
 */
export function layOut(dataDir: string, runAs: RunAs | undefined): Layout {
  const asked = path.resolve(dataDir);
  try {
    mkdirSync(asked, { recursive: true });
    const root = runAs === undefined ? path.join(asked, "postgres") : reachableRoot(asked, runAs);
    mkdirSync(root, { recursive: true, mode: runAs === undefined ? 0o700 : 0o755 });
    return {
      root,
      pgdata: path.join(root, "pgdata"),
      passwords: path.join(root, "passwords.json"),
      lock: path.join(root, "daowei.lock"),
      log: path.join(root, "postgres.log"),
    };
  } catch (error) {
    throw refusalOfFileError(error, asked);
  }
}

function reachableRoot(asked: string, runAs: RunAs): string {
  const pointer = path.join(asked, "postgres-lies-in.txt");
  if (existsSync(pointer)) return readFileSync(pointer, "utf8").trim();
  if (canEnter(asked, runAs)) return path.join(asked, "postgres");
  const digest = createHash("sha256").update(asked).digest("hex").slice(0, 12);
  const root = path.join("/var/lib/daowei", `data-${digest}`);
  mkdirSync(root, { recursive: true, mode: 0o755 });
  writeFileSync(pointer, `${root}\n`);
  return root;
}
