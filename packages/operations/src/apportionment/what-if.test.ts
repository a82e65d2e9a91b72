import { obligation } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comparePolicyTexts } from "../policies/compare.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { previewApportionment } from "./preview.ts";
import { replacePolicy } from "./replacement.ts";
import { supposeApportionment } from "./what-if.ts";

let office: Office;
let team: Team;
let headcountVersionId: string;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [
      { placeCode: "451423", insuredClass: "resident", heads: 100_000n },
      { placeCode: "450102", insuredClass: "student_province", heads: 10_000n },
    ],
  });
});
afterAll(() => office.close());

const asked = (...set: readonly string[]) => ({
  policyId: "gx-2022",
  fiscalYear: 2022,
  placeCode: "450000",
  headcountVersionId,
  set: set.map((each) => {
    const [path = "", value = ""] = each.split("=");
    return { path, value };
  }),
});
const suppose = async (...set: readonly string[]) =>
  supposeApportionment(office.as(team.preparer), asked(...set));

test("a simulation starts from what the preview shows and closes to the fen", async () => {
  const { set: _, ...previewed } = asked();
  const preview = agreed(await previewApportionment(office.as(team.preparer), previewed));
  const made = agreed(await suppose("standard=640"));
  expect(made).toMatchObject({
    simulation: true,
    beforeFen: preview.totalFen,
    differenceFen: (30n * 110_000n * 100n).toString(),
    places: [{ placeCode: "450102", parentName: "南宁市" }, { placeCode: "451423" }],
  });
  const sum = made.levels.reduce((all, { differenceFen }) => all + BigInt(differenceFen), 0n);
  expect(sum.toString()).toBe(made.differenceFen);
  expect(made.settings).toContainEqual({ path: "poverty-alleviated.province", value: "91.5" });
});

test("nothing supposed is no difference", async () => {
  expect(agreed(await suppose())).toMatchObject({ changes: [], differenceFen: "0" });
});

test("what cannot be supposed is refused with what to do instead", async () => {
  expect(await suppose("poverty-alleviated.province=96")).toMatchObject({
    problem: {
      kind: "what_if_does_not_add_up",
      cases: [
        {
          sharesYuan: "614.5",
          proposals: expect.arrayContaining([{ path: "poverty-alleviated.county", value: "26" }]),
        },
      ],
    },
  });
  expect(await suppose("standrd=640")).toMatchObject({
    problem: { kind: "what_if_unknown_amount", nearest: "standard" },
  });
  expect(await suppose("standard=viel")).toMatchObject({
    problem: { kind: "what_if_malformed", because: "malformed_value", found: ["viel"] },
  });
  expect(
    await suppose("poverty-alleviated.county=700", "poverty-alleviated.province=rest"),
  ).toMatchObject({
    problem: { kind: "what_if_invalid" },
  });
});

test("heads that grow, a place that is something else and a share paid ahead are supposed beside amounts", async () => {
  const made = agreed(await suppose("standard=640", "heads.resident=-2%", "advance=70"));
  const before = 610n * 110_000n * 100n;
  const after = 640n * 108_000n * 100n;
  expect(made).toMatchObject({
    beforeFen: before.toString(),
    afterFen: after.toString(),
    insuredClasses: ["resident", "student_province"],
    advance: { percent: "70", amountFen: ((after * 7n) / 10n).toString() },
    lastYear: null,
  });
  expect(made.changes).toContainEqual({
    path: "heads.resident",
    before: "0%",
    after: "-2%",
    derived: false,
  });
  const other = agreed(await suppose("places.451423.poverty_alleviated=none"));
  const county = other.levels.find(({ level }) => level === "county");
  // 61 instead of 30.5 a head.
  expect(county).toMatchObject({ differenceFen: (3_050n * 100_000n).toString() });
  expect(other.differenceFen).toBe("0");
  expect(other.statuses.map(({ key }) => key)).toContain("poverty_alleviated");
});

test("growth without a percent, a place without heads and a share of everything are refused by their names", async () => {
  for (const set of ["heads=viel", "advance=100", "places.451423.poverty_alleviated=moon"])
    expect(await suppose(set)).toMatchObject({
      problem: { kind: "what_if_malformed", because: "malformed_value" },
    });
  expect(await suppose("places.451424.poverty_alleviated=none")).toMatchObject({
    problem: { kind: "what_if_unknown_amount" },
  });
});

test("one notice instead of another: the reported heads under each in its own year, by level", async () => {
  const scope = { fiscalYear: 2022, placeCode: "450000", headcountVersionId };
  const made = agreed(
    await replacePolicy(office.as(team.preparer), { ...scope, a: "gx-2022", b: "gx-2023" }),
  );
  expect(made).toMatchObject({
    yearA: 2022,
    yearB: 2023,
    heads: "110000",
    headsLeftOut: "0",
    beforeFen: (610n * 110_000n * 100n).toString(),
    differenceFen: (30n * 110_000n * 100n).toString(),
  });
  const sum = made.levels.reduce((all, { differenceFen }) => all + BigInt(differenceFen), 0n);
  expect(sum.toString()).toBe(made.differenceFen);
  const elsewhere = agreed(
    await replacePolicy(office.as(team.preparer), { ...scope, a: "gx-2022", b: "yn-2024" }),
  );
  expect(elsewhere).toMatchObject({ heads: "0", headsLeftOut: "110000", placesLeftOut: 2 });
  const foreign = await office.hire("preparer", "460000");
  expect(
    await replacePolicy(office.as(foreign), { ...scope, a: "gx-2022", b: "gx-2023" }),
  ).toMatchObject({ problem: { kind: "not_found" } });
});

test("a simulation is for the own place, and the law for everybody", async () => {
  const foreign = await office.hire("preparer", "460000");
  expect(await supposeApportionment(office.as(foreign), asked("standard=640"))).toMatchObject({
    problem: { kind: "not_found" },
  });
  const compared = await comparePolicyTexts(office.as(foreign), { a: "gx-2022", b: "gx-2023" });
  expect(compared).toMatchObject(ok({ a: { placeName: "广西壮族自治区" }, b: { year: 2023 } }));
  const unknown = await comparePolicyTexts(office.as(foreign), { a: "gx-2022", b: "gx-1922" });
  expect(unknown).toMatchObject({ problem: { kind: "not_found", object: "policy" } });
});

test("last year's issued batches stand beside, drafts of it do not", async () => {
  const rows = [{ placeCode: "451423", insuredClass: "resident", heads: 1_000n }];
  const of = (fiscalYear: number) =>
    office.importHeadcounts({ importer: team.preparer, fiscalYear, placeCode: "450000", rows });
  const next = async () =>
    agreed(
      await supposeApportionment(office.as(team.preparer), {
        policyId: "gx-2023",
        fiscalYear: 2023,
        placeCode: "450000",
        headcountVersionId: versionOf2023,
        set: [],
      }),
    );
  const versionOf2023 = await of(2023);
  const draft = await draftBatch(office, team, {
    headcountVersionId: await of(2022),
    onlyPlaces: ["451423"],
  });
  expect(await next()).toMatchObject({ lastYear: null });
  await issueDraft(office, team, draft);
  expect(await next()).toMatchObject({
    beforeFen: "64000000",
    lastYear: {
      fiscalYear: 2022,
      places: 1,
      amountFen: "61000000",
      levels: [
        { level: "central", amountFen: "48800000" },
        { level: "province", amountFen: "9150000" },
        { level: "county", amountFen: "3050000" },
      ],
    },
  });
});

test("a simulation leaves what is owed alone", async () => {
  await draftBatch(office, team, { headcountVersionId, onlyPlaces: ["450102"] });
  const owed = await office.db.select().from(obligation);
  agreed(await suppose("standard=640"));
  expect(await office.db.select().from(obligation)).toEqual(owed);
});
