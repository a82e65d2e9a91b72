import { randomUUID } from "node:crypto";

import { closeDatabase, openDatabase } from "@daowei/db";
import type { Database } from "@daowei/db";
import { blankDatabase } from "@daowei/db/testing";
import type { TestDatabase } from "@daowei/db/testing";
import { openStore } from "@daowei/operations/store";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openPostgres } from "./database.ts";

let database: TestDatabase;
let superuser: Database;
const login = `office_${randomUUID().replaceAll("-", "")}`;
const password = "only in this test";
beforeAll(async () => {
  database = await blankDatabase();
  superuser = openDatabase({ url: database.superuserUrl, max: 1 });
  await superuser.$client.query(`create role ${login} login password '${password}'`);
  await superuser.$client.query(
    `do $$ begin execute format('grant connect on database %I to ${login}', current_database()); end $$`,
  );
});
afterAll(async () => {
  await superuser.$client.query(`drop owned by ${login}; drop role ${login}`);
  await closeDatabase(superuser);
  await database.drop();
});

function urlOfLogin(): string {
  const url = new URL(database.ownerUrl);
  url.username = login;
  url.password = password;
  return url.toString();
}

async function as<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase({ url, max: 1 });
  try {
    return await work(db);
  } finally {
    await closeDatabase(db);
  }
}

test("the office's own login, whatever its name, gets the rights of the app from the owner's login", async () => {
  const settings = { databaseUrl: urlOfLogin(), databaseOwnerUrl: database.ownerUrl };
  const { url, place } = await openPostgres(settings, "unused", () => undefined);
  expect(place).not.toContain(password);
  await as(url, async (db) => {
    const wish = { kind: "production", insist: true, codeVersion: "test" } as const;
    expect(await openStore(db, wish)).toMatchObject({ ok: true, value: { kind: "production" } });
    await expect(db.$client.query("delete from audit_entry")).rejects.toMatchObject({
      code: "42501",
    });
    await expect(db.$client.query("create table own (id int)")).rejects.toMatchObject({
      code: "42501",
    });
  });
});

test("one login for tables and work is held back by the triggers alone", async () => {
  const settings = { databaseUrl: database.ownerUrl, databaseOwnerUrl: undefined };
  const { url } = await openPostgres(settings, "unused", () => undefined);
  await as(url, async (db) => {
    await expect(db.$client.query("truncate audit_entry")).rejects.toMatchObject({ code: "42501" });
    await expect(db.$client.query("truncate obligation cascade")).rejects.toMatchObject({
      code: "42501",
    });
  });
});
