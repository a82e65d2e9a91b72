import type { BatchSummary } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { filteredBatches } from "./filter-batches.ts";
import { readBatchListSearch } from "./search.ts";

const batch = (number: string, over: Partial<BatchSummary>): BatchSummary => ({
  id: number,
  number,
  title: "全年补助",
  documentNumber: null,
  fiscalYear: 2022,
  kind: "regular",
  instalment: 1,
  stage: "prepared",
  returned: false,
  held: false,
  placeCode: "450000",
  placeName: "广西壮族自治区",
  policyId: "guangxi-2022",
  policyNumber: "桂医保发〔2022〕30号",
  transferCount: 1,
  unconfirmedTransfers: 0,
  amountFen: "100",
  sentFen: "0",
  arrivedFen: "0",
  dueOn: "2022-09-30",
  postponedFrom: null,
  dueOrigin: "policy",
  daysLeft: 60,
  overdue: false,
  preparedBy: "经办甲",
  updatedAt: "2022-01-01T00:00:00.000Z",
  revision: 1,
  revisionHash: "0".repeat(64),
  illustrative: false,
  ...over,
});
const batches = [
  batch("001", { returned: true }),
  batch("002", { stage: "arrived", daysLeft: -3, amountFen: "2000000000000" }),
  batch("003", { stage: "sent", daysLeft: -3, kind: "advance", preparedBy: "经办乙" }),
  batch("004", {
    unconfirmedTransfers: 2,
    stage: "issued",
    daysLeft: 5,
    documentNumber: "桂财社〔2022〕1号",
  }),
  batch("005", { stage: "cancelled", held: true }),
  batch("006", { stage: "submitted", held: true, preparedBy: "经办丙" }),
];
const found = (search: Record<string, unknown>) =>
  filteredBatches(batches, readBatchListSearch(search)).map(({ number }) => number);

test("batches are found by stage, by having been sent back, by kind, amount, preparer and words", () => {
  expect(found({ stage: "prepared" })).toEqual(["001"]);
  expect(found({ stage: "returned" })).toEqual(["001"]);
  expect(found({ stage: "held" })).toEqual(["006"]);
  expect(found({ kind: "advance" })).toEqual(["003"]);
  expect(found({ amount: "large" })).toEqual(["002"]);
  expect(found({ by: "经办乙" })).toEqual(["003"]);
  expect(found({ text: "桂财社" })).toEqual(["004"]);
});

test("what has wholly arrived is neither overdue nor soon due", () => {
  expect(found({ due: "overdue" })).toEqual(["003"]);
  expect(found({ due: "week" })).toEqual(["003", "004"]);
});

test("batches with an amount on an unconfirmed text are told from those without one", () => {
  expect(found({ basis: "unconfirmed" })).toEqual(["004"]);
  const all = found({});
  expect(found({ basis: "confirmed" })).toEqual(all.filter((number) => number !== "004"));
  expect(found({ basis: "whatever" })).toEqual(all);
});
