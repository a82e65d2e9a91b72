import { expect, test } from "vitest";
import { chipsFor, filtered, type InboxItem } from "./filter.ts";

const item = (id: string, facts: Partial<InboxItem["batch"]>, warned = false): InboxItem => ({
  act: "review",
  waitingSince: "2022-12-12T00:00:00Z",
  onBehalfOf: null,
  copy: null,
  warnings: warned ? [{ kind: "heads_changed", places: 2, percent: 5 }] : [],
  batch: {
    id,
    number: id,
    title: id,
    documentNumber: null,
    fiscalYear: 2022,
    kind: "regular",
    instalment: 1,
    stage: "submitted",
    returned: false,
    held: false,
    placeCode: "450000",
    placeName: "广西壮族自治区",
    policyId: "gx-2022",
    policyNumber: "桂医保发〔2022〕30号",
    transferCount: 3,
    unconfirmedTransfers: 0,
    amountFen: "50000000",
    sentFen: "0",
    arrivedFen: "0",
    dueOn: "2022-12-31",
    dueOrigin: "policy",
    postponedFrom: null,
    daysLeft: 19,
    overdue: false,
    preparedBy: "经办甲",
    updatedAt: "2022-12-12T00:00:00Z",
    revision: 1,
    revisionHash: "0".repeat(64),
    illustrative: true,
    ...facts,
  },
});
const items = [
  item("late", { daysLeft: -2, amountFen: "999999999" }, true),
  item("soon", { daysLeft: 7, amountFen: "1000000000" }),
  item("large", { amountFen: "10000000000", placeCode: "450100", placeName: "南宁市" }),
];
const numbers = (found: readonly InboxItem[]) => found.map(({ batch }) => batch.number);

test("amounts fall into their bands at ten and at a hundred million yuan", () => {
  expect(numbers(filtered(items, { amount: "small" }))).toEqual(["late"]);
  expect(numbers(filtered(items, { amount: "middle" }))).toEqual(["soon"]);
  expect(numbers(filtered(items, { amount: "large" }))).toEqual(["large"]);
});

test("what is overdue is due within the week too", () => {
  expect(numbers(filtered(items, { due: "overdue" }))).toEqual(["late"]);
  expect(numbers(filtered(items, { due: "week" }))).toEqual(["late", "soon"]);
});

test("several filters all hold", () => {
  expect(numbers(filtered(items, { due: "week", warned: "yes" }))).toEqual(["late"]);
  expect(filtered(items, { warned: "yes", of: "450100" })).toEqual([]);
});

test("only what leaves some and not all is offered, with how many it leaves", () => {
  const offered = chipsFor(items).map(({ name, value, count }) => `${name} ${value} ${count}`);
  expect(offered).toEqual([
    "amount small 1",
    "amount middle 1",
    "amount large 1",
    "due overdue 1",
    "due week 2",
    "warned yes 1",
    "of 450000 2",
    "of 450100 1",
  ]);
});

test("a band of dates is offered only where it leaves more than the band before it", () => {
  const far = [item("late", { daysLeft: -73 }), item("far", { daysLeft: 40 })];
  const due = chipsFor(far).filter(({ name }) => name === "due");
  expect(due.map(({ value }) => value)).toEqual(["overdue"]);
});
