/**
 * A process of its own with a store on PostgreSQL, in which transfers stand: daowei's own server, and beside it at another port
 * a bare Node handler that calls the same function of the same store for the same key. Prints its addresses and the key.
 */
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createClient } from "@daowei/client";
import { ListTransfers, TransferList } from "@daowei/api/contracts";
import { libraryNow } from "@daowei/operations";
import { identifyKey, noteKeyCalls } from "@daowei/operations/api-keys";
import { listTransfers } from "@daowei/operations/transfers";
import { loadGazetteer } from "@daowei/policies";
import { issueKey } from "@daowei/server/testing";
import { type Served, serveTest } from "@daowei/server/testing/served";
import { tellCpu } from "./cpu-told.ts";

const year = { fiscalYear: 2022, placeCode: "450000" };
const places = 30;
const zip = promisify(gzip);

tellCpu();
const served = await serveTest();
const scopes = ["read", "headcounts.write", "drafts.write", "submit"] as const;
const { text: apiKey } = await issueKey(served.url, { scopes });
await draft(served.url, apiKey);
const server = createServer((request, response) => void answer(request, response));
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://bench");
  const shown = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const body = await answered(served, shown, url.searchParams.get("input") ?? "null");
  const headers = { "content-type": "application/json", "content-encoding": "gzip" };
  const packed = await zip(JSON.stringify(TransferList.parse(body)));
  response.writeHead(200, headers);
  response.end(packed);
}
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("no port");
const bare = `http://127.0.0.1:${address.port}`;
process.stdout.write(`${JSON.stringify({ url: served.url, bare, apiKey })}\n`);
process.once("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  void served.stop().then(() => process.exit(0));
});

/** What any server does for such a question: whose key it is, the question by its contract, the operation, a line in the key's log. */
async function answered({ system, database: { app } }: Served, shown: string, input: string) {
  const began = performance.now();
  const requestId = randomUUID();
  const holder = await identifyKey(system, shown);
  if (!holder.ok) throw new Error(`not a key: ${holder.problem.kind}`);
  const { person, post, key } = holder.value;
  const result = await listTransfers(
    {
      database: app,
      library: await libraryNow(system),
      now: system.now,
      codeVersion: system.codeVersion,
      anchorFolder: null,
      requestId,
      stepUp: { kind: "needed", offered: [] },
      actor: { userId: person.userId, userName: person.name, post, via: "key", key },
    },
    ListTransfers.parse(JSON.parse(input)),
  );
  if (!result.ok) throw new Error(`refused: ${result.problem.kind}`);
  const millis = Math.round(performance.now() - began);
  const calls = [{ procedure: "transfers.list", outcome: "ok", millis }];
  const noted = { holder: holder.value, opened: true, calls, address: "127.0.0.1", requestId };
  await noteKeyCalls(app, noted);
  return result.value;
}

/** Headcounts of some counties and a batch of them: a transfer for each county and level. */
async function draft(url: string, key: string): Promise<void> {
  const client = createClient({ url, apiKey: key });
  const counties = loadGazetteer().countingPlaces("450000", 2022).slice(0, places);
  const lines = counties.map(({ code }) => `${code},resident,100000`);
  const bytes = Buffer.from(["place_code,insured_class,heads", ...lines].join("\n"));
  const { versionId } = await client.enrolment.accept({
    ...year,
    fileName: "heads.csv",
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    cutOffOn: "2022-06-30",
    status: "verified",
    warningsAcknowledged: true,
  });
  await client.batches.create({
    ...year,
    policyId: "gx-2022",
    headcountVersionId: versionId,
    title: "2022年城乡居民医保财政补助",
    kind: "regular",
  });
}
