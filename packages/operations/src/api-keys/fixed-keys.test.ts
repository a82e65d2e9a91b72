import { apiKey } from "@daowei/db/schema";
import { keyScopes } from "@daowei/domain/approvals";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import { approveProposal, proposeChange } from "../proposals/index.ts";
import { agreed, type Office, openOffice } from "../testing/index.ts";
import { writesOfKeys } from "./index.ts";

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  const owner = await office.hire("preparer");
  const { id: postId, placeCode } = owner.post;
  const asked = await proposeChange(office.as(owner), {
    kind: "api_key.issue",
    payload: { name: "预算系统", postId, placeCode, scopes: ["read"], validDays: 30 },
    reason: "预算系统需要读取资金到位情况",
    idempotencyKey: newId(),
  });
  const { id: proposalId, revisionHash } = agreed(asked);
  const administrator = office.as(await office.hire("administrator"));
  const letIn = { id: proposalId, revisionHash, idempotencyKey: newId() };
  ({ id } = agreed(await approveProposal(administrator, letIn)));
});
afterAll(() => office.close());

test("the store refuses to lengthen, widen, revive or delete a key", async () => {
  const { db } = office;
  const refused = async (changes: Partial<typeof apiKey.$inferInsert>) =>
    expect(db.update(apiKey).set(changes).where(eq(apiKey.id, id))).rejects.toThrow("Failed query");
  await refused({ scopes: [...keyScopes] });
  await refused({ expiresAt: new Date("2099-01-01") });
  await refused({ placeCode: "000000" });
  await refused({ addresses: ["203.0.113.9"] });
  await db
    .update(apiKey)
    .set({ revokedAt: sql`now()` })
    .where(eq(apiKey.id, id));
  await refused({ revokedAt: null });
  await expect(db.delete(apiKey).where(eq(apiKey.id, id))).rejects.toThrow("Failed query");
  expect(await db.$count(apiKey, eq(apiKey.id, id))).toBe(1);
});

test("no act that decides or moves money is among those of keys", () => {
  expect(writesOfKeys).toEqual({
    "batch.create": "drafts.write",
    "batch.submit": "submit",
    "headcounts.accept": "headcounts.write",
  });
});
