import { createHash } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor, refusalOf } from "../testing/client.ts";
import type { Client } from "../testing/client.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
let client: Client;
let cookie: string;
let batchId: string;
let attachmentId: string;
const bytes = Buffer.from("%PDF-1.7\n<script>alert(1)</script>\n%%EOF");
const fileName = "申请函（定稿）'1'.pdf";

beforeAll(async () => {
  served = await serveTest();
  cookie = await served.signIn("jingban-jia");
  client = clientFor(served.url, cookie);
  batchId = await draftIn(client);
  ({ attachmentId } = await client.attachments.add.mutate(paper(bytes)));
}, 120_000);
afterAll(() => served.stop());

async function draftIn(own: Client): Promise<string> {
  const where = { fiscalYear: 2022, placeCode: "450000" };
  const contentBase64 = Buffer.from("区划代码,参保类别,人数\n450102,居民,100\n").toString("base64");
  const file = { ...where, fileName: "人数.csv", contentBase64 };
  const { sha256 } = await own.enrolment.check.mutate(file);
  const { versionId } = await own.enrolment.accept.mutate({
    ...file,
    sha256,
    cutOffOn: "2022-06-30",
    status: "reported",
    warningsAcknowledged: true,
    idempotencyKey: crypto.randomUUID(),
  });
  const made = await own.batches.create.mutate({
    ...where,
    policyId: "gx-2022",
    headcountVersionId: versionId,
    title: "附件试验批次",
    kind: "regular",
    idempotencyKey: crypto.randomUUID(),
  });
  return made.id;
}

const paper = (content: Buffer) => ({
  batchId,
  kind: "application_letter" as const,
  fileName,
  contentBase64: content.toString("base64"),
  idempotencyKey: crypto.randomUUID(),
});
const fetchFile = (id: string, own = cookie) =>
  served.request(`/api/attachments/${id}`, { headers: { cookie: own } });

test("an attachment comes as a file to keep: its bytes, its name, and nothing in it that could run", async () => {
  const answer = await fetchFile(attachmentId);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  const { headers } = answer;
  expect(headers.get("content-type")).toBe("application/pdf");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-security-policy")).toBe(
    "default-src 'none'; sandbox; frame-ancestors 'none'",
  );
  expect(headers.get("content-disposition")).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("申请函（定稿）")}%271%27.pdf`,
  );
  const { attachments } = await client.attachments.list.query({ batchId });
  expect(attachments[0]?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("whoever is not signed in, or is of another place, or asks for another id, is told nothing", async () => {
  expect((await fetchFile(attachmentId, "")).status).toBe(401);
  const foreign = await served.signIn("jingban-yi");
  expect((await fetchFile(attachmentId, foreign)).status).toBe(404);
  const texts = new Set<string>();
  for (const [id, own] of [
    [attachmentId, foreign],
    [crypto.randomUUID(), cookie],
    ["..", cookie],
    ["%00", cookie],
  ] as const)
    texts.add(await (await fetchFile(id, own)).text());
  expect(texts).toEqual(new Set(['{"problem":{"kind":"not_found"}}']));
});

test("a name with a path in it, or with letters that turn the reading round, is refused", async () => {
  for (const name of ["a/b.pdf", "a\\b.pdf", "a\u202Efdp.exe.pdf", "a\nb.pdf", ""]) {
    const sent = client.attachments.add.mutate({ ...paper(bytes), fileName: name });
    expect(await refusalOf(sent)).toBe("malformed_input");
  }
});

test("eleven megabytes reach the store and are refused by it", async () => {
  const large = Buffer.concat([bytes, Buffer.alloc(11 * 1024 * 1024)]);
  expect(await refusalOf(client.attachments.add.mutate(paper(large)))).toBe("attachment_too_large");
});
