import type { Me } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { firstQuestion } from "./first-questions.ts";

const me = {
  passwordTemporary: false,
  factorWanting: null,
  defaultYear: 2022,
  actingPost: { id: "post", placeCode: "450000" },
} as unknown as Me;
const id = "01a20322-ccb2-73ca-abc7-e2b85f39fd72";

test.each([
  ["/", "", "overview.get", { fiscalYear: 2022, placeCode: "450000" }],
  ["/", "?year=2021&place=%22450100%22", "overview.get", { fiscalYear: 2021, placeCode: "450100" }],
  ["/", "?place=450100&unit=wan", "overview.get", { fiscalYear: 2022, placeCode: "450100" }],
  ["/", "?year=1900&place=nowhere", "overview.get", { fiscalYear: 2022, placeCode: "450000" }],
  ["/batches", "?stage=sent", "batches.list", { fiscalYear: 2022, placeCode: "450000" }],
  ["/inbox", "", "inbox.list", { tab: "todo" }],
  ["/inbox", "?tab=done&open=x", "inbox.list", { tab: "done" }],
  [`/batches/${id}`, "?tab=events", "batches.get", { id }],
])("%s%s begins with %s of what its address says", (pathname, search, path, input) => {
  expect(firstQuestion({ pathname, search }, me)).toEqual({ path, input });
});

test.each(["/batches/new", "/settings", "/print/brief", "/batches/x"])(
  "%s has to know more before it can ask",
  (pathname) => {
    expect(firstQuestion({ pathname, search: "" }, me)).toBeNull();
  },
);

test.each([{ passwordTemporary: true }, { factorWanting: "admin" }, { actingPost: null }])(
  "nothing is asked for who may not see it yet: %o",
  (change) => {
    const other = { ...me, ...change } as Me;
    expect(firstQuestion({ pathname: "/", search: "" }, other)).toBeNull();
  },
);
