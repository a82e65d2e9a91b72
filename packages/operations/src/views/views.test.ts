import { auditHead, personView } from "@daowei/db/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { agreed, type Office, openOffice, refusalOf } from "../testing/index.ts";
import { getView, listViews, removeView, saveView, type ViewSettings } from "./index.ts";

let office: Office;
let clerk: Actor;
let colleague: Actor;
beforeAll(async () => {
  office = await openOffice();
  clerk = await office.hire("preparer");
  colleague = await office.hire("reviewer", "450100");
});
afterAll(() => office.close());

const settings: ViewSettings = {
  columns: [
    { key: "title", shown: true, width: 320 },
    { key: "stage", shown: false },
  ],
  frozen: 1,
  density: "compact",
  filters: { stage: "submitted" },
};
const save = (actor: Actor, name: string | null, kept = settings) =>
  saveView(office.as(actor), { list: "batches", name, settings: kept });
const namesOf = async (actor: Actor) =>
  agreed(await listViews(office.as(actor), { list: "batches" })).map(({ name }) => name);

test("a view is kept as it was saved, and saving again under its name replaces it", async () => {
  const { id } = agreed(await save(clerk, "大额"));
  const wide = { ...settings, frozen: 2 };
  expect(agreed(await save(clerk, "大额", wide)).id).toBe(id);
  const found = agreed(await getView(office.as(clerk), { list: "batches", id }));
  expect(found).toEqual({ id, name: "大额", own: true, settings: wide });
});

test("how a list was left stands first, once, and apart from other lists", async () => {
  agreed(await save(clerk, null));
  agreed(await save(clerk, null, { ...settings, frozen: 0 }));
  expect(await namesOf(clerk)).toEqual([null, "大额"]);
  expect(agreed(await listViews(office.as(clerk), { list: "transfers" }))).toEqual([]);
});

test("a colleague sees the view that a link names, and neither lists nor removes it", async () => {
  const { id } = agreed(await save(clerk, "临期"));
  const seen = agreed(await getView(office.as(colleague), { list: "batches", id }));
  expect(seen).toMatchObject({ name: "临期", own: false });
  expect(await namesOf(colleague)).toEqual([]);
  expect(refusalOf(await removeView(office.as(colleague), { id }))).toBe("not_found");
});

test("a view is not found in another list, nor under an id that nobody has", async () => {
  const { id } = agreed(await save(clerk, "临期"));
  for (const asked of [
    { list: "transfers", id },
    { list: "batches", id: newId() },
  ] as const)
    expect(refusalOf(await getView(office.as(clerk), asked))).toBe("not_found");
});

test("a removed view is gone", async () => {
  const { id } = agreed(await save(clerk, "一次"));
  agreed(await removeView(office.as(clerk), { id }));
  expect(await namesOf(clerk)).not.toContain("一次");
});

test("views leave no line in the record", async () => {
  const before = await office.db.select().from(auditHead);
  agreed(await save(clerk, "大额"));
  expect(await office.db.select().from(auditHead)).toEqual(before);
});

test("thirty names are enough, and none of them is lost by one more", async () => {
  for (let number = 1; number <= 30; number += 1) await save(colleague, `方案${number}`);
  const refused = await save(colleague, "再一个");
  expect(refused).toEqual({ ok: false, problem: { kind: "too_many_views", most: 30 } });
  agreed(await save(colleague, "方案7"));
  expect(await office.db.$count(personView)).toBeGreaterThan(30);
});
