import { afterAll, beforeAll, expect, test } from "vitest";
import { submitBatch } from "../batches/index.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { listNotifications } from "../notifications/index.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { sendBackBatch } from "./judge-batch.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const toldTo = async (actor: Actor) =>
  agreed(await listNotifications(office.as(actor), { unreadOnly: true }));

test("a batch that is sent back is told to whoever submitted it and to nobody else, with the reason and the way to it", async () => {
  const { id, revisionHash } = await draftBatch(office, team);
  const seen = { id, revisionHash, idempotencyKey: newId() };
  agreed(await submitBatch(office.as(team.preparer), seen));
  expect(await toldTo(team.preparer)).toEqual([]);
  const comment = "人数与确认表不符，请核对后再报";
  agreed(await sendBackBatch(office.as(team.reviewer), { ...seen, comment }));
  const [told, ...more] = await toldTo(team.preparer);
  expect(told).toMatchObject({ kind: "returned", link: `/batches/${id}` });
  expect(told?.text).toContain(comment);
  expect(more).toEqual([]);
  expect(await toldTo(team.reviewer)).toEqual([]);
});
