import type { Database } from "@daowei/db";
import { sql } from "drizzle-orm";
import { Hono } from "hono";

/** Says whether work is possible and nothing else: no version, no names, no reasons. */
export function health(db: Database): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const reachable = await Promise.race([
      db.execute(sql`select 1`).then(
        () => true,
        () => false, // the reason is in the log of the pool; strangers read this answer
      ),
      new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref()),
    ]);
    return reachable
      ? context.json({ status: "ok" })
      : context.json({ status: "database_unavailable" }, 503);
  });
  return app;
}
