import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";

import { openLog } from "./log.ts";

function logged(error: unknown): string {
  let lines = "";
  const log = openLog("info", {
    write: (line: string) => {
      lines += line;
    },
  });
  log.error({ err: error }, "procedure failed");
  return lines;
}

test("a failed query is logged with its text and reason and without its values", () => {
  const cause = Object.assign(new Error("deadlock detected"), { code: "40P01" });
  const failed = new DrizzleQueryError("select $1", ["session-token-1", "王经办"], cause);
  const line = logged(new Error("procedure", { cause: failed }));
  expect(line).toMatch(/select \$1/);
  expect(line).toMatch(/deadlock detected/);
  expect(line).toMatch(/40P01/);
  expect(line).not.toMatch(/session-token-1|王经办/);
});

test("a fault is logged with the place where it happened", () => {
  expect(logged(new RangeError("no origin"))).toMatch(/log\.test\.ts/);
});

test("what is thrown and is no error keeps its content to itself", () => {
  expect(logged({ password: "sesame" })).not.toMatch(/sesame/);
});
