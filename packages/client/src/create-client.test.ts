import { afterEach, expect, test, vi } from "vitest";
import { createClient } from "./create-client.ts";
import type { RequestSeen, ResponseSeen } from "./attempt.ts";
import { answers, hangsUp, refuses, scripted } from "./scripted-server.fixture.ts";
import type { ScriptedServer } from "./scripted-server.fixture.ts";

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

test("a key may be changed while the program runs", async () => {
  server = await scripted(hangsUp, answers([]));
  const keys = ["dw_demo_old", "dw_demo_new"];
  const client = createClient({ url: server.url, apiKey: () => keys.shift() ?? "none left" });
  await client.policies.list();
  expect(server.heard.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer dw_demo_old",
    "Bearer dw_demo_new",
  ]);
});

test("hooks see every attempt, may add headers, and never see the key or what was answered", async () => {
  server = await scripted(refuses(500, { kind: "database_unavailable" }), answers(["secret"]));
  const requests: RequestSeen[] = [];
  const responses: ResponseSeen[] = [];
  const client = createClient({
    url: server.url,
    apiKey: "dw_demo_key",
    onRequest: (seen) => {
      requests.push(seen);
      return { traceparent: `00-${seen.attempt}` };
    },
    onResponse: (seen) => void responses.push(seen),
  });
  await client.policies.list();
  expect(requests.map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect(responses).toMatchObject([
    { attempt: 1, status: 500, problem: "database_unavailable", requestId: "request-1" },
    { attempt: 2, status: 200, problem: null },
  ]);
  expect(JSON.stringify([requests, responses])).not.toMatch(/dw_demo_key|secret/);
  expect(server.heard[1]?.headers["traceparent"]).toBe("00-2");
});

test("a hook that throws after an act does not make it look undone", async () => {
  server = await scripted(answers({ id: "0" }));
  const thrown = vi.fn<() => void>();
  process.once("uncaughtException", thrown);
  const client = createClient({
    url: server.url,
    onResponse: () => {
      throw new Error("the log is full");
    },
  });
  expect(await client.batches.submit({ id: "0", revisionHash: "0" })).toEqual({ id: "0" });
  await vi.waitFor(() => expect(thrown).toHaveBeenCalledOnce());
});

test("pages are walked to the end, each asked for when it is needed", async () => {
  const page = (items: readonly string[], nextCursor: string | null) =>
    answers({ items: items.map((id) => ({ id })), nextCursor });
  server = await scripted(page(["a", "b"], "after b"), page(["c"], null));
  const client = createClient({ url: server.url });
  const seen: string[] = [];
  const heardAt: number[] = [];
  for await (const { id } of client.transfers.iterate({ fiscalYear: 2022, placeCode: "450000" })) {
    seen.push(id);
    heardAt.push(server.heard.length);
  }
  expect(seen).toEqual(["a", "b", "c"]);
  expect(heardAt).toEqual([1, 1, 2]);
  expect(decodeURIComponent(server.heard[1]?.path ?? "")).toContain('"cursor":"after b"');
});

test("an address that is none, or that carries a password, is refused at once", () => {
  expect(() => createClient({ url: "ftp://daowei.example" })).toThrow(TypeError);
  expect(() => createClient({ url: "https://me:secret@daowei.example" })).toThrow(TypeError);
});

test("a server below a path is reached there", async () => {
  server = await scripted(answers([]));
  await createClient({ url: `${server.url}/daowei/` }).policies.list();
  expect(server.heard[0]?.path).toBe("/daowei/api/trpc/policies.list");
});
