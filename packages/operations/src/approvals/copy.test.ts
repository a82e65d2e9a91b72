import { afterAll, beforeAll, expect, test } from "vitest";
import { getBatch } from "../batches/index.ts";
import type { BatchActed } from "../batches/act-on-batch.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { listNotifications, markNotificationsRead } from "../notifications/index.ts";
import { listInbox } from "../overview/index.ts";
import { closeSound } from "../testing/close-sound.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { copyBatch } from "./copy.ts";
import { listCopyReaders } from "./copy-readers.ts";

let office: Office;
let team: Team;
let draft: BatchActed;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  draft = await draftBatch(office, team);
});
afterAll(() => closeSound(office));

const copy = (from: Actor, to: readonly Actor[], note?: string) =>
  copyBatch(office.as(from), {
    id: draft.id,
    toUserIds: to.map(({ userId }) => userId),
    note,
    idempotencyKey: newId(),
  });
const copied = async (actor: Actor) => agreed(await listInbox(office.as(actor), { tab: "copied" }));

test("a batch is copied to colleagues who find it unread in their inbox and their bell", async () => {
  const { told } = agreed(await copy(team.preparer, [team.treasury, team.reviewer], "请提前备款"));
  expect(told).toEqual([team.treasury.userName, team.reviewer.userName]);
  const { counts, unreadCopies, items } = await copied(team.treasury);
  expect([counts.copied, unreadCopies]).toEqual([1, 1]);
  expect(items).toMatchObject([
    {
      batch: { id: draft.id },
      act: null,
      copy: { by: team.preparer.userName, note: "请提前备款", read: false },
    },
  ]);
  const [said] = agreed(await listNotifications(office.as(team.treasury), { unreadOnly: true }));
  expect(said).toMatchObject({ kind: "copied", link: `/inbox?tab=copied&open=${draft.id}` });
  expect((await copied(team.approver)).counts.copied).toBe(0);
});

test("whoever opened a copy has it as read, and only for himself", async () => {
  const [item] = (await copied(team.treasury)).items;
  const id = item?.copy?.notificationId;
  if (id === undefined) throw new Error("nothing was copied");
  const mark = { ids: [id], idempotencyKey: newId() };
  agreed(await markNotificationsRead(office.as(team.treasury), mark));
  expect(await copied(team.treasury)).toMatchObject({ counts: { copied: 1 }, unreadCopies: 0 });
  expect((await copied(team.reviewer)).unreadCopies).toBe(1);
});

test("a copy lets nobody decide what he could not decide before", async () => {
  const before = agreed(await getBatch(office.as(team.accountant), { id: draft.id })).acts;
  agreed(await copy(team.preparer, [team.accountant]));
  const after = agreed(await getBatch(office.as(team.accountant), { id: draft.id })).acts;
  expect(after).toEqual(before);
});

test("it is copied by who had a hand in it, to posts that may read it whole and see money", async () => {
  const county = await office.hire("treasury", "451423");
  const administrator = await office.hire("administrator");
  const above = await office.hire("auditor", "000000");
  const readers = agreed(await listCopyReaders(office.as(team.preparer), { id: draft.id }));
  const ids = readers.map(({ userId }) => userId);
  expect(ids).toContain(above.userId);
  expect(ids).not.toContain(county.userId);
  expect(ids).not.toContain(administrator.userId);
  expect(refusalOf(await copy(team.preparer, [county]))).toBe("not_found");
  expect(refusalOf(await copy(team.preparer, [team.preparer]))).toBe("not_found");
  expect(refusalOf(await copy(team.treasury, [team.reviewer]))).toBe("role_needed");
  const elsewhere = await office.hire("preparer", "460000");
  expect(refusalOf(await copy(elsewhere, [team.reviewer]))).toBe("not_found");
});
