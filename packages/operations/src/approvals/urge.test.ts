import { notification } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import type { BatchActed } from "../batches/act-on-batch.ts";
import { submitBatch } from "../batches/index.ts";
import { newId } from "../identity.ts";
import { countNotifications } from "../notifications/index.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { urgeBatch } from "./urge.ts";

let office: Office;
let team: Team;
let draft: BatchActed;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  draft = await draftBatch(office, team);
  await office.hire("reviewer", "000000");
});
afterAll(() => office.close());

const urge = (actor: Actor, comment?: string) =>
  urgeBatch(office.as(actor), { id: draft.id, comment, idempotencyKey: newId() });
const unreadOf = async (actor: Actor) =>
  agreed(await countNotifications(office.as(actor), {})).unread;

test("nobody urges himself", async () => {
  expect(refusalOf(await urge(team.preparer))).toBe("nobody_to_urge");
});

test("those of the nearest office whose turn it is find it in their bells, once a day", async () => {
  const { id, revisionHash } = draft;
  agreed(
    await submitBatch(office.as(team.preparer), { id, revisionHash, idempotencyKey: newId() }),
  );
  const { told } = agreed(await urge(team.preparer, "月底前要下达"));
  expect(told).toEqual([team.reviewer.userName]);
  expect(await unreadOf(team.reviewer)).toBe(1);
  expect(await unreadOf(team.approver)).toBe(0);
  const [said] = await office.db.select().from(notification).where(eq(notification.kind, "urged"));
  expect(said).toMatchObject({ link: `/batches/${id}` });
  expect(said?.text).toContain("月底前要下达");
  expect(refusalOf(await urge(team.preparer))).toBe("urged_lately");
  await office.setClock("2022-12-14T02:00:00Z");
  agreed(await urge(team.preparer));
  expect(await unreadOf(team.reviewer)).toBe(2);
});

test("who had no hand in a batch urges nobody, and another place's batch is not there", async () => {
  expect(refusalOf(await urge(team.treasury))).toBe("role_needed");
  const elsewhere = await office.hire("preparer", "460000");
  expect(refusalOf(await urge(elsewhere))).toBe("not_found");
});
