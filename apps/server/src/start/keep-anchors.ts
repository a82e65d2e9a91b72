import type { Database } from "@daowei/db";
import { anchorEveryMillis, noteAnchor } from "@daowei/operations/anchors";
import type { Logger } from "pino";
import { describeAnchorProblem } from "./anchor-words.ts";

export interface AnchorKeeping {
  readonly db: Database;
  readonly folder: string;
  readonly log: Logger;
}

/**
 * Notes the end of the audit chain outside the database: now, every hour in which something was done, and when daowei stops.
 * A failure stops nobody's work; it is said in the log each time.
 */
export async function keepAnchors(keeping: AnchorKeeping): Promise<{ stop(): Promise<void> }> {
  await note(keeping);
  const timer = setInterval(() => void note(keeping), anchorEveryMillis);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await note(keeping);
    },
  };
}

async function note({ db, folder, log }: AnchorKeeping): Promise<void> {
  try {
    const noted = await noteAnchor(db, folder);
    if (!noted.ok) log.error({ problem: noted.problem }, describeAnchorProblem(noted.problem));
  } catch (error) {
    log.error({ err: error }, "no anchor noted");
  }
}
