import { parentPort, workerData } from "node:worker_threads";
import { loadGazetteer } from "@daowei/policies";
import type { SentSource } from "./read-apart.ts";
import { readHeadcounts } from "./read-headcounts.ts";

const source = workerData as SentSource;
parentPort?.postMessage(await readHeadcounts({ ...source, gazetteer: loadGazetteer() }));
