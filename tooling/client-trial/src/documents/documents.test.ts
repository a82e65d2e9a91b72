import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { composed, documents, examples, programsIn } from "./composed.ts";
import { everyKind } from "./every-kind.ts";

const inPackage = "../../packages/client/README.md";
const pages = [...readdirSync(documents).filter((name) => name.endsWith(".md")), inPackage];
const text = (page: string) => readFileSync(join(documents, page), "utf8");

describe("a page shows each program as its file has it, and every kind of problem there is", () => {
  test.each(pages)("%s", async (page) => {
    await expect(composed(text(page), everyKind())).toMatchFileSnapshot(join(documents, page));
  });
});

test("every program is shown, and no program is shown that is not there", () => {
  const shown = pages.flatMap((page) => programsIn(text(page)));
  expect([...new Set(shown)].toSorted()).toEqual(readdirSync(examples).toSorted());
});

test("no code is shown that is not a file", () => {
  for (const page of pages) {
    const blocks = text(page).match(/^```ts$/gm) ?? [];
    expect([page, blocks.length]).toEqual([page, programsIn(text(page)).length]);
  }
});

test("every kind that a page gives advice on exists", () => {
  const listed = new Set(
    [...text("every-kind.md").matchAll(/^## (\w+)$/gm)].map(([, kind]) => kind),
  );
  const named = [...text("errors.md").matchAll(/^\| (`[^|]+) \|/gm)].flatMap(
    ([, cell = ""]) => cell.match(/\w+/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((kind) => !listed.has(kind))).toEqual([]);
});
