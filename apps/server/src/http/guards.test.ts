import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
let cookie: string;
beforeAll(async () => {
  served = await serveTest();
  cookie = await served.signIn("jingban-jia");
});
afterAll(() => served.stop());

const Refusal = z.object({ problem: z.object({ kind: z.string() }) });
const problemOf = async (answer: Response) => Refusal.parse(await answer.json()).problem.kind;
const mebibyte = 1024 * 1024;

test("a page of another origin, or of none, changes nothing", async () => {
  const refused: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: served.url.replace("127.0.0.1", "127.0.0.1.evil.example") },
    { origin: served.url, "sec-fetch-site": "cross-site" },
  ];
  for (const headers of refused) {
    const answer = await served.post("/api/trpc/batches.submit", {}, { cookie, ...headers });
    expect(answer.status).toBe(403);
    expect(await problemOf(answer)).toBe("origin_refused");
  }
  const without = await served.request("/api/auth/sign-out", {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: "{}",
  });
  expect(without.status).toBe(403);
});

test("only application/json is read", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    const answer = await served.post("/api/trpc/batches.submit", {}, { "content-type": type });
    expect(answer.status).toBe(415);
  }
});

test("a body over one mebibyte is refused, told or untold", async () => {
  const big = "x".repeat(mebibyte);
  const told = await served.post("/api/trpc/batches.create", { big }, { cookie });
  expect(told.status).toBe(413);
  const stream = new Blob([JSON.stringify({ big })]).stream();
  const untold = await fetch(`${served.url}/api/trpc/batches.create`, {
    method: "POST",
    headers: { origin: served.url, "content-type": "application/json", cookie },
    body: stream,
    duplex: "half",
  } as RequestInit);
  expect(untold.status).toBe(413);
});

test("files to import may be larger, alone and up to their own limit", async () => {
  const file = (bytes: number) => ({ fileName: "a.csv", contentBase64: "A".repeat(bytes) });
  for (const procedure of ["enrolment.check", "statements.check"]) {
    const alone = await served.post(`/api/trpc/${procedure}`, file(2 * mebibyte), { cookie });
    expect([procedure, alone.status]).not.toEqual([procedure, 413]);
  }
  const together = await served.post(
    "/api/trpc/enrolment.check,batches.submit?batch=1",
    { 0: file(2 * mebibyte), 1: {} },
    { cookie },
  );
  expect(together.status).toBe(413);
  const tooLarge = await served.post("/api/trpc/enrolment.accept", file(31 * mebibyte), { cookie });
  expect(tooLarge.status).toBe(413);
});

test("a change asked for by GET is refused", async () => {
  const answer = await served.request("/api/trpc/batches.submit?input=%7B%7D", {
    headers: { cookie },
  });
  expect(answer.status).toBe(405);
});

test("unknown paths and methods get a problem in JSON", async () => {
  const unknown = await served.request("/api/unknown");
  expect(unknown.status).toBe(404);
  expect(await problemOf(unknown)).toBe("not_found");
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"].slice(0, 4)) {
    const answer = await served.request("/api/trpc/session.me", { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
  }
  const procedure = await served.request("/api/trpc/no.such", { headers: { cookie } });
  expect(procedure.status).toBe(404);
});

test("every answer forbids foreign script and frames and names its request", async () => {
  for (const path of ["/", "/api/unknown", "/healthz", "/api/trpc/session.me"]) {
    const { headers } = await served.request(path);
    expect(headers.get("content-security-policy")).toMatch(/script-src 'self';/);
    expect(headers.get("content-security-policy")).toMatch(/style-src 'self';/);
    expect(headers.get("content-security-policy")).not.toMatch(/unsafe/);
    expect(headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.has("x-powered-by")).toBe(false);
  }
});

test("faults tell their request number and nothing of the inside", async () => {
  const answer = await served.post("/api/trpc/batches.submit", "not an object", { cookie });
  const text = await answer.text();
  expect(text).not.toMatch(/stack|node_modules|\.ts/);
});

test("a batch of more than twenty calls is refused", async () => {
  const many = Array.from({ length: 21 }, () => "session.me").join(",");
  const answer = await served.request(`/api/trpc/${many}?batch=1`, { headers: { cookie } });
  expect(answer.status).toBe(400);
});
