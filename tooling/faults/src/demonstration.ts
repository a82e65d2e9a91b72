import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { closeDatabase } from "@daowei/db";
import { ownServer } from "@daowei/db/testing";
import type { OwnServer, TestDatabase } from "@daowei/db/testing";
import { launch, signInTo, testFolder } from "@daowei/server/testing";
import type { Launched } from "@daowei/server/testing";

import type { Program } from "./program.ts";
import { smallDisk } from "./small-disk.ts";
import type { SmallDisk } from "./small-disk.ts";

const people = ["jingban-jia", "fuhe-jia", "shenpi-jia", "guoku-jia", "zhuanhu-jia"] as const;
export type Person = (typeof people)[number];
export type Cookies = Readonly<Record<Person, string>>;

/** Every server of a trial has it, so that a session opens all of them. */
const secret = "one secret for all servers of a trial of faults";

/** What trials stand on: a PostgreSQL that can be ended and run out of room, and a demonstration to be copied for each store. */
export interface Demonstration {
  readonly server: OwnServer;
  /** Undefined where no disk can be filled. */
  readonly disk: SmallDisk | undefined;
  copy(): Promise<TestDatabase>;
  end(): Promise<void>;
}

export async function makeDemonstration(program: Program): Promise<Demonstration> {
  const folder = testFolder();
  const disk = smallDisk(folder.path);
  const server = await ownServer(disk?.path ?? join(folder.path, "postgres"));
  const original = await server.testDatabase();
  const flags = ["--port", "0", "--demo", "--data", join(folder.path, "first")];
  const first = await launchServer({ program, flags, databaseUrl: original.url }, original);
  if ("exitCode" in first) throw new Error(`no demonstration:\n${first.words}`);
  await first.end("SIGTERM");
  return {
    server,
    disk,
    copy: () => server.copyOf(original),
    end: async () => {
      await Promise.all([closeDatabase(original.app), closeDatabase(original.db)]);
      await server.stop();
      disk?.release();
      await folder.clear();
    },
  };
}

export interface ServerWish {
  readonly program: Program;
  readonly flags: readonly string[];
  /** By way of a line of the trial's, or straight. */
  readonly databaseUrl: string;
  /** Says by how much its clock is turned. */
  readonly clockFile?: string;
}

export function launchServer(
  { program, flags, databaseUrl, clockFile }: ServerWish,
  { ownerUrl }: Pick<TestDatabase, "ownerUrl">,
): ReturnType<typeof launch> {
  const environment = {
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DAOWEI_SECRET: secret,
    NODE_COMPILE_CACHE: program.compiled,
    ...(clockFile === undefined ? {} : { DAOWEI_TRIAL_CLOCK: clockFile }),
  };
  return launch(flags, environment, [program.file]);
}

export async function signAllIn({ url }: Pick<Launched, "url">): Promise<Cookies> {
  const pairs = await Promise.all(
    people.map(async (person) => [person, await signInTo(url, person)] as const),
  );
  return Object.fromEntries(pairs) as Cookies;
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
