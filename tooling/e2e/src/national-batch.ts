import { headsFile, importHeads, signInAs } from "./wire.ts";

export const placesTaken = 1450;

/** A national batch of 1,450 counties, a central and a local transfer each, as a draft. */
export async function prepareNationalBatch(url: string): Promise<string> {
  const where = { fiscalYear: 2021, placeCode: "000000" };
  const wire = await signInAs(url, "bu-jingban-jia");
  const places = await wire.session.places.query({ fiscalYear: where.fiscalYear });
  const counties = places.filter(({ level }) => level === "county").slice(0, placesTaken);
  const heads = counties.map(({ code }, index) => ({
    placeCode: code,
    insuredClass: "resident",
    heads: 1000 + index,
  }));
  const headcountVersionId = await importHeads(wire, { ...where, text: headsFile(heads) });
  const { id } = await wire.batches.create.mutate({
    ...where,
    policyId: "cn-2021",
    headcountVersionId,
    title: "中央财政补助",
    dueOn: "2021-12-31",
    dueReason: "本级设定的到位日期",
    kind: "regular",
    idempotencyKey: crypto.randomUUID(),
  });
  return id;
}
