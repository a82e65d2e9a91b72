import { closeDatabase, openDatabase } from "@daowei/db";
import { testDatabase } from "@daowei/db/testing";
import { expect, test } from "vitest";

import { health } from "./health.ts";

test("with the database there is work to do", async () => {
  const database = await testDatabase();
  const answer = await health(database.db).request("/");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
  await database.drop();
});

test("without the database it says so within seconds, and nothing else", async () => {
  const db = openDatabase({ url: "postgres://someone:password@127.0.0.1:1/nowhere" });
  const answer = await health(db).request("/");
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: "database_unavailable" });
  await closeDatabase(db);
});
