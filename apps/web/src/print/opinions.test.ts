import type { BatchEvent } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { opinionsOf } from "./opinions.ts";

const submitted: BatchEvent = {
  at: "2022-12-08T05:00:00.000Z",
  by: "经办甲",
  role: "preparer",
  officeName: "自治区财政厅",
  act: "submit",
  from: "prepared",
  to: "submitted",
  comment: null,
  revision: 2,
  onBehalfOf: null,
  step: null,
  returnTo: null,
  marks: [],
  toName: null,
};
const judged = (by: string, step: number, revision = 2): BatchEvent => ({
  ...submitted,
  act: "review",
  by,
  step,
  revision,
});
const review = { name: "复核", role: "reviewer" as const, people: 2, agreedBy: ["复核甲"] };
const approval = { name: "审批", role: "approver" as const, people: 1, agreedBy: [] };

test("what was said of the revision that stands comes in the order of the steps; who is still to decide has room to sign", () => {
  const opinions = opinionsOf({
    revision: 2,
    events: [judged("复核乙", 0, 1), submitted, judged("复核甲", 0)],
    approval: { steps: [review, approval] },
  });
  expect(opinions.map(({ kind, step, event }) => [kind, step, event?.by ?? null])).toEqual([
    ["prepared", null, "经办甲"],
    ["step", "复核", "复核甲"],
    ["step", "复核", null],
    ["step", "审批", null],
    ["issue", null, null],
  ]);
  expect(opinions.map(({ signing }) => signing)).toEqual([
    "preparer",
    "reviewer",
    "reviewer",
    "leader",
    "leader",
  ]);
});

test("a draft has its preparer's place and the one of the issue", () => {
  const opinions = opinionsOf({ revision: 2, events: [], approval: null });
  expect(opinions.map(({ kind, event }) => [kind, event])).toEqual([
    ["prepared", null],
    ["issue", null],
  ]);
});
