import { randomUUID } from "node:crypto";

import { closeDatabase, IndefiniteOutcomeError, openDatabase } from "@daowei/db";
import type { Database } from "@daowei/db";
import { auditEntry, idempotency, transfer } from "@daowei/db/schema";
import { cuttingLine } from "@daowei/db/testing";
import type { CuttingLine, CutWhen } from "@daowei/db/testing";
import type { Result } from "@daowei/domain/result";
import type { Problem } from "@daowei/operations";
import { judgeManyBatches } from "@daowei/operations/approvals";
import {
  approveBatch,
  createBatch,
  issueBatch,
  recallBatch,
  reviewBatch,
  sendBackBatch,
  submitBatch,
} from "@daowei/operations/batches";
import {
  agreed,
  closeSound,
  copyDrafts,
  draftOfCounty,
  hireTeam,
  openOffice,
  submitCopies,
} from "@daowei/operations/testing";
import type { Office, Team } from "@daowei/operations/testing";
import { confirmArrival, confirmArrivals, recordSent } from "@daowei/operations/transfers";
import { verifyAudit } from "@daowei/operations/verification";
import { count, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";

let office: Office;
let team: Team;
let line: CuttingLine;
let far: Database;
beforeEach(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  team = await hireTeam(office);
  line = await cuttingLine(office.database.url);
  far = openDatabase({ url: line.url, max: 1, onConnectionLost: () => undefined });
});
afterEach(async () => {
  await closeDatabase(far);
  await line.close();
});

type Calling = ReturnType<Office["as"]>;
interface Reply {
  readonly replayed: boolean;
}
/** One intended act: always with the same key. */
type Ask<O extends Reply> = (at: { readonly database: Database }) => Promise<Result<O, Problem>>;

const asking = <I, O extends Reply>(
  act: (calling: Calling, input: I & { readonly idempotencyKey: string }) => ReturnType<Ask<O>>,
  actor: Team["preparer"],
  input: I,
): Ask<O> & { readonly key: string } => {
  const idempotencyKey = randomUUID();
  const ask: Ask<O> = (at) => act({ ...office.as(actor), ...at }, { ...input, idempotencyKey });
  return Object.assign(ask, { key: idempotencyKey });
};

interface Attempt<O> {
  readonly error: unknown;
  readonly result: Result<O, Problem> | undefined;
}

async function attempt<O extends Reply>(
  ask: Ask<O>,
  journey: number,
  when: CutWhen,
): Promise<Attempt<O>> {
  await far.execute("select"); // connecting is no part of the act
  line.cutAt(journey, when);
  try {
    return { result: await ask({ database: far }), error: undefined };
  } catch (error) {
    return { result: undefined, error };
  }
}

async function traces(key: string): Promise<readonly number[]> {
  const [claimed] = await office.db
    .select({ n: count() })
    .from(idempotency)
    .where(eq(idempotency.key, key));
  const [entries] = await office.db.select({ n: count() }).from(auditEntry);
  return [claimed?.n ?? Number.NaN, entries?.n ?? Number.NaN];
}

let cuts = 0;

/** Cuts the line at the journey and holds the store against what was said; true when that was the COMMIT. */
async function cutAt<O extends Reply>(
  ask: Ask<O> & { readonly key: string },
  journey: number,
  when: CutWhen,
): Promise<boolean> {
  const before = await traces(ask.key);
  const { result, error } = await attempt(ask, journey, when);
  const cut = line.cut();
  expect(cut, `journey ${journey}: the act ended before its COMMIT`).toBeDefined();
  cuts += 1;
  expect(result, "nobody may be told of an act that the line cut off").toBeUndefined();
  const committing = cut?.isCommit === true;
  expect(error instanceof IndefiniteOutcomeError, `in doubt at ${journey} ${when}`).toBe(
    committing,
  );
  const stored = committing && when === "after";
  const after = await traces(ask.key);
  if (!stored) expect(after).toEqual(before);
  else expect(after[0]).toBe(1);
  return committing;
}

/** Everywhere before and after each journey up to the COMMIT; then the same key is asked again, over a whole line. */
async function survives<O extends Reply>(ask: Ask<O> & { readonly key: string }): Promise<O> {
  for (const when of ["before", "after"] as const)
    for (let journey = 1; !(await cutAt(ask, journey, when)); journey += 1) continue;
  const settled = await traces(ask.key);
  const reply = agreed(await ask({ database: far }));
  expect(reply.replayed).toBe(true);
  expect(await traces(ask.key)).toEqual(settled);
  return reply;
}

test("every act on the way of the money, cut off at each of its journeys to PostgreSQL: in doubt at the COMMIT alone, then done once", async () => {
  const rows = [
    { placeCode: "451423", insuredClass: "resident" as const, heads: 100_000n },
    { placeCode: "450102", insuredClass: "resident" as const, heads: 70_000n },
  ];
  const asked = { importer: team.preparer, fiscalYear: 2022, placeCode: "450000", rows };
  const headcountVersionId = await office.importHeadcounts(asked);
  const draft = {
    policyId: "gx-2022",
    fiscalYear: 2022,
    placeCode: "450000",
    headcountVersionId,
    title: "2022年度第一批",
    kind: "regular" as const,
  };
  const comment = "请核对本县参保人数与确认表是否一致";
  let { id, revisionHash } = await survives(asking(createBatch, team.preparer, draft));
  const seen = () => ({ id, revisionHash });
  await survives(asking(submitBatch, team.preparer, seen()));
  ({ revisionHash } = await survives(asking(recallBatch, team.preparer, seen())));
  ({ revisionHash } = await survives(asking(submitBatch, team.preparer, seen())));
  await survives(asking(reviewBatch, team.reviewer, seen()));
  ({ revisionHash } = await survives(asking(sendBackBatch, team.approver, { ...seen(), comment })));
  ({ revisionHash } = await survives(asking(submitBatch, team.preparer, seen())));
  await survives(asking(reviewBatch, team.reviewer, seen()));
  await survives(asking(approveBatch, team.approver, seen()));
  const document = { ...seen(), documentNumber: "桂财社〔2022〕1号" };
  ({ id } = await survives(asking(issueBatch, team.approver, document)));
  const sent = { batchId: id, sentOn: "2022-12-12", voucherNumber: "S-1" };
  await survives(asking(recordSent, team.treasury, sent));
  const transfers = await office.db.select({ id: transfer.id }).from(transfer);
  const transferIds = transfers.map((one) => one.id);
  const [transferId = ""] = transferIds;
  const part = { arrivedOn: "2022-12-12", voucherNumber: "A-1", amountFen: "1" };
  await survives(asking(confirmArrival, team.accountant, { ...part, transferId }));
  const rest = { arrivedOn: "2022-12-12", voucherNumber: "A-2", transferIds };
  await survives(asking(confirmArrivals, team.accountant, rest));
  expect(cuts).toBeGreaterThan(13 * 10);
  await closeSound(office);
  process.stdout.write(`13 acts cut off at ${cuts} places\n`);
});

test("3,000 decided in one act, cut off after each of its journeys: none or all of them", async () => {
  const model = await draftOfCounty(office, team, "450103");
  const drafts = await copyDrafts(office, team, { count: 3000, model });
  await submitCopies(office, team, drafts);
  const items = drafts.map(({ id, revisionHash }) => ({ id, revisionHash }));
  const judging = { act: "review" as const, items, comment: "同意" };
  const ask = asking(judgeManyBatches, team.reviewer, judging);
  expect(await cutAt(ask, 1, "before")).toBe(false);
  for (let journey = 1; !(await cutAt(ask, journey, "after")); journey += 1) continue;
  const reply = agreed(await ask({ database: far }));
  expect(reply.done).toHaveLength(3000);
  expect(reply.replayed).toBe(true);
  expect(await verifyAudit(office.db)).toEqual([]);
  await office.close();
});
