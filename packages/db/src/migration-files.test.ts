import { expect, test } from "vitest";

import { readMigrations } from "./migration-files.ts";

test("the committed migrations match their committed checksums", () => {
  expect(readMigrations()).toMatchObject({ ok: true });
});
