import { createHash } from "node:crypto";

import { createClient, isProblem } from "@daowei/client";
import type { Client, Input } from "@daowei/client";
import { auditEntry, headcountVersion, idempotency } from "@daowei/db/schema";
import { testDatabase } from "@daowei/db/testing";
import type { TestDatabase } from "@daowei/db/testing";
import { randomNumbers } from "@daowei/e2e/random-numbers";
import { issueKey, launchWell, testFolder } from "@daowei/server/testing";
import { count, eq } from "drizzle-orm";

import { breakingLine } from "./breaking-line.ts";
import type { Trouble } from "./breaking-line.ts";

/** How much is asked of the client. */
export interface StormWish {
  readonly calls: number;
  /** Calls at the same time. */
  readonly abreast: number;
  readonly seed: number;
}

/** What happened to the calls and what the database holds of them. */
export interface StormReport {
  readonly calls: number;
  readonly writes: number;
  /** Times a call was sent, over all calls. */
  readonly attempts: number;
  /** Writes whose outcome the client did not know and that were asked for again with their keys. */
  readonly askedAgain: number;
  readonly replayed: number;
  readonly troubles: Readonly<Record<Trouble, number>>;
  readonly effects: { readonly versions: number; readonly lines: number; readonly keys: number };
  readonly complaints: readonly string[];
  readonly millis: number;
}

const place = { fiscalYear: 2022, placeCode: "450000" };
const act = "headcounts.accept";

/** One call in five is a write: a file of headcounts that no other call sends. */
const isWrite = (call: number) => call % 5 === 0;

/** Many calls at once through a line that breaks, and afterwards what the database holds of them. */
export async function storm({ calls, abreast, seed }: StormWish): Promise<StormReport> {
  const database = await testDatabase();
  const folder = testFolder();
  const server = await launchWell(["--port", "0", "--demo", "--data", folder.path], {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DAOWEI_SECRET: "a secret that is long enough for a storm",
  });
  const { text } = await issueKey(server.url, { scopes: ["read", "headcounts.write"] });
  const line = await breakingLine(server.url, randomNumbers(seed));
  const tally = new Tally();
  const client = createClient({
    url: line.url,
    apiKey: text,
    retries: 4,
    timeoutMs: 5_000,
    onRequest: () => tally.sent(),
  });
  const before = await effectsIn(database);
  const began = performance.now();
  try {
    await abreastOf(calls, abreast, (call) => one(client, call, tally));
    const after = await effectsIn(database);
    const effects = {
      versions: after.versions - before.versions,
      lines: after.lines - before.lines,
      keys: after.keys - before.keys,
    };
    return {
      ...tally.report(effects),
      calls,
      effects,
      troubles: line.happened,
      millis: Math.round(performance.now() - began),
    };
  } finally {
    await line.close();
    await server.end("SIGTERM");
    await folder.clear();
    await database.drop();
  }
}

class Tally {
  #attempts = 0;
  #askedAgain = 0;
  #replayed = 0;
  readonly #versions: string[] = [];
  readonly #complaints: string[] = [];

  sent(): void {
    this.#attempts += 1;
  }
  doubted(): void {
    this.#askedAgain += 1;
  }
  done({ versionId, replayed }: { readonly versionId: string; readonly replayed: boolean }): void {
    this.#versions.push(versionId);
    if (replayed) this.#replayed += 1;
  }
  complain(words: string): void {
    this.#complaints.push(words);
  }

  report(effects: StormReport["effects"]) {
    const writes = this.#versions.length;
    const complaints = [...this.#complaints];
    if (new Set(this.#versions).size !== writes)
      complaints.push("two writes were told of one effect");
    for (const [what, found] of Object.entries(effects))
      if (found !== writes) complaints.push(`${writes} writes, but ${found} ${what}`);
    return {
      writes,
      attempts: this.#attempts,
      askedAgain: this.#askedAgain,
      replayed: this.#replayed,
      complaints,
    };
  }
}

async function one(client: Client, call: number, tally: Tally): Promise<void> {
  try {
    if (isWrite(call)) tally.done(await untilKnown(client, fileOf(call), tally));
    else await asked(client);
  } catch (error) {
    tally.complain(`call ${call}: ${String(error)}`);
  }
}

/** A question without an answer is simply asked again. */
async function asked(client: Client): Promise<void> {
  for (;;) {
    try {
      await client.session.whoami();
      return;
    } catch (error) {
      if (!isProblem(error, "connection_failed", "timed_out", "answer_unreadable")) throw error;
    }
  }
}

/** What a careful program does about a doubt: the same call with the same key. */
async function untilKnown(client: Client, file: Input<"enrolment.accept">, tally: Tally) {
  let idempotencyKey: string | undefined;
  for (;;) {
    try {
      return await client.enrolment.accept({
        ...file,
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      });
    } catch (error) {
      if (!isProblem(error, "outcome_unknown")) throw error;
      tally.doubted();
      idempotencyKey = error.problem.idempotencyKey;
    }
  }
}

function fileOf(call: number): Input<"enrolment.accept"> {
  const bytes = Buffer.from(`place_code,insured_class,heads\n450102,resident,${100_000 + call}\n`);
  return {
    ...place,
    fileName: `示例-${call}.csv`,
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    cutOffOn: "2022-05-31",
    status: "reported",
    warningsAcknowledged: true,
  };
}

async function abreastOf(
  calls: number,
  abreast: number,
  one: (call: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < calls) {
      next += 1;
      await one(next);
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
}

async function effectsIn({ db }: TestDatabase): Promise<StormReport["effects"]> {
  const [versions] = await db.select({ found: count() }).from(headcountVersion);
  const [lines] = await db
    .select({ found: count() })
    .from(auditEntry)
    .where(eq(auditEntry.act, act));
  const [keys] = await db
    .select({ found: count() })
    .from(idempotency)
    .where(eq(idempotency.act, act));
  if (versions === undefined || lines === undefined || keys === undefined)
    throw new Error("a count without a row");
  return { versions: versions.found, lines: lines.found, keys: keys.found };
}
