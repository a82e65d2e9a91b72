import type { Database, Transaction } from "@daowei/db";
import { headcount, headcountVersion, post, store, user } from "@daowei/db/schema";
import { type TestDatabase, testDatabase } from "@daowei/db/testing";
import type { Role } from "@daowei/domain/approvals";
import type { HeadcountRow } from "@daowei/domain/enrolment";
import { civilDateInShanghai, daysBetween } from "@daowei/domain/time";
import { loadLibrary } from "@daowei/policies";
import { type Deed, record } from "../audit.ts";
import type { Actor, Calling } from "../context.ts";
import { newId, sha256 } from "../identity.ts";
import type { Library } from "../library.ts";

/** A store of its own on real PostgreSQL with the real library; for questions the clock stands until it is set. */
export interface Office {
  /** Sees the whole store: for what a test puts in and looks at. */
  readonly db: Database;
  readonly database: TestDatabase;
  readonly library: Library;
  readonly setClock: (instant: string) => Promise<void>;
  /** A new person who holds one post. */
  readonly hire: (role: Role, placeCode?: string) => Promise<Actor>;
  /** The same person in another post. */
  readonly promote: (actor: Actor, role: Role, placeCode?: string) => Promise<Actor>;
  readonly as: (actor: Actor) => Calling;
  readonly importHeadcounts: (input: NewHeadcounts) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface NewHeadcounts {
  readonly importer: Actor;
  readonly fiscalYear: number;
  readonly placeCode: string;
  readonly rows: readonly HeadcountRow[];
}

const guangxi = "450000";

/** On a store of the tests' common PostgreSQL, unless another is given. */
export async function openOffice(
  now = "2022-12-12T02:00:00Z",
  given?: TestDatabase,
): Promise<Office> {
  const database = given ?? (await testDatabase());
  const { db } = database;
  const library = loadLibrary();
  let clock = now;
  await db
    .insert(store)
    .values({ kind: "demonstration", codeVersion: "test", clockOffsetDays: daysTo(now) });
  return {
    db,
    database,
    library,
    setClock: async (instant) => {
      clock = instant;
      await db.update(store).set({ clockOffsetDays: daysTo(instant) });
    },
    hire: async (role, placeCode = guangxi) =>
      hold(db, await addPerson(db, role), { role, placeCode }),
    promote: (actor, role, placeCode = guangxi) => hold(db, actor, { role, placeCode }),
    as: (actor) => ({
      database: database.app,
      actor,
      library,
      anchorFolder: null,
      now: () => new Date(clock),
      codeVersion: "test",
      requestId: newId(),
      stepUp: { kind: "not_asked" },
    }),
    importHeadcounts: (input) => storeHeadcounts(db, input),
    close: () => database.drop(),
  };
}

function daysTo(instant: string): number {
  return daysBetween(civilDateInShanghai(new Date()), civilDateInShanghai(new Date(instant)));
}

type Person = Pick<Actor, "userId" | "userName">;

async function addPerson(db: Database, role: Role): Promise<Person> {
  const userId = newId();
  const userName = `${role}-${userId.slice(-6)}`;
  const email = `${userId}@test.invalid`;
  await db.transaction(async (tx) => {
    await tx.insert(user).values({ id: userId, name: userName, email, username: userName });
    await note(tx, { objectKind: "person", objectId: userId, placeCode: "000000" });
  });
  return { userId, userName };
}

async function hold(
  db: Database,
  { userId, userName }: Person,
  { role, placeCode }: { role: Role; placeCode: string },
): Promise<Actor> {
  const id = newId();
  const officeName = `office of ${placeCode}`;
  await db.transaction(async (tx) => {
    await tx.insert(post).values({ id, userId, role, placeCode, officeName });
    await note(tx, { objectKind: "post", objectId: id, placeCode });
  });
  return { userId, userName, post: { id, role, placeCode, officeName }, via: "session" };
}

/** Every row has the entry of an act that made it, as in a real store. */
async function note(
  tx: Transaction,
  made: Pick<Deed, "objectKind" | "objectId" | "placeCode">,
): Promise<void> {
  const actor = { userId: newId(), userName: "test", post: null, via: "cli" } as const;
  const deed = { act: "test.arrange", summary: "", payload: {}, ...made };
  await record(tx, { actor, requestId: "test", codeVersion: "test" }, deed);
}

async function storeHeadcounts(db: Database, input: NewHeadcounts): Promise<string> {
  const id = newId();
  await db.transaction(async (tx) => {
    await insertHeadcounts(tx, id, input);
    await note(tx, { objectKind: "headcount_version", objectId: id, placeCode: input.placeCode });
  });
  return id;
}

async function insertHeadcounts(tx: Transaction, id: string, input: NewHeadcounts): Promise<void> {
  const { importer, fiscalYear, placeCode, rows } = input;
  const places = new Set(rows.map((row) => row.placeCode));
  const made = await tx.$count(headcountVersion);
  await tx.insert(headcountVersion).values({
    id,
    number: made + 1,
    fiscalYear,
    placeCode,
    status: "verified",
    cutOffOn: "2022-06-30",
    fileName: "heads.csv",
    fileSha256: sha256(id),
    rowCount: rows.length,
    placeCount: places.size,
    illustrative: false,
    heads: rows.reduce((sum, row) => sum + row.heads, 0n),
    importedBy: importer.userId,
    importedByName: importer.userName,
  });
  const lines = rows.map((row, index) => ({ ...row, versionId: id, line: index + 2 }));
  for (let from = 0; from < lines.length; from += 5000)
    await tx.insert(headcount).values(lines.slice(from, from + 5000));
}
