import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { createClient } from "@daowei/client";
import type { verifyWebhook } from "@daowei/client";
import { installOutside } from "@daowei/client/outside";
import type { Outside } from "@daowei/client/outside";
import { clientFor, issueKey, launchWell, signInTo, testFolder } from "@daowei/server/testing";
import type { Client } from "@daowei/server/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const year = { fiscalYear: 2022, placeCode: "450000" };
const patient = { timeout: 60_000, interval: 200 };
const data = testFolder();
const act = () => ({ idempotencyKey: crypto.randomUUID() });

interface Taken {
  readonly type: string;
  readonly objectId: string;
  readonly eventId: string;
  readonly messageId: string;
  readonly body: string;
}

/** What another office runs: nothing but the packed client, and what it holds as secrets. */
const receiver = {
  secrets: [] as string[],
  /** What it answers next, after it has looked; 204 when nothing is said. */
  answers: [] as number[],
  taken: [] as Taken[],
  refused: [] as string[],
};
let verify: typeof verifyWebhook;
let outside: Outside;
let url: string;
let hook: string;

const server = createServer((request, response) => void receive(request, response));
async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  try {
    const { type, objectId, id } = await verify(body, request.headers, receiver.secrets);
    const messageId = String(request.headers["webhook-id"]);
    receiver.taken.push({ type, objectId, eventId: id, messageId, body: body.toString() });
    response.writeHead(receiver.answers.shift() ?? 204).end();
  } catch (error) {
    receiver.refused.push(String(error));
    response.writeHead(401).end();
  }
}

beforeAll(async () => {
  outside = installOutside();
  const packed = join(outside.folder, "node_modules/@daowei/client/index.js");
  ({ verifyWebhook: verify } = await import(pathToFileURL(packed).href));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  hook = `http://127.0.0.1:${address.port}/daowei`;
  const flags = ["--port", "0", "--demo", "--data", data.path];
  ({ url } = await launchWell(flags, { DAOWEI_OUTSIDE_NETWORKS: "127.0.0.1" }));
}, 300_000);
afterAll(async () => {
  await data.clear();
  server.close();
  server.closeAllConnections();
  outside.clear();
});

/** What was delivered a moment ago may not stand as delivered yet. */
const resend = (administrator: Client, id: string) =>
  vi.waitFor(() => administrator.outbox.resend.mutate({ id, ...act() }), patient);
const person = async (username: string) => clientFor(url, await signInTo(url, username));

/** As two administrators do; gives the destination's id. */
async function letIn(first: Client): Promise<string> {
  const second = await person("guanli-yi");
  const { sealed, secret } = await first.destinations.seal.mutate({ kind: "webhook", url: hook });
  receiver.secrets = [String(secret)];
  const events = ["batch.submitted", "batch.approved", "batch.issued"];
  const { id, revisionHash } = await first.proposals.propose.mutate({
    kind: "destination.add",
    payload: { placeCode: "450000", name: "预算系统", sealed, events },
    reason: "预算系统需要知道批次办到哪一步",
    ...act(),
  });
  await second.proposals.approve.mutate({ id, revisionHash, ...act() });
  const [listed] = await first.destinations.list.query({});
  if (listed === undefined) throw new Error("the destination is not there");
  return listed.id;
}

/** A program drafts a batch of one county and hands it in. */
async function handIn(county: string, heads: number) {
  const scopes = ["read", "headcounts.write", "drafts.write", "submit"] as const;
  const { text } = await issueKey(url, { scopes, name: county });
  const program = createClient({ url, apiKey: text });
  const bytes = Buffer.from(`place_code,insured_class,heads\n${county},resident,${heads}\n`);
  const { versionId } = await program.enrolment.accept({
    ...year,
    fileName: "heads.csv",
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    cutOffOn: "2022-05-31",
    status: "verified",
    warningsAcknowledged: true,
  });
  const draft = await program.batches.create({
    ...year,
    policyId: "gx-2022",
    headcountVersionId: versionId,
    title: "2022年城乡居民医保财政补助",
    kind: "regular",
  });
  return program.batches.submit({ id: draft.id, revisionHash: draft.revisionHash });
}

test("a running server tells a receiver with the packed client what happens to a batch: in order, again after a failure, again when asked, and on through a change of secrets", async () => {
  const administrator = await person("guanli-jia");
  const destination = await letIn(administrator);

  receiver.answers.push(500);
  const batch = await handIn("451423", 1_000);
  const seen = { id: batch.id, revisionHash: batch.revisionHash };
  await (await person("fuhe-jia")).batches.review.mutate({ ...seen, ...act() });
  const approver = await person("shenpi-jia");
  await approver.batches.approve.mutate({ ...seen, ...act() });
  await approver.batches.issue.mutate({
    ...seen,
    documentNumber: "桂财社〔2022〕8号",
    ...act(),
  });
  const ofBatch = () => receiver.taken.filter(({ objectId }) => objectId === batch.id);
  await vi.waitFor(() => expect(ofBatch().length).toBeGreaterThanOrEqual(4), patient);
  // The first was answered with 500: it comes again as the same, and what followed has waited for it.
  const [failed, again] = ofBatch();
  expect(again).toEqual(failed);
  expect(ofBatch().map(({ type }) => type)).toEqual([
    "batch.submitted",
    "batch.submitted",
    "batch.approved",
    "batch.issued",
  ]);

  await resend(administrator, String(failed?.messageId));
  await vi.waitFor(() => expect(ofBatch()).toHaveLength(5), patient);
  expect(ofBatch().at(-1)).toEqual(failed);

  const first = receiver.secrets[0] ?? "";
  const { sealed, secret } = await administrator.destinations.makeSecret.mutate({
    id: destination,
  });
  const rotated = { id: destination, sealed, ...act() };
  await administrator.destinations.rotateSecret.mutate(rotated);
  for (const secrets of [[first], [String(secret)], [String(secret), first]]) {
    receiver.secrets = secrets;
    const before = receiver.taken.length;
    await resend(administrator, String(failed?.messageId));
    await vi.waitFor(() => expect(receiver.taken).toHaveLength(before + 1), patient);
  }
  expect(receiver.refused).toEqual([]);
  receiver.secrets = [`whsec_${Buffer.alloc(24, 7).toString("base64")}`];
  await resend(administrator, String(failed?.messageId));
  await vi.waitFor(() => expect(receiver.refused).toHaveLength(1), patient);
  expect(receiver.refused[0]).toContain("webhook_not_genuine");
}, 240_000);
