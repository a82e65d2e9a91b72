/** A process of its own that sees to payment orders until it is ended; with a point named, it kills itself there. */
import { openDatabase } from "@daowei/db";
import { httpGateway, runPayments, type WorkPoint } from "@daowei/operations/payments";
import { loadLibrary } from "@daowei/policies";

const [databaseUrl = "", gatewayUrl = "", dieAt = "never"] = process.argv.slice(2);

await runPayments(
  {
    database: openDatabase({ url: databaseUrl }),
    gateway: httpGateway({ url: gatewayUrl, key: "simulator", timeoutMillis: 400 }),
    library: loadLibrary(),
    now: () => new Date("2022-12-12T02:00:00Z"),
    codeVersion: "test",
    leaseMillis: 1500,
    settleMillis: 600,
    askAgainMillis: 100,
    idleMillis: 50,
    tell: (error) => process.stderr.write(`${String(error)}\n`),
    at: (point: WorkPoint) => {
      if (point === dieAt) process.kill(process.pid, "SIGKILL");
    },
  },
  new AbortController().signal,
);
