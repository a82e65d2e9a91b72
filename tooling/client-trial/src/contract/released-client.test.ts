import { copyFileSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { createServer, request as ask } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { join } from "node:path";

import { installOutside } from "@daowei/client/outside";
import type { Outside } from "@daowei/client/outside";
import { issueKey, launchWell, testFolder } from "@daowei/server/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { examples } from "../documents/composed.ts";
import { runProgram } from "../documents/run-program.ts";
import { releasedVersions, tarballOf } from "./releases.ts";

const samples = join(import.meta.dirname, "../../../../samples");
const headcounts = join(
  samples,
  readdirSync(samples).find((name) => name.endsWith(".csv")) ?? "no sample",
);
const data = testFolder();
let url: string;
let key: string;
beforeAll(async () => {
  ({ url } = await launchWell(["--port", "0", "--demo", "--data", data.path]));
  const scopes = ["read", "headcounts.write", "drafts.write", "submit"] as const;
  ({ text: key } = await issueKey(url, { scopes }));
}, 300_000);
afterAll(() => data.clear());

/** The server with one field taken out of every answer: what a release of it would be that broke its promise. */
async function without(field: string) {
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, headers: sent } = request;
    const { "accept-encoding": _, ...headers } = sent;
    const onward = ask(new URL(request.url ?? "/", url), { method, headers });
    onward.end(await text(request));
    const [answer] = (await once(onward, "response")) as [IncomingMessage];
    const body = (await text(answer)).replaceAll(`"${field}":`, `"formerly":`);
    response.writeHead(answer.statusCode ?? 500, { "content-type": "application/json" });
    response.end(body);
  };
  const server = createServer((request, response) => void pass(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

describe.each(releasedVersions())("client %s against today's server", (version) => {
  let outside: Outside;
  beforeAll(() => {
    outside = installOutside(tarballOf(version));
    for (const name of readdirSync(examples))
      copyFileSync(join(examples, name), join(outside.folder, name));
  }, 300_000);
  afterAll(() => outside.clear());
  const run = (at: string, ...words: readonly string[]) =>
    runProgram(outside.folder, { url: at, key }, words);

  test.each([
    ["noneSuch", 0],
    ["byPlace", 1],
  ])("a server whose answers have lost the field %s lets it end with %i", async (field, status) => {
    const changed = await without(field);
    const ran = await run(changed.url, "quick-start.ts");
    changed.close();
    expect([ran.said, ran.status]).toEqual([expect.stringContaining("for 经办甲"), status]);
  });

  test("tells its whole story: whom it acts for, headcounts, what is owed, a batch handed in, arrivals, reasons, refusals, doubts", async () => {
    const story = [
      ["quick-start.ts", /demo: for 经办甲/],
      ["push-and-submit.ts", /batch [\w-]{36} is submitted/, headcounts],
      ["follow-arrivals.ts", /the same today: true/],
      ["handle-refusals.ts", /covered by batch 2022-\d+/],
      ["settle-doubt.ts", /海城区 is in batch 2022-\d+ already/],
      ["watch-calls.ts", /true\s*$/],
    ] as const;
    for (const [name, words, ...more] of story) {
      const { status, said } = await run(url, name, ...more);
      expect([name, said]).toEqual([name, expect.stringMatching(words)]);
      expect([name, status]).toEqual([name, 0]);
    }
  });
});
