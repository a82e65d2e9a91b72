import { parentPort, workerData } from "node:worker_threads";
import { fileWithReasons } from "./file-with-reasons.ts";
import type { FileAtFault } from "./file-with-reasons.ts";

parentPort?.postMessage(await fileWithReasons(workerData as FileAtFault));
