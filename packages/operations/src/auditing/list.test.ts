import { afterAll, beforeAll, expect, test } from "vitest";
import { record } from "../audit.ts";
import { openOffice, type Office } from "../testing/index.ts";
import { agreed } from "../testing/index.ts";
import { listAudit } from "./list.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const abolishedIn2021 = "330103";

test("the log of a district that is no more stays open to the auditors above it, and to no others", async () => {
  const preparer = await office.hire("preparer", abolishedIn2021);
  await office.db.transaction((tx) =>
    record(tx, office.as(preparer), {
      act: "test",
      objectKind: "test",
      objectId: "1",
      placeCode: abolishedIn2021,
      summary: "",
      payload: {},
    }),
  );
  await office.setClock("2026-06-01T02:00:00Z");
  const seenFrom = async (placeCode: string) => {
    const auditor = await office.hire("auditor", placeCode);
    return agreed(await listAudit(office.as(auditor), { limit: 100 })).items.filter(
      ({ act }) => act === "test",
    ).length;
  };
  expect(await seenFrom("330000")).toBe(1);
  expect(await seenFrom("330100")).toBe(1);
  expect(await seenFrom("450000")).toBe(0);
  expect(agreed(await listAudit(office.as(preparer), { limit: 10 })).items).toMatchObject([
    { act: "test", by: preparer.userName },
  ]);
});
