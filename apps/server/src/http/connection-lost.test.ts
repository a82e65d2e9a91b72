import { once } from "node:events";
import net from "node:net";

import { closeDatabase, openDatabase } from "@daowei/db";
import { expect, test } from "vitest";

import { describeRefusal } from "../start/start-problem.ts";
import { isConnectionLost } from "./connection-lost.ts";

test("a database that accepts a connection and never answers is out of reach, not a fault of ours", async () => {
  const silent = net.createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const address = silent.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `postgres://nobody@127.0.0.1:${address.port}/none`;
  const database = openDatabase({ url, connectMillis: 100 });
  const error: unknown = await database.$client.query("select").catch((why: unknown) => why);
  expect(isConnectionLost(error)).toBe(true);
  expect(describeRefusal(error)).toMatch(/^连接不上/);
  await closeDatabase(database);
  silent.close();
});

test.each(["timeout expired", "Connection terminated due to connection timeout"])(
  "the driver's «%s» is a lost connection",
  (message) => {
    expect(isConnectionLost(new Error("Failed query", { cause: new Error(message) }))).toBe(true);
  },
);
