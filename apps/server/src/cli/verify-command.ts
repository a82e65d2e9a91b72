import { existsSync } from "node:fs";
import path from "node:path";
import { closeDatabase, checkSchema, describeMigrationProblem, openDatabase } from "@daowei/db";
import { visitBundled } from "@daowei/db/bundled";
import { daysWithoutAnchor, readAnchors } from "@daowei/operations/anchors";
import { type Anchor, type Invariant, verifyStore } from "@daowei/operations/verification";
import { loadLibrary } from "@daowei/policies";
import { describeAnchorProblem } from "../start/anchor-words.ts";
import { describeRefusal } from "../start/start-problem.ts";
import { locate } from "./locate.ts";
import { badInput, type Outcome } from "./outcome.ts";
import { progressOn } from "./verify-progress.ts";
import { verificationJson, verificationText } from "./verify-report.ts";

export interface VerifyOptions {
  readonly only?: readonly Invariant[];
  readonly anchor?: readonly string[];
  readonly data?: string;
  readonly json?: boolean;
}

interface Place {
  readonly dataDir: string;
  /** The office's own PostgreSQL; a login that only reads is enough. */
  readonly databaseUrl: string | undefined;
}

/** A million entries or a large batch take longer than any act may. */
const patience = { statementMillis: 600_000, idleInTransactionMillis: 600_000 };

/** Holds a store against I1 to I10 and says what it found; nothing is changed. */
export async function verifyCommand(options: VerifyOptions, place: Place): Promise<Outcome> {
  const anchors = await anchorsOf(options.anchor, place);
  if ("exitCode" in anchors) return anchors;
  try {
    const visited = await visit(place);
    if (visited === undefined)
      return badInput([`${place.dataDir}: 没有数据 no store there（--data 或 DATABASE_URL）`]);
    try {
      return await verifyAt(visited.url, options, anchors);
    } finally {
      await visited.leave();
    }
  } catch (error) {
    const sentence = describeRefusal(error);
    if (sentence === undefined) throw error;
    return badInput([sentence]);
  }
}

async function visit({ dataDir, databaseUrl }: Place) {
  if (databaseUrl !== undefined) return { url: databaseUrl, leave: () => Promise.resolve() };
  const bundled = await visitBundled({ dataDir });
  return bundled === undefined
    ? undefined
    : { url: bundled.auditorUrl, leave: () => bundled.leave() };
}

async function verifyAt(
  url: string,
  { only, json }: VerifyOptions,
  anchors: readonly Anchor[],
): Promise<Outcome> {
  const schema = await checkSchema(url);
  if (!schema.ok) return badInput([describeMigrationProblem(schema.problem)]);
  const db = openDatabase({ url, max: 1, applicationName: "daowei-verify", ...patience });
  try {
    const progress = progressOn(process.stderr);
    const done = await verifyStore(db, { library: loadLibrary(), only, anchors, progress });
    const daysWithout =
      only === undefined || only.includes("I7") ? await daysWithoutAnchor(db, anchors) : [];
    const noted = { anchors: anchors.length, daysWithoutAnchor: daysWithout };
    const result = json === true ? verificationJson(done, noted) : verificationText(done, noted);
    return { exitCode: done.holds ? 0 : 1, result, out: null, diagnostics: [] };
  } finally {
    await closeDatabase(db);
  }
}

/** The anchors that were named; without any, those of the data folder. */
async function anchorsOf(
  named: readonly string[] | undefined,
  { dataDir }: Place,
): Promise<readonly Anchor[] | Outcome> {
  const own = path.join(dataDir, "anchors");
  const places = named?.map(locate) ?? (existsSync(own) ? [own] : []);
  const anchors: Anchor[] = [];
  for (const place of places) {
    const read = await readAnchors(place);
    if (!read.ok) return badInput([describeAnchorProblem(read.problem)]);
    anchors.push(...read.value);
  }
  return anchors;
}
