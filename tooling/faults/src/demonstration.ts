import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { copyOfDatabase, testDatabase } from "@daowei/db/testing";
import type { TestDatabase } from "@daowei/db/testing";
import { launchWell, signInTo, testFolder } from "@daowei/server/testing";

export const people = [
  "jingban-jia",
  "fuhe-jia",
  "shenpi-jia",
  "guoku-jia",
  "zhuanhu-jia",
] as const;
export type Person = (typeof people)[number];

/** Every server of a trial has it, so that a session opens all of them. */
export const secret = "one secret for all servers of a trial of faults";

/** A seeded demonstration in which five people are signed in, to be copied for each seed. */
export interface Demonstration {
  readonly cookies: Readonly<Record<Person, string>>;
  copy(): Promise<TestDatabase>;
  drop(): Promise<void>;
}

export async function makeDemonstration(): Promise<Demonstration> {
  const database = await testDatabase();
  const folder = testFolder();
  const server = await launchWell(["--port", "0", "--demo", "--data", folder.path], {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DAOWEI_SECRET: secret,
  });
  const cookieOf = (person: Person) => signInTo(server.url, person);
  const cookies = {
    "jingban-jia": await cookieOf("jingban-jia"),
    "fuhe-jia": await cookieOf("fuhe-jia"),
    "shenpi-jia": await cookieOf("shenpi-jia"),
    "guoku-jia": await cookieOf("guoku-jia"),
    "zhuanhu-jia": await cookieOf("zhuanhu-jia"),
  };
  await server.end("SIGTERM");
  await folder.clear();
  return { cookies, copy: () => copyOfDatabase(database), drop: () => database.drop() };
}

const samples = join(import.meta.dirname, "../../../samples");
/** Cities of which the demonstration has told a story already. */
const told = ["4505", "4506", "4508"];

/** The counties that no batch of the demonstration covers. */
export function openCounties(): readonly string[] {
  const name = readdirSync(samples).find((file) => file.endsWith(".csv"));
  if (name === undefined) throw new Error(`no headcounts in ${samples}`);
  const [, ...rows] = readFileSync(join(samples, name), "utf8").trim().split(/\r?\n/);
  const codes = new Set(rows.map((row) => row.slice(0, 6)));
  return [...codes].filter((code) => !told.includes(code.slice(0, 4)));
}
