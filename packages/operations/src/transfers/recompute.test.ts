import { batchPolicy, obligation } from "@daowei/db/schema";
import { loadPolicyText } from "@daowei/policies";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Calling, Context } from "../context.ts";
import { agreed, draftBatch, hireTeam, openOffice, type Office } from "../testing/index.ts";
import { explainObligation } from "./explain.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** The library after cn-2017 was superseded by a text in which the west has another percent. */
function superseded(): Context["library"] {
  const { policies, gazetteer, calendar } = office.library;
  const policyOf = (id: string) => policies.get(id);
  const cn = policyOf("cn-2017");
  const xj = policyOf("xj-2017");
  if (cn === undefined || xj === undefined) throw new Error("the library has no cn-2017, xj-2017");
  const text = cn.text
    .replace("west: { percent: 80,", "west: { percent: 70,")
    .replace(/\nexamples:[\s\S]*$/u, `\nexamples:\n${exampleOf70}`);
  const changed = loadPolicyText({ file: "cn-2017.yaml", text }, { gazetteer });
  if (!changed.ok) throw new Error(JSON.stringify(changed.problem));
  const rebuilt = loadPolicyText(
    { file: "xj-2017.yaml", text: xj.text.replace(/\nexamples:[\s\S]*$/u, `\n${exampleOf315}`) },
    { gazetteer, library: () => changed.value.policy },
  );
  if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.problem));
  const present = { ...rebuilt.value, text: xj.text, version: xj.version };
  return {
    gazetteer,
    calendar,
    policies: new Map([...policies, ["cn-2017", changed.value], ["xj-2017", present]]),
  };
}

const exampleOf70 =
  "  - { title: 西部, place: 650102, class: resident, heads: 1, shares: [{ level: central, yuan: 315 }, { level: local, yuan: 135 }] }\n";
const exampleOf315 = `examples:\n${exampleOf70}`;

test("an amount is explained again by the policies that took part then, when one that was referred to is superseded", async () => {
  const team = await hireTeam(office, "650000");
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2017,
    placeCode: "650000",
    rows: [{ placeCode: "650102", insuredClass: "resident", heads: 100n }],
  });
  const draft = await draftBatch(office, team, {
    policyId: "xj-2017",
    fiscalYear: 2017,
    placeCode: "650000",
    headcountVersionId,
    dueOn: "2017-09-30",
    dueReason: "通知写明的日期之前",
  });
  const pinned = await office.db
    .select()
    .from(batchPolicy)
    .where(eq(batchPolicy.batchId, draft.id));
  const version = office.library.policies.get("cn-2017")?.version;
  expect(pinned).toEqual([{ batchId: draft.id, policyId: "cn-2017", version }]);

  const owed = await office.db.select().from(obligation).where(eq(obligation.batchId, draft.id));
  const central = owed.find(({ level }) => level === "central");
  if (central === undefined) throw new Error("the centre owes nothing");
  expect(central.amountFen).toBe(3_600_000n);
  const later: Calling = { ...office.as(team.preparer), library: superseded() };
  const explained = agreed(await explainObligation(later, { obligationId: central.id }));
  expect(explained.recomputed).toEqual({ amountFen: "3600000", same: true });
});
