import { parentPort, workerData } from "node:worker_threads";
import { cutWorkbook } from "./cut-workbook.ts";
import type { SentWorkbook } from "./show-workbook.ts";

const { bytes, sheet } = workerData as SentWorkbook;
parentPort?.postMessage(await cutWorkbook(bytes, sheet));
