import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import {
  closeSound,
  draftOfCounty,
  hireTeam,
  agreed,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { cancelBatch, getBatch, listBatches, owedInYear } from "./index.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

test("a batch is numbered within its place, year and kind, and one that was given up keeps its number", async () => {
  const first = await draftOfCounty(office, team, "450102");
  const { id, revisionHash } = first;
  agreed(
    await cancelBatch(office.as(team.preparer), { id, revisionHash, idempotencyKey: newId() }),
  );
  const second = await draftOfCounty(office, team, "450103");
  const third = await draftOfCounty(office, team, "451423");
  const listed = agreed(
    await listBatches(office.as(team.preparer), { fiscalYear: 2022, placeCode: "450000" }),
  );
  const numberOf = (one: { readonly id: string }) =>
    listed.find((batch) => batch.id === one.id)?.instalment;
  expect([first, second, third].map(numberOf)).toEqual([1, 2, 3]);
  expect(agreed(await getBatch(office.as(team.reviewer), { id: third.id })).instalment).toBe(3);
});

test("whoever had no hand in a batch and prepares nothing may not urge, and is told by which post it takes", async () => {
  const draft = await draftOfCounty(office, team, "450107");
  const telling = async (actor: Team["preparer"]) => {
    const { telling: all } = agreed(await getBatch(office.as(actor), { id: draft.id }));
    return all.find(({ act }) => act === "urge");
  };
  expect(await telling(team.treasury)).toMatchObject({
    permitted: false,
    reason: "role_needed",
    facts: expect.arrayContaining([{ name: "needed", value: "preparer" }]),
  });
  expect(await telling(team.preparer)).toMatchObject({ reason: "nobody_to_urge" });
});

test("what is owed in a year leaves out what was given up, and is exact by place and level", async () => {
  const scope = { fiscalYear: 2022, placeCode: "450100" };
  const rows = agreed(await owedInYear(office.as(team.preparer), scope));
  expect([...new Set(rows.map(({ placeCode }) => placeCode))]).toEqual(["450103", "450107"]);
  const central = rows.find((row) => row.placeCode === "450103" && row.level === "central");
  expect(central?.legalFen).toBe("488000");
  const other = { ...scope, fiscalYear: 2021 };
  expect(agreed(await owedInYear(office.as(team.preparer), other))).toEqual([]);
});
