import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const rows = readFileSync(join(root, "docs/acceptance.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| \d+ \|/.test(line));
const shownBy = /`([\w./-]+\.test\.tsx?)`(?:: "([^"]+)")?/g;

test("each of the twenty checks names what shows it, and what is named is there", () => {
  expect(rows.map((row) => Number(row.split("|")[1]))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const lost = rows.flatMap((row) =>
    [...row.matchAll(shownBy)]
      .filter(([, file = "", name = ""]) => {
        const path = join(root, file);
        return !existsSync(path) || !readFileSync(path, "utf8").includes(name);
      })
      .map(([named]) => named),
  );
  expect(lost).toEqual([]);
});
