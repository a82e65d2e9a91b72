import { afterAll, beforeAll, expect, test } from "vitest";
import {
  agreed,
  closeSound,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { nextJudges } from "./index.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const guangxi = { fiscalYear: 2022, placeCode: "450000" };

test("a preparer reads who can review what he submits, himself and other places' people left out", async () => {
  await office.hire("reviewer", "460000");
  const stages = agreed(await nextJudges(office.as(team.preparer), guangxi));
  expect(stages).toHaveLength(1);
  expect(stages[0]).toMatchObject({ name: "复核", certain: true, people: 1 });
  expect(stages[0]?.able.map(({ name }) => name)).toEqual([team.reviewer.userName]);
  expect(stages[0]?.able.every(({ lent }) => !lent)).toBe(true);
});

test("nobody but a preparer of the place asks", async () => {
  expect(refusalOf(await nextJudges(office.as(team.treasury), guangxi))).toBe("role_needed");
  const foreign = { ...guangxi, placeCode: "460000" };
  expect(refusalOf(await nextJudges(office.as(team.preparer), foreign))).toBe("not_found");
});
