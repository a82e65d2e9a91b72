import { existsSync } from "node:fs";

import { closeDatabase, openDatabase } from "@daowei/db";
import type { Database } from "@daowei/db";
import type { TestDatabase } from "@daowei/db/testing";
import { readAnchors } from "@daowei/operations/anchors";
import type { Library } from "@daowei/policies";
import { testFolder } from "@daowei/server/testing";
import type { TestFolder } from "@daowei/server/testing";

import { complaint } from "./complaint.ts";
import type { Complaint } from "./complaint.ts";
import { openCounties, signAllIn } from "./demonstration.ts";
import type { Cookies, Demonstration } from "./demonstration.ts";
import { oneAfterTheOther, startNode } from "./node.ts";
import type { Node } from "./node.ts";
import type { Program } from "./program.ts";
import { holdAgainstInvariants } from "./store-check.ts";

/** One store and its servers, which live through several seeds one after the other. */
export interface StoreLife {
  readonly database: TestDatabase;
  readonly superuser: Database;
  readonly nodes: readonly Node[];
  readonly cookies: Cookies;
  readonly folder: TestFolder;
  readonly library: Library;
  readonly demonstration: Demonstration;
  readonly databaseInTurn: (work: () => Promise<void>) => Promise<void>;
  /** Counties that no batch covers yet, for one seed; empty when they are used up. */
  takeCounties(): string[];
}

export interface Ground {
  readonly demonstration: Demonstration;
  readonly program: Program;
  readonly library: Library;
}

const nodeNames = ["one", "two"];
const countiesForSeed = 12;
/** How many seeds find counties of their own in one store. */
export const seedsOfStore: number = Math.floor(openCounties().length / countiesForSeed);

export async function openStoreLife(ground: Ground): Promise<StoreLife> {
  const { demonstration, program, library } = ground;
  const database = await demonstration.copy();
  const folder = testFolder();
  const nodes = await Promise.all(
    nodeNames.map((name) => startNode({ program, database, folder: folder.path, name })),
  );
  const [first] = nodes;
  if (first === undefined) throw new Error("a store without a server");
  const cookies = await signAllIn({ url: first.origin });
  const counties = [...openCounties()];
  const superuser = openDatabase({
    url: database.superuserUrl,
    applicationName: "daowei-faults",
    onConnectionLost: () => undefined, // PostgreSQL is restarted under it
  });
  return {
    database,
    superuser,
    nodes,
    cookies,
    folder,
    library,
    demonstration,
    databaseInTurn: oneAfterTheOther(),
    takeCounties: () => counties.splice(0, countiesForSeed),
  };
}

/** Ends the servers and holds the store, which now nobody changes any more, against I1 to I10 and against all anchors of its servers. */
export async function closeStoreLife(life: StoreLife): Promise<readonly Complaint[]> {
  const { nodes, database, superuser, folder, library } = life;
  try {
    const codes = await Promise.all(nodes.map((node) => node.stop()));
    const rude = codes.filter((code) => code !== 0);
    const anchors = (
      await Promise.all(nodes.map(({ anchorFolder }) => anchorsIn(anchorFolder)))
    ).flat();
    return [
      ...rude.map((code) => complaint("unnamed", `a server ended with ${code} when asked to stop`)),
      ...(await holdAgainstInvariants(database.db, { library, anchors })),
    ];
  } finally {
    await closeDatabase(superuser);
    await folder.clear();
    await database.drop();
  }
}

async function anchorsIn(folder: string) {
  if (!existsSync(folder)) return [];
  const anchors = await readAnchors(folder);
  if (!anchors.ok) throw new Error(`anchors of ${folder}: ${JSON.stringify(anchors.problem)}`);
  return anchors.value;
}
