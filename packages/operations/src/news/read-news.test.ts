import { afterAll, beforeAll, expect, test } from "vitest";
import { urgeBatch } from "../approvals/index.ts";
import { submitBatch } from "../batches/index.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { readNews } from "./read-news.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => office.close());

const news = (since: bigint | null) =>
  readNews(office.database.app, {
    since,
    personIds: [team.reviewer.userId, team.approver.userId],
  });

test("the first look tells where the record ends and nothing of what was before", async () => {
  const { head, places, unread } = await news(null);
  expect(head).toBeGreaterThan(0n);
  expect([places, unread.size]).toEqual([[], 0]);
});

test("a batch that moves is news of its place, and a notification is counted for its person only", async () => {
  const { head } = await news(null);
  expect((await news(head)).places).toEqual([]);
  const { id, revisionHash } = await draftBatch(office, team);
  agreed(
    await submitBatch(office.as(team.preparer), { id, revisionHash, idempotencyKey: newId() }),
  );
  agreed(await urgeBatch(office.as(team.preparer), { id, idempotencyKey: newId() }));
  const later = await news(head);
  expect(later.places).toEqual(["450000"]);
  expect([...later.unread]).toEqual([[team.reviewer.userId, 1]]);
  expect((await news(later.head)).places).toEqual([]);
});
