import { batch, transfer } from "@daowei/db/schema";
import { newId } from "@daowei/operations";
import { draftBatch, hireTeam } from "@daowei/operations/testing";
import type { Office } from "@daowei/operations/testing";
import { eq } from "drizzle-orm";

import { year } from "./world.ts";

const levels = ["central", "province", "city", "county"] as const;
/** The years before are all paid. */
const years = [year - 2, year - 1, year] as const;

type Draft = typeof batch.$inferSelect;

/** A batch of every province in each of three years, every county with a share of four payers; those of the newest year are owed. */
export async function stockShares(office: Office): Promise<void> {
  const { id: model } = await draftBatch(office, await hireTeam(office));
  const [draft] = await office.db.select().from(batch).where(eq(batch.id, model));
  if (draft === undefined) throw new Error("no draft to copy");
  const provinces = office.library.gazetteer.under("000000", year, "province");
  for (const fiscalYear of years)
    for (const { code } of provinces) await stockBatch(office, draft, { code, fiscalYear });
}

async function stockBatch(
  { db, library: { gazetteer } }: Office,
  draft: Draft,
  { code: placeCode, fiscalYear }: { readonly code: string; readonly fiscalYear: number },
): Promise<void> {
  const counties = gazetteer.under(placeCode, fiscalYear, "county").map(({ code }) => code);
  if (counties.length === 0) return;
  const paid = fiscalYear < year;
  const stage = paid ? ("arrived" as const) : ("issued" as const);
  const dueOn = `${fiscalYear}-12-31`;
  const id = newId();
  const own = { id, number: `${placeCode}-${fiscalYear}`, ordinal: 999, placeCode, fiscalYear };
  await db
    .insert(batch)
    .values({ ...draft, ...own, stage, dueOn, documentNumber: "文〔2022〕1号" });
  const shares = counties.flatMap((code) => {
    const path = gazetteer.path(code, fiscalYear);
    const payers = new Map(path.map((place) => [place.level, place.code]));
    return levels.map((level) => ({ code, level, payer: payers.get(level) ?? code }));
  });
  const money = {
    amountFen: 100n,
    arrivedFen: paid ? 100n : 0n,
    match: paid ? ("full" as const) : ("none" as const),
  };
  const rows = shares.map(({ code, level, payer: payerCode }, index) => {
    const owed = { placeCode: code, level, payerCode, fundAccountCode: code, ...money };
    const rest = { batchId: id, fiscalYear, stage, dueOn, unconfirmed: false, lastSeq: 1 };
    return { id: newId(), ordinal: index + 1, ...owed, ...rest };
  });
  await db.insert(transfer).values(rows);
}
