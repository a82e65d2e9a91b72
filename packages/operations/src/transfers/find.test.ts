import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { findTransfers } from "./find.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  await draftBatch(office, team);
}, 60_000);
afterAll(() => office.close());

const find = (actor: Actor, typed: string, placeCode = "450000") =>
  findTransfers(office.as(actor), { fiscalYear: 2022, placeCode, typed });
const numbers = async (actor: Actor, typed: string, placeCode?: string) =>
  agreed(await find(actor, typed, placeCode)).map(({ number }) => number);

test("a transfer is found by its number and by its place, before its batch is issued too", async () => {
  expect(await numbers(team.preparer, "2022-001-0002")).toEqual(["2022-001-0002"]);
  const ofPlace = agreed(await find(team.preparer, "龙州"));
  expect(ofPlace.length).toBeGreaterThan(1);
  expect(new Set(ofPlace.map(({ placeName }) => placeName))).toEqual(new Set(["龙州县"]));
  expect(await numbers(team.preparer, "没有这个地方")).toEqual([]);
});

test("what was typed is taken as it stands, and another place's transfers are not there", async () => {
  expect(await numbers(team.preparer, "%-0001")).toEqual([]);
  const county = await office.hire("fund_accountant", "451423");
  const found = agreed(await find(county, "2022-001", "451423"));
  expect(new Set(found.map(({ placeCode }) => placeCode))).toEqual(new Set(["451423"]));
  expect(refusalOf(await find(county, "2022-001"))).toBe("not_found");
});
