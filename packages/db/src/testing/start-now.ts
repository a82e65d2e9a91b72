/** node start-now.ts FOLDER: a daowei with a bundled PostgreSQL that a test can kill. Says how it went in one line. */
import { BundledRefusal, startBundled } from "../bundled/index.ts";

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("needs a folder");
try {
  const server = await startBundled({ dataDir, durable: false });
  process.once("SIGTERM", () => void server.stop());
  process.stdout.write(`${JSON.stringify({ ...server, pid: server.pid() })}\n`);
} catch (error) {
  if (!(error instanceof BundledRefusal)) throw error;
  process.stdout.write(`${JSON.stringify({ problem: error.problem, message: error.message })}\n`);
}
