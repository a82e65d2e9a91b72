import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { visit } from "./visitor.ts";

const pages: Readonly<Record<string, string>> = {
  "/calm": "<!doctype html><title>calm</title><p>一切正常</p>",
  "/console": "<!doctype html><script>console.error('the sum does not match')</script>",
  "/uncaught": "<!doctype html><script>throw new Error('no such batch')</script>",
  "/failed": "<!doctype html><img src='/broken' alt=''>",
  "/busy":
    "<!doctype html><script>setTimeout(() => { const until = performance.now() + 300; while (performance.now() < until); }, 50)</script>",
};

const server = createServer((request, response) => {
  const page = pages[request.url ?? ""];
  response.writeHead(page === undefined ? 500 : 200, {
    "content-type": "text/html; charset=utf-8",
  });
  response.end(page);
});

let browser: Browser;
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([
  ["/calm", []],
  ["/console", [/^console: the sum does not match/]],
  ["/uncaught", [/^uncaught: no such batch/]],
  ["/failed", [/^answer 500: /, /^console: Failed to load resource/]],
] as const)("what goes wrong on a page is heard: %s", async (path, expected) => {
  const visitor = await visit(browser, url);
  await visitor.page.goto(path, { waitUntil: "networkidle" });
  visitor.forgive(/favicon/);
  const complaints = [...visitor.complaints()].toSorted();
  expect(complaints).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(complaints[index]).toMatch(pattern);
  await visitor.leave();
});

test("a task that keeps the page busy is measured", async () => {
  const visitor = await visit(browser, url);
  await visitor.page.goto("/busy", { waitUntil: "networkidle" });
  const tasks = await visitor.takeLongTasks();
  expect(Math.max(...tasks.map(({ durationMs }) => durationMs))).toBeGreaterThan(250);
  expect(await visitor.takeLongTasks()).toEqual([]);
  await visitor.leave();
});
