import { afterAll, beforeAll, expect, test } from "vitest";

import { testDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";
import { transact } from "./transact.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database.drop());

test("what the work returns is what the caller gets", async () => {
  const { rows } = await transact(database.db, (tx) =>
    tx.execute("SELECT current_user::text AS login"),
  );
  expect(rows).toEqual([{ login: "daowei_app" }]);
});
