import { obligation } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comparePolicyTexts } from "../policies/compare.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { previewApportionment } from "./preview.ts";
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

test("a simulation leaves what is owed alone", async () => {
  await draftBatch(office, team, { headcountVersionId });
  const owed = await office.db.select().from(obligation);
  agreed(await suppose("standard=640"));
  expect(await office.db.select().from(obligation)).toEqual(owed);
});
