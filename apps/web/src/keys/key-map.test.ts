// This test reads the sources, which is done outside of a browser.
// oxlint-disable-next-line no-restricted-imports
import { readdirSync, readFileSync } from "node:fs";
// oxlint-disable-next-line no-restricted-imports
import { join } from "node:path";
import { expect, test } from "vitest";
import { keyMap } from "./key-map.ts";

const sources = readdirSync(join(import.meta.dirname, ".."), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|key-map\.ts$|words\./.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, "..", name), "utf8"));

test("no two keys want the same stroke in the same place, nor one of anywhere in any", () => {
  const pages = keyMap.filter(({ by }) => by === "page").flatMap(({ strokes }) => [...strokes]);
  expect(pages.length).toBe(new Set(pages).size);
  const grids = keyMap
    .filter(({ where }) => where === "grids")
    .flatMap(({ strokes }) => [...strokes]);
  expect(grids.length).toBe(new Set(grids).size);
  const everywhere = keyMap
    .filter(({ where }) => where === "anywhere")
    .flatMap(({ strokes }) => [...strokes] as string[]);
  expect(grids.filter((stroke) => everywhere.includes(stroke))).toEqual([]);
});

test("every key of the pages is bound by some component", () => {
  const bound = new Set(
    sources.flatMap((text) => [...text.matchAll(/useKey\(\s*"(\w+)"/g)].map(([, id]) => id)),
  );
  const named = keyMap.filter(({ by }) => by === "page").map(({ id }) => id);
  expect(named.filter((id) => !bound.has(id))).toEqual([]);
});

test("only the map's listener and the boxes that own the focus hear keys", () => {
  const listeners = sources.filter((text) => text.includes('addEventListener("keydown"'));
  // The keyboard itself, and Escape for what stands beside the page.
  expect(listeners.length).toBe(2);
});
