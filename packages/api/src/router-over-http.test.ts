import { newId } from "@daowei/operations";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type GuangxiOffice, openGuangxi } from "./guangxi-office.fixture.ts";
import type { WireProblem } from "./problem-codes.ts";
import { appRouter } from "./router.ts";
import type { ApiContext } from "./trpc.ts";

let here: GuangxiOffice;
beforeAll(async () => {
  here = await openGuangxi();
});
afterAll(() => here.office.close());

const paper = () => ({ sentOn: "2022-12-12", voucherNumber: "V", idempotencyKey: newId() });

async function post(path: string, body: unknown, context: ApiContext) {
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(`http://daowei.test/api/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
    router: appRouter,
    createContext: () => context,
  });
  const reply = (await response.json()) as {
    error: { message: string; data: { problem: WireProblem; stack?: string } };
  };
  return { status: response.status, text: JSON.stringify(reply), error: reply.error };
}

test("a refusal carries its kind and facts, and the status of its kind", async () => {
  const { status, error } = await post(
    "batches.submit",
    { ...here.batch, idempotencyKey: newId() },
    here.contextOf(here.team.preparer),
  );
  expect(status).toBe(409);
  expect(error.message).toBe("act_not_possible");
  expect(error.data.problem).toEqual({
    kind: "act_not_possible",
    act: "submit",
    stage: "issued",
  });
});

test.each(["0000-01-01", "1899-12-31", "2200-01-01"])(
  "a date that no record can bear is refused: %s",
  async (sentOn) => {
    const { status, error } = await post(
      "transfers.recordSent",
      { ...paper(), batchId: here.batch.id, sentOn },
      here.contextOf(here.team.treasury),
    );
    expect(status).toBe(400);
    expect(error.data.problem).toMatchObject({ fields: [{ path: "sentOn" }] });
  },
);

test("what cannot be read is named field by field", async () => {
  const wrong = {
    arrivedOn: "2022-12-12",
    voucherNumber: "V",
    idempotencyKey: newId(),
    transferId: "1",
    amountFen: "1.5",
  };
  const { status, error } = await post(
    "transfers.confirmArrival",
    wrong,
    here.contextOf(here.team.accountant),
  );
  expect(status).toBe(400);
  expect(error.data.problem).toMatchObject({
    kind: "malformed_input",
    fields: [{ path: "transferId" }, { path: "amountFen" }],
  });
});

test.each([
  ["a character that no text may hold", "V\u0000"],
  ["half of a character", "V\ud800"],
])("%s is refused before it is written", async (_, voucherNumber) => {
  const { status, error } = await post(
    "transfers.confirmArrival",
    {
      arrivedOn: "2022-12-12",
      voucherNumber,
      idempotencyKey: newId(),
      transferId: newId(),
      amountFen: "1",
    },
    here.contextOf(here.team.accountant),
  );
  expect(status).toBe(400);
  expect(error.data.problem).toMatchObject({ fields: [{ path: "voucherNumber" }] });
});

function brokenLibrary({ system }: ApiContext): ApiContext["system"]["library"] {
  return {
    ...system.library,
    get gazetteer(): never {
      throw new Error("Invalid gazetteer");
    },
  };
}

test("a failure inside says nothing of the inside", async () => {
  const context = here.contextOf(here.team.treasury);
  const broken = { ...context, system: { ...context.system, library: brokenLibrary(context) } };
  const sending = { batchId: here.batch.id, ...paper() };
  const { status, text, error } = await post("transfers.recordSent", sending, broken);
  expect(status).toBe(500);
  expect(error.data.problem).toEqual({ kind: "internal_error", requestId: context.requestId });
  expect(error.message).toBe("internal_error");
  expect(text).not.toMatch(/node_modules|Invalid|\.ts:/);
  expect(error.data.stack).toBeUndefined();
});

test("a database out of reach is told apart from a fault of ours", async () => {
  const lost = { ...here.contextOf(here.team.treasury), isConnectionLost: () => true };
  const broken = { ...lost, system: { ...lost.system, library: brokenLibrary(lost) } };
  const { error } = await post(
    "transfers.recordSent",
    { batchId: here.batch.id, ...paper() },
    broken,
  );
  expect(error.data.problem).toEqual({ kind: "database_unavailable" });
});

test("a key sent again gives the same reply, and with another body a conflict", async () => {
  const { treasury } = here.team;
  const idempotencyKey = newId();
  const send = (voucherNumber: string) =>
    post(
      "transfers.recordSent",
      { batchId: here.batch.id, sentOn: "2022-12-12", voucherNumber, idempotencyKey },
      here.contextOf(treasury),
    );
  expect((await send("A")).status).toBe(200);
  expect((await send("A")).status).toBe(200);
  const { status, error } = await send("B");
  expect([status, error.data.problem.kind]).toEqual([409, "idempotency_conflict"]);
});
