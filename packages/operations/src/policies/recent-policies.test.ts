import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { agreed, type Office, openOffice, refusalOf } from "../testing/index.ts";
import { recentPolicies } from "./recent-policies.ts";

let office: Office;
let clerk: Actor;
beforeAll(async () => {
  office = await openOffice();
  clerk = await office.hire("preparer");
});
afterAll(() => office.close());

const guangxi = { fiscalYear: 2022, placeCode: "450000" };
const told = async (clock: string) => {
  await office.setClock(clock);
  return agreed(await recentPolicies(office.as(clerk), guangxi)).map(
    ({ id, happened, on }) => `${id} ${happened} ${on}`,
  );
};

test("what was issued within sixty days is news for every place under its issuer, and then no more", async () => {
  expect(await told("2023-07-27T02:00:00Z")).toEqual([]);
  expect(await told("2023-08-24T02:00:00Z")).toEqual([
    "gx-2023 issued 2023-08-24",
    "cn-2023 issued 2023-07-28",
  ]);
  expect(await told("2023-09-30T02:00:00Z")).toEqual(["gx-2023 issued 2023-08-24"]);
  expect(await told("2023-10-24T02:00:00Z")).toEqual([]);
});

test("a document without a date is news about the beginning of its first year; one that is not written yet is none", async () => {
  expect(await told("2023-12-20T02:00:00Z")).toEqual(["gx-2024 year_begins 2024-01-01"]);
  expect(await told("2022-12-20T02:00:00Z")).toEqual([]);
});

test("another region's documents are no news, and another region itself is not known", async () => {
  await office.setClock("2023-12-20T02:00:00Z");
  const hainan = { fiscalYear: 2022, placeCode: "460000" };
  const there = await office.hire("preparer", "460000");
  expect(agreed(await recentPolicies(office.as(there), hainan))).toEqual([]);
  expect(refusalOf(await recentPolicies(office.as(clerk), hainan))).toBe("not_found");
});
