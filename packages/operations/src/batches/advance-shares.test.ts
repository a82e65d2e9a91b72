import { obligation, transfer } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportBatch } from "../exports/batch-export.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  closeSound,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { explainObligation } from "../transfers/index.ts";
import { cancelBatch } from "./cancel.ts";
import { createBatch } from "./create.ts";
import { getBatch } from "./get.ts";
import { batchRows } from "./rows.ts";
import type { AdvanceShare } from "./pay-shares.ts";

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
      { placeCode: "450102", insuredClass: "resident", heads: 110_003n },
      { placeCode: "451423", insuredClass: "resident", heads: 100_001n },
      { placeCode: "451423", insuredClass: "residence_permit", heads: 333n },
    ],
  });
});
// Verifies the store too: shares, sums and hashes recompute.
afterAll(() => closeSound(office));

const half = { percent: "50", reason: "上半年先预拨一半" };

async function make(
  advanceShares: readonly AdvanceShare[] | undefined,
  kind: "advance" | "regular" = "advance",
) {
  return await createBatch(office.as(team.preparer), {
    policyId: "gx-2022",
    fiscalYear: 2022,
    headcountVersionId,
    placeCode: "450000",
    title: "预拨",
    kind,
    ...(advanceShares === undefined ? {} : { advanceShares }),
    idempotencyKey: newId(),
  });
}

test("each level's amount is the share of what it owes, and what it owes stays beside it", async () => {
  const made = agreed(
    await make([
      { percent: "90", reason: "按惯例预拨九成" },
      { percent: "33.33", reason: "该县申请缓拨", onlyPlaces: ["451423"] },
    ]),
  );
  const table = agreed(await batchRows(office.as(team.preparer), { id: made.id }));
  expect(table.rows.map((row) => [row.placeCode, row.advancePercent, row.legalFen])).toEqual([
    ["450102", "90", "6710183000"],
    ["451423", "33.33", "6120374000"],
  ]);
  const [, longzhou] = table.rows;
  expect(longzhou?.cells.map((cell) => [cell.level, cell.legalFen, cell.amountFen])).toEqual([
    ["central", "4896299200", "1631936523"],
    ["province", "918056100", "305988098"],
    ["county", "306018700", "101996033"],
  ]);
  const cells = table.rows.flatMap((row) => row.cells);
  const sum = cells.reduce((total, cell) => total + BigInt(cell.amountFen), 0n);
  expect(table.totalFen).toBe(String(sum));
  const detail = agreed(await getBatch(office.as(team.preparer), { id: made.id }));
  expect(detail).toMatchObject({
    amountFen: table.totalFen,
    checks: { rowsAddUp: true, levelsAddUp: true },
    ahead: {
      legalFen: table.legalFen,
      shares: [
        { percent: "90", places: 1, legalFen: "6710183000", amountFen: "6039164700" },
        { percent: "33.33", places: 1, reason: "该县申请缓拨" },
      ],
    },
  });
  const exported = agreed(
    await exportBatch(office.as(team.preparer), { id: made.id, unit: "yuan" }),
  );
  const titles = exported.tables[0]?.columns.map(({ titles: names }) => names[0]);
  expect(titles?.slice(2, 5)).toEqual(["应拨金额", "预拨比例", "各级财政预拨金额"]);
  agreed(await cancelBatch(office.as(team.preparer), { ...made, idempotencyKey: newId() }));
});

test("a share is explained down to what is owed, and recomputes; the classes add up to the transfer", async () => {
  const made = agreed(await make([half]));
  const { db } = office;
  const [one] = await db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, made.id))
    .orderBy(transfer.ordinal)
    .offset(3)
    .limit(1);
  const owed = await db
    .select()
    .from(obligation)
    .where(eq(obligation.transferId, one?.id ?? ""));
  expect(owed).toHaveLength(2);
  expect(owed.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(one?.amountFen);
  for (const { id, legalFen } of owed) {
    const explained = agreed(
      await explainObligation(office.as(team.preparer), { obligationId: id }),
    );
    expect(explained).toMatchObject({
      ahead: { percent: "50", legalFen: String(legalFen), reason: half.reason },
      recomputed: { amountFen: String(legalFen), same: true },
    });
  }
  agreed(await cancelBatch(office.as(team.preparer), { ...made, idempotencyKey: newId() }));
});

test("the share and its reason are part of what is decided on", async () => {
  const hashes = new Set<string>();
  for (const shares of [undefined, [half], [{ ...half, reason: "另一个理由" }]]) {
    const made = agreed(await make(shares));
    hashes.add(made.revisionHash);
    agreed(await cancelBatch(office.as(team.preparer), { ...made, idempotencyKey: newId() }));
  }
  expect(hashes.size).toBe(3);
});

test("the legal amount is never adjusted: only what is paid ahead has a share", async () => {
  expect(await make([half], "regular")).toMatchObject({
    problem: { kind: "advance_share_refused", because: "not_an_advance", placeCode: null },
  });
});

test.each<[string, readonly AdvanceShare[], string, string | null]>([
  ["two shares for the rest", [half, { ...half, percent: "60" }], "named_twice", null],
  [
    "a place named twice",
    [
      { ...half, onlyPlaces: ["450102"] },
      { ...half, percent: "60", onlyPlaces: ["450102"] },
    ],
    "named_twice",
    "450102",
  ],
  ["a place without money", [{ ...half, onlyPlaces: ["450502"] }], "not_carried", "450502"],
])("%s is refused", async (_name, shares, because, placeCode) => {
  const problem = { kind: "advance_share_refused", because, placeCode };
  expect(await make(shares)).toMatchObject({ problem });
});
