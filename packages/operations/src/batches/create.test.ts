import { afterAll, beforeAll, expect, test } from "vitest";
import { explanation, obligation } from "@daowei/db/schema";
import { and, eq } from "drizzle-orm";
import { newId } from "../identity.ts";
import {
  closeSound,
  agreed,
  draftBatch,
  hireTeam,
  openOffice,
  type Office,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { cancelBatch } from "./cancel.ts";
import { createBatch } from "./create.ts";
import { getBatch } from "./get.ts";
import { batchRows } from "./rows.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const longzhou = { placeCode: "451423", insuredClass: "resident", heads: 100_000n };

async function headcounts(rows = [longzhou]): Promise<string> {
  const importer = team.preparer;
  return office.importHeadcounts({ importer, fiscalYear: 2022, placeCode: "450000", rows });
}

function request(headcountVersionId: string) {
  return {
    policyId: "gx-2022",
    fiscalYear: 2022,
    headcountVersionId,
    placeCode: "450000",
    title: "第二批",
    kind: "regular" as const,
    idempotencyKey: newId(),
  };
}

test("carries what the policy says to the fen, with its explanation, and covers a place once", async () => {
  const draft = await draftBatch(office, team);
  const table = agreed(await batchRows(office.as(team.preparer), { id: draft.id }));
  expect(table.rows.map((row) => [row.placeCode, row.heads, row.totalFen])).toEqual([
    ["450102", "110000", "6710000000"],
    ["451423", "100000", "6100000000"],
  ]);
  expect(table.rows[1]?.cells.map((cell) => [cell.level, cell.payerCode, cell.amountFen])).toEqual([
    ["central", "000000", "4880000000"],
    ["province", "450000", "915000000"],
    ["county", "451423", "305000000"],
  ]);
  expect(table.rows[0]?.cells.at(-1)?.payerCode).toBe("450100");
  expect(table.subtotals.map((city) => city.placeCode)).toEqual(["450100", "451400"]);
  const detail = agreed(await getBatch(office.as(team.preparer), { id: draft.id }));
  expect(detail).toMatchObject({
    amountFen: "12810000000",
    heads: "210000",
    transferCount: 6,
    number: "2022-001",
    dueOn: "2022-12-31",
    dueOrigin: "fallback",
    daysLeft: 19,
    overdue: false,
    checks: { rowsAddUp: true, levelsAddUp: true },
  });
  expect(detail.dueCitation?.number).toBe("财社〔2022〕1号");

  const again = await createBatch(office.as(team.preparer), request(await headcounts()));
  expect(again).toMatchObject({
    problem: { kind: "already_covered", placeCode: "451423", batchNumber: "2022-001" },
  });

  agreed(await cancelBatch(office.as(team.preparer), { ...draft, idempotencyKey: newId() }));
  const free = agreed(await createBatch(office.as(team.preparer), request(await headcounts())));
  const kept = await office.db
    .select({ trace: explanation.trace, amountFen: obligation.amountFen })
    .from(obligation)
    .innerJoin(explanation, eq(explanation.id, obligation.explanationId))
    .where(and(eq(obligation.batchId, free.id), eq(obligation.level, "county")));
  expect(kept[0]?.amountFen).toBe(305_000_000n);
  expect(JSON.stringify(kept[0]?.trace)).toContain("脱贫县(市、区)财政负担30.5元/人·年");
});

test("a locally set date needs a reason and then stands for every transfer", async () => {
  const rows = [{ placeCode: "450602", insuredClass: "resident", heads: 5n }];
  const asked = { ...request(await headcounts(rows)), dueOn: "2022-09-30" };
  const bare = await createBatch(office.as(team.preparer), asked);
  expect(bare).toMatchObject({ problem: { kind: "due_reason_missing", legalOn: "2022-12-31" } });
  const made = agreed(
    await createBatch(office.as(team.preparer), { ...asked, dueReason: "本市财政年度安排" }),
  );
  const detail = agreed(await getBatch(office.as(team.preparer), { id: made.id }));
  expect(detail).toMatchObject({ dueOrigin: "local", dueOn: "2022-09-30", overdue: true });
});

test("refuses by name: places without heads, a year without a rule, an unknown policy, another year's headcounts", async () => {
  const preparer = office.as(team.preparer);
  const version = await headcounts([{ placeCode: "450702", insuredClass: "resident", heads: 5n }]);
  const refused = async (changes: object) =>
    refusalOf(await createBatch(preparer, { ...request(version), ...changes }));
  expect(await refused({ onlyPlaces: ["450703"] })).toBe("place_without_heads");
  expect(await refused({ policyId: "gx-2023" })).toBe("no_rule_in_force");
  expect(await refused({ policyId: "gx-1922" })).toBe("not_found");
  expect(await refused({ fiscalYear: 2023 })).toBe("headcounts_of_other_year");
  expect(await refused({ placeCode: "460000" })).toBe("not_found");
  expect(await refused({ placeCode: "450800" })).toBe("nothing_to_apportion");
});

test("names every row that the policy has no answer for", async () => {
  const rows = [
    { placeCode: "450702", insuredClass: "minor", heads: 5n },
    { placeCode: "450703", insuredClass: "adult", heads: 5n },
  ];
  const refused = await createBatch(office.as(team.preparer), request(await headcounts(rows)));
  expect(refused).toMatchObject({
    problem: {
      kind: "not_apportionable",
      count: 2,
      rows: [
        { kind: "unknown_class", placeCode: "450702" },
        { kind: "unknown_class", placeCode: "450703" },
      ],
    },
  });
});

test("two batches made at once never cover the same place", async () => {
  const version = await headcounts([{ placeCode: "451022", insuredClass: "resident", heads: 7n }]);
  const other = await office.hire("preparer");
  const made = await Promise.all(
    [team.preparer, other, team.preparer, other].map((actor) =>
      createBatch(office.as(actor), request(version)),
    ),
  );
  expect(made.map(refusalOf).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    "already_covered",
    "already_covered",
    "already_covered",
    undefined,
  ]);
});

test("what is said of the budget is part of the content that is decided on, and what is not said changes nothing of it", async () => {
  const own = await openOffice();
  const people = await hireTeam(own);
  const heads = { importer: people.preparer, fiscalYear: 2022, placeCode: "450000" };
  const headcountVersionId = await own.importHeadcounts({ ...heads, rows: [longzhou] });
  const subjects = {
    functionCode: "2081107",
    economicCode: "51301",
    proposedDocumentNumber: "桂财社〔2022〕9号",
  };
  const hashes = new Set<string>();
  for (const said of [{}, { functionCode: "2081107" }, subjects]) {
    const asked = { ...request(headcountVersionId), ...said };
    const made = agreed(await createBatch(own.as(people.preparer), asked));
    hashes.add(made.revisionHash);
    const shown = agreed(await getBatch(own.as(people.preparer), { id: made.id }));
    expect(shown).toMatchObject({
      functionCode: null,
      economicCode: null,
      proposedDocumentNumber: null,
      ...said,
    });
    const seen = { id: made.id, revisionHash: made.revisionHash, idempotencyKey: newId() };
    agreed(await cancelBatch(own.as(people.preparer), seen));
  }
  expect(hashes.size).toBe(3);
  await closeSound(own);
}, 60_000);
