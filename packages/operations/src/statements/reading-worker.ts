import { parentPort, workerData } from "node:worker_threads";
import { readStatement, type StatementSource } from "./read-statement.ts";

const source = workerData as StatementSource;
parentPort?.postMessage(await readStatement(source));
