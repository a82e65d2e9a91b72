import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const source = readFileSync(join(import.meta.dirname, "pdf-in-old-browsers.js"), "utf8");

/** An engine without what came after Chromium 110: what it has then, at work. */
function inOldBrowser(work: string): unknown {
  const without =
    "delete Promise.withResolvers; delete ArrayBuffer.prototype.transferToFixedLength;";
  const parts =
    "class Response { async arrayBuffer() { return new ArrayBuffer(3); } } class Blob {}";
  return runInNewContext(`${without} ${parts} ${source} ${work}`);
}

test.each(["resolve", "reject"])("a promise comes with its %s", async (way) => {
  const ended = inOldBrowser(
    `const made = Promise.withResolvers(); made.${way}(7); made.promise.then((value) => ["resolve", value], (value) => ["reject", value])`,
  );
  expect(JSON.stringify(await ended)).toBe(JSON.stringify([way, 7]));
});

test.each([
  [2, "1,2"],
  [5, "1,2,3,0,0"],
])("bytes are moved into a length of %i", (length, bytes) => {
  const moved = `new Uint8Array([1, 2, 3]).buffer.transferToFixedLength(${length})`;
  expect(inOldBrowser(`new Uint8Array(${moved}).join()`)).toBe(bytes);
});

test("an answer is read as bytes", async () => {
  expect(await inOldBrowser("new Response().bytes().then(({ length }) => length)")).toBe(3);
});

test("what a browser has is left to it", () => {
  const own = "const own = () => 7; Promise.withResolvers = own;";
  const parts = "class Response {} class Blob {}";
  expect(runInNewContext(`${own} ${parts} ${source} Promise.withResolvers()`)).toBe(7);
});
