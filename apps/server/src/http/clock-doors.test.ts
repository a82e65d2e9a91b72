import { afterEach, expect, test } from "vitest";

import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
afterEach(() => served.stop());

async function askToAdvance(): Promise<{ status: number; kind: string | undefined }> {
  const cookie = await served.signIn("jingban-jia");
  const wish = { to: { days: 1 }, idempotencyKey: crypto.randomUUID() };
  const answer = await served.post("/api/trpc/clock.advance", wish, { cookie });
  const body = (await answer.json()) as {
    readonly error?: { readonly data: { readonly problem: { readonly kind: string } } };
  };
  return { status: answer.status, kind: body.error?.data.problem.kind };
}

test("a demonstration moves its clock for whoever acts in it", async () => {
  served = await serveTest();
  expect(await askToAdvance()).toEqual({ status: 200, kind: undefined });
}, 120_000);

test("a server that is no demonstration does not know of any clock", async () => {
  served = await serveTest({ demonstration: false });
  expect(await askToAdvance()).toEqual({ status: 404, kind: "not_found" });
}, 120_000);
