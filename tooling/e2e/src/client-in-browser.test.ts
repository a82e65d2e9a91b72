import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { once } from "node:events";
import { join } from "node:path";

import { published } from "@daowei/client/outside";
import { issueKey, launchWell, testFolder } from "@daowei/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchBrowser } from "./browser.ts";

const data = testFolder();
let browser: Browser;
let office: Server;
let url: string;

/** Another office's server: it holds the key, gives the page the built client, and passes its questions on. */
async function openOffice(daowei: string, key: string): Promise<void> {
  const code = readFileSync(join(published, "index.js"));
  office = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/client.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(code);
    } else if (path.startsWith("/api/trpc/")) {
      const headers = { authorization: `Bearer ${key}` };
      void fetch(`${daowei}${path}`, { headers }).then(async (answer) => {
        response.writeHead(answer.status, { "content-type": "application/json" });
        response.end(await answer.text());
      });
    } else {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>office");
    }
  });
  office.listen(0, "127.0.0.1");
  await once(office, "listening");
  const address = office.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  url = `http://127.0.0.1:${address.port}/`;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const server = await launchWell(["--port", "0", "--demo", "--data", data.path]);
  const { text } = await issueKey(server.url, { scopes: ["read"] });
  await openOffice(server.url, text);
});
afterAll(async () => {
  await browser.close();
  office.close();
  await data.clear();
});

/** What the page does with the client; written as text because it runs in the browser. */
const inThePage = `(async () => {
  const { createClient, isProblem, signTestWebhook, verifyWebhook, yuan } = await import("/client.js");
  const client = createClient({ url: location.origin });
  const { name } = await client.session.whoami();
  const { dueFen } = await client.overview.get({ fiscalYear: 2022, placeCode: "450000" });
  const refused = await client.batches
    .get({ id: "018f2f6e-0000-7000-8000-000000000000" })
    .catch((error) => isProblem(error, "not_found") && error.problem.object);
  const secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  const { body, headers } = await signTestWebhook({ type: "batch.issued", id: "1", objectId: "2" }, secret);
  const { type } = await verifyWebhook(body, headers, secret);
  return { name, due: yuan(dueFen), refused, type };
})()`;

test("the built client runs in a browser, asking its office's own server, which holds the key", async () => {
  const page = await browser.newPage();
  await page.goto(url);
  expect(await page.evaluate(inThePage)).toEqual({
    name: "经办甲",
    due: expect.stringMatching(/^[\d,]+\.\d\d$/),
    refused: "batch",
    type: "batch.issued",
  });
});
