import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Office, openOffice } from "../testing/office.ts";
import { listDeadlines } from "./list.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("2023-03-01T02:00:00Z");
});
afterAll(() => office.close());

async function datesNamed(placeCode: string, fiscalYear: number) {
  const actor = await office.hire("preparer", placeCode);
  const listed = await listDeadlines(office.as(actor), { placeCode, fiscalYear });
  if (!listed.ok) throw new Error(listed.problem.kind);
  return listed.value.map(({ id, dueOn, origin }) => `${id} ${dueOn} ${origin}`);
}

describe("dates that no batch keeps yet", () => {
  test("are named once, by the nearest government that issued a notice", async () => {
    expect(await datesNamed("450000", 2022)).toEqual([
      "policy:gx-2022:year-end:450000:2022 2022-12-31 fallback",
    ]);
    expect(await datesNamed("451423", 2022)).toEqual([
      "policy:gx-2022:year-end:450000:2022 2022-12-31 fallback",
    ]);
    expect(await datesNamed("650000", 2017)).toEqual([
      "policy:xj-2017:all-in-place:650000:2017 2017-09-30 policy",
    ]);
  });

  test("come from the national notice where the province has none", async () => {
    expect(await datesNamed("430000", 2023)).toEqual([
      "policy:cn-2023:year-end:430000:2023 2023-12-31 fallback",
    ]);
    expect(await datesNamed("000000", 2022)).toEqual([
      "policy:cn-2022:year-end:000000:2022 2022-12-31 fallback",
    ]);
    expect(await datesNamed("430000", 2016)).toEqual([]);
  });
});
