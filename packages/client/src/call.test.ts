import { afterEach, describe, expect, test } from "vitest";
import { createClient } from "./create-client.ts";
import type { Client, ClientOptions } from "./create-client.ts";
import { DaoweiError, isProblem } from "./problems.ts";
import {
  answers,
  hangsUp,
  json,
  refuses,
  scripted,
  staysSilent,
} from "./scripted-server.fixture.ts";
import type { Line, ScriptedServer } from "./scripted-server.fixture.ts";

let server: ScriptedServer;
afterEach(() => server.stop());

async function clientOf(
  lines: readonly Line[],
  options: Omit<ClientOptions, "url"> = {},
): Promise<Client> {
  server = await scripted(...lines);
  return createClient({ url: server.url, apiKey: "dw_demo_key", ...options });
}

const submit = { id: "0", revisionHash: "0" };
const done = answers({ id: "0", replayed: false });

async function errorOf(call: Promise<unknown>): Promise<DaoweiError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DaoweiError) return error;
    throw error;
  }
  throw new Error("the call was answered");
}

describe("an act", () => {
  test("is sent again under the key it was sent with first, until there is an answer", async () => {
    const client = await clientOf([hangsUp, hangsUp, done]);
    expect(await client.batches.submit(submit)).toEqual({ id: "0", replayed: false });
    const keys = server.heard.map(({ body }) => body.idempotencyKey);
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
    expect(keys[0]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test("keeps a key that the caller made", async () => {
    const client = await clientOf([done]);
    const idempotencyKey = "018f2f6e-0000-7000-8000-000000000000";
    await client.batches.submit({ ...submit, idempotencyKey });
    expect(server.heard[0]?.body.idempotencyKey).toBe(idempotencyKey);
  });

  test("has another key each time it is meant anew", async () => {
    const client = await clientOf([done]);
    await client.batches.submit(submit);
    await client.batches.submit(submit);
    const [first, second] = server.heard.map(({ body }) => body.idempotencyKey);
    expect(first).not.toBe(second);
  });

  test("without an answer is neither done nor failed: the error carries the key to ask again with", async () => {
    const client = await clientOf([hangsUp], { retries: 1 });
    const error = await errorOf(client.batches.submit(submit));
    expect(error).toMatchObject({
      procedure: "batches.submit",
      attempts: 2,
      problem: { kind: "outcome_unknown", because: "connection_failed" },
    });
    if (!isProblem(error, "outcome_unknown")) throw error;
    expect(error.problem.idempotencyKey).toBe(server.heard[0]?.body.idempotencyKey);
  });

  test("stays in doubt when the server, asked again, refuses without looking at the key", async () => {
    const unavailable = refuses(500, { kind: "database_unavailable" });
    const client = await clientOf([hangsUp, unavailable], { retries: 1 });
    const error = await errorOf(client.batches.submit(submit));
    expect(error.problem.kind).toBe("outcome_unknown");
    expect(error.cause).toMatchObject({ problem: { kind: "database_unavailable" } });
  });

  test("is not in doubt when the server, asked again, judges it", async () => {
    const moved = { kind: "revision_changed", revision: 2, revisionHash: "0" };
    const client = await clientOf([hangsUp, refuses(409, moved)]);
    expect((await errorOf(client.batches.submit(submit))).problem).toEqual(moved);
  });

  test("of which the server itself does not know the outcome is asked for again", async () => {
    const client = await clientOf([refuses(500, { kind: "outcome_unknown" }), done]);
    await client.batches.submit(submit);
    expect(server.heard).toHaveLength(2);
  });

  test("stays in doubt when the caller's own hook breaks before the next attempt", async () => {
    const keys = ["dw_demo_key"];
    const apiKey = () => {
      const key = keys.shift();
      if (key === undefined) throw new Error("the key's file is gone");
      return key;
    };
    const client = await clientOf([hangsUp], { apiKey });
    const error = await errorOf(client.batches.submit(submit));
    expect(error).toMatchObject({
      attempts: 1,
      problem: { kind: "outcome_unknown", idempotencyKey: server.heard[0]?.body.idempotencyKey },
      cause: { message: "the key's file is gone" },
    });
  });

  test("is in doubt once the caller gives up waiting", async () => {
    const client = await clientOf([staysSilent]);
    const signal = AbortSignal.timeout(100);
    const error = await errorOf(client.batches.submit(submit, { signal }));
    expect(error.problem).toMatchObject({ kind: "outcome_unknown", because: "aborted" });
  });
});

describe("a refusal", () => {
  test("for what has moved on is never sent again", async () => {
    const client = await clientOf([
      refuses(409, { kind: "already_covered" }),
      answers("not asked for"),
    ]);
    const error = await errorOf(client.batches.submit(submit));
    expect(error).toMatchObject({ attempts: 1, requestId: "request-1" });
    expect(error.message).toBe("batches.submit: already_covered (request request-1)");
    expect(server.heard).toHaveLength(1);
  });

  test("that asks to wait is waited for", async () => {
    const limited = refuses(429, { kind: "rate_limited" }, { "retry-after": "1" });
    const client = await clientOf([limited, answers([])]);
    await client.policies.list();
    const [first, second] = server.heard.map(({ at }) => at);
    expect(Number(second) - Number(first)).toBeGreaterThanOrEqual(1_000);
  });

  test("that asks to wait for longer than a minute is told to the caller", async () => {
    const limited = refuses(429, { kind: "too_many_attempts" }, { "retry-after": "3600" });
    const client = await clientOf([limited]);
    expect(await errorOf(client.policies.list())).toMatchObject({
      attempts: 1,
      retryAfterSeconds: 3600,
    });
  });

  test("of the door is told by its kind too", async () => {
    const client = await clientOf([
      (response) =>
        json(response, { status: 413, body: { problem: { kind: "body_too_large", maxBytes: 5 } } }),
    ]);
    const error = await errorOf(client.policies.list());
    if (!isProblem(error, "body_too_large")) throw error;
    expect(error.problem.maxBytes).toBe(5);
  });
});

describe("a question", () => {
  test("is asked by its address, with the key in the header", async () => {
    const client = await clientOf([answers([])]);
    await client.policies.list();
    await client.batches.list({ fiscalYear: 2022, placeCode: "450000" });
    expect(server.heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /api/trpc/policies.list",
      `GET /api/trpc/batches.list?input=${encodeURIComponent('{"fiscalYear":2022,"placeCode":"450000"}')}`,
    ]);
    expect(server.heard[0]?.headers.authorization).toBe("Bearer dw_demo_key");
  });

  test("that takes too long says so", async () => {
    const client = await clientOf([staysSilent], { retries: 0 });
    const error = await errorOf(client.policies.list(undefined, { timeoutMs: 100 }));
    expect(error.problem).toEqual({ kind: "timed_out", timeoutMs: 100 });
  });

  test("is not asked at all when the caller had given up before", async () => {
    const client = await clientOf([answers([])]);
    const error = await errorOf(client.policies.list(undefined, { signal: AbortSignal.abort() }));
    expect(error.problem.kind).toBe("aborted");
    expect(server.heard).toEqual([]);
  });

  test("answered by something else than daowei says so", async () => {
    const client = await clientOf([(response) => response.writeHead(502).end("<html>")], {
      retries: 1,
    });
    const error = await errorOf(client.policies.list());
    expect(error.problem).toEqual({ kind: "answer_unreadable", status: 502 });
    expect(server.heard).toHaveLength(2);
  });

  test("is not sent on to another address, and neither is the key", async () => {
    const client = await clientOf(
      [(response) => response.writeHead(307, { location: "/elsewhere" }).end()],
      { retries: 0 },
    );
    expect((await errorOf(client.policies.list())).problem.kind).toBe("connection_failed");
    expect(server.heard).toHaveLength(1);
  });
});
