/**
 * node start-now.ts FOLDER [held]: a daowei with a bundled PostgreSQL that a test can kill. Says how it went in one line.
 * `held`: it stops when the line to its parent ends, however the parent ended.
 */
import { BundledRefusal, startBundled } from "../bundled/index.ts";

const [dataDir, held] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("needs a folder");
try {
  const server = await startBundled({ dataDir, durable: false });
  process.once("SIGTERM", () => void server.stop());
  if (held === "held") {
    process.stdin.once("close", () => void server.stop()).resume();
    // Waiting for the parent's end alone is no reason to live on.
    if ("unref" in process.stdin) process.stdin.unref();
  }
  process.stdout.write(`${JSON.stringify({ ...server, pid: server.pid() })}\n`);
} catch (error) {
  if (!(error instanceof BundledRefusal)) throw error;
  process.stdout.write(`${JSON.stringify({ problem: error.problem, message: error.message })}\n`);
}
