import { mkdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { afterAll, beforeAll, expect, test } from "vitest";

import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

test("before the page is built the answer says so", async () => {
  const answer = await served.request("/");
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ problem: { kind: "web_not_built" } });
});

test("the page serves every address of the app and is asked for each time", async () => {
  mkdirSync(join(served.webFolder, "assets"));
  writeFileSync(join(served.webFolder, "index.html"), "<p>daowei</p>");
  writeFileSync(join(served.webFolder, "assets/index-BUsR1nZP.js"), "const figures = 1;");
  writeFileSync(
    join(served.webFolder, "assets/index-BUsR1nZP.js.br"),
    brotliCompressSync("const figures = 1;"),
  );
  for (const path of ["/", "/batches/123", "/login?next=/inbox"]) {
    const answer = await served.request(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("<p>daowei</p>");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  }
});

test("files named by their content are kept for good, and sent compressed when that helps", async () => {
  const answer = await served.request("/assets/index-BUsR1nZP.js", {
    headers: { "accept-encoding": "br, gzip" },
  });
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("content-type")).toMatch(/javascript/);
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(await answer.text()).toBe("const figures = 1;");
});

test("a missing file is missing, not the page", async () => {
  const answer = await served.request("/assets/gone-AAAAAAAA.js");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("cache-control")).not.toMatch(/immutable/);
});

test("no path leads out of the folder", async () => {
  for (const path of [
    "/../package.json",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/package.json",
    "//etc/passwd",
  ]) {
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve) => {
      // Not fetch: it would resolve the dots itself.
      get(served.url, { path }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on("end", () => resolve({ status: response.statusCode, text }));
      });
    });
    expect(answer.status === 200 ? answer.text : "refused").toMatch(/^(refused|<p>daowei<\/p>)$/);
  }
});
