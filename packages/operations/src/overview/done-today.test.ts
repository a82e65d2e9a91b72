import { afterAll, beforeAll, expect, test } from "vitest";
import { submitBatch } from "../batches/submit.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { listInbox } from "./inbox.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const inboxOf = async (actor: Actor) => agreed(await listInbox(office.as(actor), { tab: "todo" }));

test("what a person dealt with today is counted once, for him alone, until midnight", async () => {
  const { id, revisionHash } = await draftBatch(office, team);
  expect((await inboxOf(team.preparer)).doneToday).toBe(0);
  agreed(
    await submitBatch(office.as(team.preparer), { id, revisionHash, idempotencyKey: newId() }),
  );
  expect((await inboxOf(team.preparer)).doneToday).toBe(1);
  expect((await inboxOf(team.reviewer)).doneToday).toBe(0);
  await office.setClock("2022-12-13T02:00:00Z");
  expect(await inboxOf(team.preparer)).toMatchObject({ doneToday: 0, counts: { done: 1 } });
});
