import { appRouter } from "@daowei/api";
import { expect, test } from "vitest";
import { procedures } from "../src/procedures.ts";
import { fieldOf } from "./listed.ts";

test("the client has what keys open, all of it and nothing else", () => {
  const listed = Object.entries(procedures).flatMap(([group, names]) =>
    Object.keys(names).map((name) => `${group}.${name}`),
  );
  const served: readonly [string, unknown][] = Object.entries(appRouter._def.procedures);
  const open = served.filter(
    ([, procedure]) => fieldOf(fieldOf(fieldOf(procedure, "_def"), "meta"), "keys") !== undefined,
  );
  expect(listed.toSorted()).toEqual(open.map(([name]) => name).toSorted());
});
