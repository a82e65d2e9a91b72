import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { closeDatabase, openDatabase } from "./connect.ts";
import type { Database } from "./connect.ts";
import { sqlStateOf } from "./sql-state.ts";
import { blankDatabase, losingProxy } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";
import { IndefiniteOutcomeError, transact } from "./transact.ts";

let database: TestDatabase;
let db: Database;
const opened: Database[] = [];

function open(url: string, max = 10): Database {
  const next = openDatabase({ url, max, onConnectionLost: () => undefined });
  opened.push(next);
  return next;
}

beforeAll(async () => {
  database = await blankDatabase();
  db = open(database.ownerUrl);
  await db.execute(sql`CREATE TABLE purse (id int PRIMARY KEY, fen bigint NOT NULL)`);
});
afterAll(async () => {
  await Promise.all(opened.map((each) => closeDatabase(each)));
  await database.drop();
});
afterEach(async () => {
  await db.execute(sql`TRUNCATE purse`);
});

async function stored(): Promise<string[]> {
  const { rows } = await db.execute<{ fen: string }>(sql`SELECT fen FROM purse ORDER BY id`);
  return rows.map((row) => row.fen);
}

test("what the work returns is what the caller gets, and what it wrote is stored", async () => {
  const answer = await transact(db, async (tx) => {
    await tx.execute(sql`INSERT INTO purse VALUES (1, 9007199254740993)`);
    return "kept";
  });
  expect(answer).toBe("kept");
  expect(await stored()).toEqual(["9007199254740993"]);
});

test("nothing is stored when the work throws, and the caller sees its error", async () => {
  const refusal = new Error("no");
  const attempt = transact(db, async (tx) => {
    await tx.execute(sql`INSERT INTO purse VALUES (1, 1)`);
    throw refusal;
  });
  await expect(attempt).rejects.toBe(refusal);
  expect(await stored()).toEqual([]);
});

test("two that collide when serializable both finish, the second on what the first left", async () => {
  await db.execute(sql`INSERT INTO purse VALUES (1, 0)`);
  let runs = 0;
  const allHaveRead = barrier(4);
  const add = (): Promise<unknown> =>
    transact(
      db,
      async (tx) => {
        runs += 1;
        const { rows } = await tx.execute<{ fen: string }>(sql`SELECT fen FROM purse WHERE id = 1`);
        await allHaveRead();
        await tx.execute(
          sql`UPDATE purse SET fen = ${String(BigInt(rows[0]?.fen ?? "x") + 1n)} WHERE id = 1`,
        );
      },
      { isolation: "serializable", attempts: 20 },
    );
  await Promise.all([add(), add(), add(), add()]);
  expect(await stored()).toEqual(["4"]);
  expect(runs).toBeGreaterThan(4);
});

test("two that lock crosswise both finish", async () => {
  await db.execute(sql`INSERT INTO purse VALUES (1, 0), (2, 0)`);
  const bothHoldOne = barrier(2);
  const inOrder = (first: number, second: number): Promise<unknown> => {
    let run = 0;
    return transact(db, async (tx) => {
      run += 1;
      await tx.execute(sql`UPDATE purse SET fen = fen + 1 WHERE id = ${first}`);
      if (run === 1) await bothHoldOne();
      await tx.execute(sql`UPDATE purse SET fen = fen + 1 WHERE id = ${second}`);
    });
  };
  await Promise.all([inOrder(1, 2), inOrder(2, 1)]);
  expect(await stored()).toEqual(["2", "2"]);
});

test("trying again has an end", async () => {
  let runs = 0;
  const attempt = transact(
    db,
    async (tx) => {
      runs += 1;
      await tx.execute(
        sql`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = 'serialization_failure'; END $$`,
      );
    },
    { attempts: 3 },
  );
  await expect(attempt).rejects.toSatisfy((error) => sqlStateOf(error) === "40001");
  expect(runs).toBe(3);
});

test("work that hides a failed statement is refused instead of passing as stored", async () => {
  const attempt = transact(db, async (tx) => {
    await tx.execute(sql`INSERT INTO purse VALUES (1, 1)`);
    await Promise.allSettled([tx.execute(sql`SELECT 1 / 0`)]);
  });
  await expect(attempt).rejects.toMatchObject({
    cause: { message: expect.stringContaining("its error was not passed on") },
  });
  expect(await stored()).toEqual([]);
});

test("what only COMMIT finds out reaches the caller as PostgreSQL said it, and nothing is stored", async () => {
  const attempt = transact(db, async (tx) => {
    await tx.execute(sql`ALTER TABLE purse ADD UNIQUE (fen) DEFERRABLE INITIALLY DEFERRED`);
    await tx.execute(sql`INSERT INTO purse VALUES (1, 5), (2, 5)`);
  });
  await expect(attempt).rejects.toSatisfy((error) => sqlStateOf(error) === "23505");
  expect(await stored()).toEqual([]);
});

test("two that each decide on what the other changes both finish, one after the other", async () => {
  const bothHaveRead = barrier(2);
  const addIfEmpty = (id: number): Promise<unknown> =>
    transact(
      db,
      async (tx) => {
        const { rows } = await tx.execute(sql`SELECT id FROM purse`);
        await bothHaveRead();
        if (rows.length === 0) await tx.execute(sql`INSERT INTO purse VALUES (${id}, ${id})`);
      },
      { isolation: "serializable" },
    );
  await Promise.all([addIfEmpty(1), addIfEmpty(2)]);
  expect(await stored()).toHaveLength(1);
});

test("using the outer database inside its own transaction fails at once, even with free connections", async () => {
  const outer = db;
  const attempt = transact(db, () => outer.execute(sql`SELECT 1`));
  await expect(attempt).rejects.toMatchObject({
    cause: { message: expect.stringContaining("inside its own transaction") },
  });
  await expect(db.execute(sql`SELECT 1`)).resolves.toBeDefined();
});

test("a scope holds inside its transaction and leaves nothing on the connection, however that ends", async () => {
  const single = open(database.ownerUrl, 1);
  const settings = sql`SELECT current_setting('daowei.scope', true) AS scope, current_setting('daowei.person', true) AS person`;
  const scope = { kind: "post", placeCode: "450100", personId: "o'hara" } as const;
  const inside = await transact(single, (tx) => tx.execute(settings), { scope });
  expect(inside.rows).toEqual([{ scope: "450100", person: "o'hara" }]);
  const attempt = transact(single, (tx) => tx.execute(sql`SELECT 1 / 0`), { scope });
  await expect(attempt).rejects.toSatisfy((error) => sqlStateOf(error) === "22012");
  expect((await single.execute(settings)).rows).toEqual([{ scope: "", person: "" }]);
});

test("what is asked together inside one transaction is sent one after the other", async () => {
  const answers = await transact(db, (tx) =>
    Promise.all([1, 2, 3].map((number) => tx.execute(sql`SELECT ${number}::int AS number`))),
  );
  expect(answers.flatMap((answer) => answer.rows)).toEqual([1, 2, 3].map((number) => ({ number })));
});

test("a read-only transaction writes nothing", async () => {
  const attempt = transact(db, (tx) => tx.execute(sql`INSERT INTO purse VALUES (1, 1)`), {
    readOnly: true,
  });
  await expect(attempt).rejects.toSatisfy((error) => sqlStateOf(error) === "25006");
});

test("a line cut after COMMIT was sent is told as indefinite, and the work was in fact stored", async () => {
  const proxy = await losingProxy(database.ownerUrl);
  const far = open(proxy.url);
  proxy.loseAnswerTo("commit\0");
  const attempt = transact(far, (tx) => tx.execute(sql`INSERT INTO purse VALUES (1, 1)`));
  await expect(attempt).rejects.toBeInstanceOf(IndefiniteOutcomeError);
  await expect.poll(stored).toEqual(["1"]);
  await proxy.close();
});

test("a line cut before COMMIT is a plain failure: nothing was stored", async () => {
  const proxy = await losingProxy(database.ownerUrl);
  const far = open(proxy.url);
  proxy.loseAnswerTo("INSERT");
  const attempt = transact(far, (tx) => tx.execute(sql`INSERT INTO purse VALUES (1, 1)`));
  await expect(attempt).rejects.not.toBeInstanceOf(IndefiniteOutcomeError);
  expect(await stored()).toEqual([]);
  await proxy.close();
});

test("a back-end ended in the middle of the work fails that work only; the pool of one serves the next", async () => {
  const single = open(database.ownerUrl, 1);
  const attempt = transact(single, async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`);
    await db.execute(sql`SELECT pg_terminate_backend(${rows[0]?.pid})`);
    await tx.execute(sql`INSERT INTO purse VALUES (1, 1)`);
  });
  // The work's own failure, not that of the ROLLBACK after it.
  await expect(attempt).rejects.toThrow("INSERT INTO purse");
  await transact(single, (tx) => tx.execute(sql`INSERT INTO purse VALUES (2, 2)`));
  expect(await stored()).toEqual(["2"]);
});

function barrier(parties: number): () => Promise<void> {
  let arrived = 0;
  let letGo: () => void;
  const everyone = new Promise<void>((resolve) => (letGo = resolve));
  return () => {
    arrived += 1;
    if (arrived === parties) letGo();
    return everyone;
  };
}
