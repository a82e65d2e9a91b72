/**
 * node start-now.ts FOLDER [held]: a daowei with a bundled PostgreSQL that a test can kill. Says how it went in one line.
 * `held`: it stops when the line to its parent ends, however the parent ended, also while it still starts.
 */
import { BundledRefusal, startBundled } from "../bundled/index.ts";

const [dataDir, held] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("needs a folder");
const told = new Promise<void>((resolve) => {
  process.once("SIGTERM", () => resolve());
  if (held !== "held") return;
  process.stdin.once("close", () => resolve()).resume();
  process.stdin.once("error", () => undefined); // a pipe that breaks also closes
  // Waiting for the parent's end alone is no reason to live on.
  if ("unref" in process.stdin) process.stdin.unref();
});
// Where nobody is left to read it, what was begun must still be ended.
process.stdout.on("error", () => undefined);
try {
  const server = await startBundled({ dataDir, durable: false });
  void told.then(() => server.stop());
  process.stdout.write(`${JSON.stringify({ ...server, pid: server.pid() })}\n`);
} catch (error) {
  if (!(error instanceof BundledRefusal)) throw error;
  process.stdout.write(`${JSON.stringify({ problem: error.problem, message: error.message })}\n`);
}
