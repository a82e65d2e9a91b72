import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { issueKey } from "../testing/issued-key.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
let text: string;
beforeAll(async () => {
  served = await serveTest();
  ({ text } = await issueKey(served.url, { scopes: ["read", "drafts.write"] }));
});
afterAll(() => served.stop());

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  instance: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  kind: z.string(),
  problem: z.looseObject({ kind: z.string() }),
});

const get = (path: string, headers: Record<string, string> = {}) =>
  served.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${text}`, ...headers } });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  served.request(`/api/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${text}`, "content-type": "application/json", ...headers },
    body,
  });
async function refused(asked: Promise<Response>) {
  const answer = await asked;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = Problem.parse(await answer.json());
  expect(problem).toMatchObject({
    status: answer.status,
    type: `urn:daowei:problem:${problem.kind}`,
    problem: { kind: problem.kind },
  });
  return problem;
}

test("a program gets plain JSON at an address", async () => {
  const answer = await get("/whoami");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await answer.json()).toMatchObject({ name: "经办甲", environment: "demo" });
  const policies = z
    .array(z.object({ id: z.string() }))
    .parse(await (await get("/policies")).json());
  expect(policies.length).toBeGreaterThan(5);
});

test("a query string is read as numbers and truths where the contract has them, and not elsewhere", async () => {
  const year = "fiscalYear=2022&placeCode=450000";
  expect((await get(`/transfers?${year}&overdueOnly=true&limit=5`)).status).toBe(200);
  for (const wrong of [
    "fiscalYear=2022.5",
    "fiscalYear=twenty",
    "fiscalYear=2022&fiscalYear=2023",
  ]) {
    const problem = await refused(get(`/batches?${wrong}&placeCode=450000`));
    expect([problem.status, problem.kind]).toEqual([400, "malformed_input"]);
  }
});

test("a misspelt parameter is refused instead of being passed over", async () => {
  const { kind, problem } = await refused(
    get("/batches?fiscalYear=2022&placeCode=450000&stages=sent"),
  );
  expect(kind).toBe("malformed_input");
  expect(problem["fields"]).toEqual([{ path: "stages", expected: "fiscalYear placeCode stage" }]);
});

test("an amount as a JSON number is refused here and over tRPC: no coercion is turned on behind the contracts", async () => {
  const heads = { policyId: "gx-2022", fiscalYear: "2022", placeCode: "451423" };
  const body = JSON.stringify({ ...heads, title: 5 });
  expect((await refused(post("/batches", body))).kind).toBe("malformed_input");
  const over = await served.post("/api/trpc/batches.create", JSON.parse(body), {
    authorization: `Bearer ${text}`,
  });
  expect(over.status).toBe(400);
});

test("what is no JSON object, no address, or no method of it is refused as what it is", async () => {
  for (const body of ["", "{", "[]", "null", '"text"'])
    expect((await refused(post("/batches", body))).kind).toBe("malformed_input");
  expect(await refused(get("/nothing"))).toMatchObject({ status: 404, kind: "not_found" });
  expect((await get("/%zz")).status).toBe(404);
  const wrong = await post("/whoami", "{}");
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
});

test("scopes, places and objects of others are guarded as everywhere", async () => {
  const { status, kind } = await refused(post("/headcounts/check", "{}"));
  expect([status, kind]).toEqual([403, "key_scope_needed"]);
  expect(await refused(get("/overview?fiscalYear=2022&placeCode=460000"))).toMatchObject({
    status: 404,
    kind: "not_found",
  });
  const nobody = get("/whoami", { authorization: `Bearer dw_demo_${"b".repeat(43)}` });
  expect(await refused(nobody)).toMatchObject({ status: 401, kind: "key_not_valid" });
  expect((await served.request("/api/v1/whoami")).status).toBe(401);
});

test("the document of all this is served", async () => {
  const answer = await served.request("/openapi.json");
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await answer.json()).toMatchObject({ openapi: "3.1.0", servers: [{ url: "/api/v1" }] });
});
