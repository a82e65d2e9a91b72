import { parentPort, workerData } from "node:worker_threads";
import { loadGazetteer } from "@daowei/policies";
import type { SentList } from "./read-apart.ts";
import { readPeopleList } from "./read-list.ts";

const source = workerData as SentList;
parentPort?.postMessage(await readPeopleList({ ...source, gazetteer: loadGazetteer() }));
