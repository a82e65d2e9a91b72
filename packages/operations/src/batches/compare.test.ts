import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { cancelBatch, compareBatches } from "./index.ts";

let office: Office;
let team: Team;
let before: string;
let after: string;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  const first = await draftBatch(office, team);
  before = first.id;
  const { id, revisionHash } = first;
  agreed(
    await cancelBatch(office.as(team.preparer), { id, revisionHash, idempotencyKey: newId() }),
  );
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [
      { placeCode: "451423", insuredClass: "resident", heads: 100_010n },
      { placeCode: "450102", insuredClass: "resident", heads: 100_000n },
      { placeCode: "450103", insuredClass: "resident", heads: 10n },
    ],
  });
  after = (await draftBatch(office, team, { headcountVersionId })).id;
});
afterAll(() => closeSound(office));

const compared = async (id: string, withId: string) =>
  agreed(await compareBatches(office.as(team.reviewer), { id, withId }));

test("a batch beside the one it replaces: what differs comes first, and every sum is exact", async () => {
  const { rows, byLevel, a, b, changed, differenceFen } = await compared(after, before);
  expect([a.instalment, b.instalment, b.stage]).toEqual([2, 1, "cancelled"]);
  const firstSame = rows.findIndex(({ same }) => same);
  expect(firstSame).toBe(changed);
  expect(rows.slice(firstSame).every(({ same }) => same)).toBe(true);
  const ofCounty = rows.find(
    ({ placeCode, level }) => placeCode === "451423" && level === "province",
  );
  expect(ofCounty).toMatchObject({
    a: { heads: "100010", perHeadYuan: "91.5", amountFen: "915091500" },
    b: { heads: "100000", perHeadYuan: "91.5", amountFen: "915000000" },
    differenceFen: "91500",
  });
  expect(
    rows.filter(({ placeCode }) => placeCode === "450103").every((row) => row.b === null),
  ).toBe(true);
  expect(
    rows.filter((row) => row.insuredClass === "student_province").every((row) => row.a === null),
  ).toBe(true);
  const sum = (values: readonly string[]) => values.reduce((all, one) => all + BigInt(one), 0n);
  expect(sum(rows.map((row) => row.differenceFen))).toBe(BigInt(differenceFen));
  expect(sum(byLevel.map((level) => level.differenceFen))).toBe(BigInt(differenceFen));
  expect(BigInt(a.amountFen) - BigInt(b.amountFen)).toBe(BigInt(differenceFen));
  expect(sum(byLevel.map(({ aFen }) => aFen))).toBe(BigInt(a.amountFen));
});

test("turned round every difference changes its sign; a batch beside itself differs nowhere", async () => {
  const there = await compared(after, before);
  const back = await compared(before, after);
  expect(BigInt(back.differenceFen)).toBe(-BigInt(there.differenceFen));
  expect(back.changed).toBe(there.changed);
  expect((await compared(after, after)).changed).toBe(0);
});

test("neither side is shown to whose post does not reach it", async () => {
  const foreign = office.as(await office.hire("reviewer", "451400"));
  expect(refusalOf(await compareBatches(foreign, { id: after, withId: before }))).toBe("not_found");
  const hainan = await hireTeam(office, "460000");
  const asked = { id: after, withId: before };
  expect(refusalOf(await compareBatches(office.as(hainan.reviewer), asked))).toBe("not_found");
});
