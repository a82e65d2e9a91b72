import { builtInApprovalPolicy } from "@daowei/domain/approvals";
import { type Actor, newId } from "@daowei/operations";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, type GuangxiOffice, guangxi, openGuangxi } from "./guangxi-office.fixture.ts";
import { PolicyEffect } from "./contracts/index.ts";
import { moneyQuestions } from "./money-questions.fixture.ts";
import { appRouter } from "./router.ts";

let here: GuangxiOffice;
let foreign: Actor;
beforeAll(async () => {
  here = await openGuangxi();
  foreign = await here.office.hire("preparer", "460000");
}, 60_000);
afterAll(() => here.office.close());

const key = () => newId();
const once = () => ({ idempotencyKey: key() });
const onBatch = () => ({ ...here.batch, idempotencyKey: key() });
const file = () => ({ ...guangxi, fileName: "a.csv", contentBase64: "YQ==" });
const lending = () => {
  const { userId: delegateId } = here.team.preparer;
  return { ...once(), delegateId, from: "2022-12-12", to: "2022-12-20", reason: "出差" };
};
const receipt = () => ({ arrivedOn: "2022-12-12", voucherNumber: "V", idempotencyKey: key() });

/** Every procedure that names an object or a place, asked about one of Guangxi. */
const asked: Record<string, (caller: Caller) => Promise<unknown>> = {
  ...moneyQuestions(() => here),
  "enrolment.versions": (caller) => caller.enrolment.versions(guangxi),
  "enrolment.version": (caller) => caller.enrolment.version({ id: here.headcountVersionId }),
  "enrolment.check": (caller) => caller.enrolment.check(file()),
  "enrolment.accept": (caller) =>
    caller.enrolment.accept({
      ...file(),
      sha256: "0".repeat(64),
      cutOffOn: "2022-06-30",
      status: "reported",
      warningsAcknowledged: true,
      idempotencyKey: key(),
    }),
  "apportionment.preview": (caller) =>
    caller.apportionment.preview({
      ...guangxi,
      policyId: "gx-2022",
      headcountVersionId: here.headcountVersionId,
    }),
  "apportionment.explain": (caller) =>
    caller.apportionment.explain({
      policyId: "gx-2022",
      fiscalYear: 2022,
      placeCode: "451423",
      insuredClass: "resident",
      heads: "1",
    }),
  "apportionment.whatIf": (caller) =>
    caller.apportionment.whatIf({
      ...guangxi,
      policyId: "gx-2022",
      headcountVersionId: here.headcountVersionId,
      set: [{ path: "standard", value: "640" }],
    }),
  "batches.list": (caller) => caller.batches.list(guangxi),
  "batches.get": (caller) => caller.batches.get({ id: here.batch.id }),
  "batches.rows": (caller) => caller.batches.rows({ id: here.batch.id }),
  "batches.create": (caller) =>
    caller.batches.create({
      ...guangxi,
      policyId: "gx-2022",
      headcountVersionId: here.headcountVersionId,
      title: "批次",
      kind: "regular",
      idempotencyKey: key(),
    }),
  "batches.submit": (caller) => caller.batches.submit(onBatch()),
  "batches.recall": (caller) => caller.batches.recall(onBatch()),
  "batches.review": (caller) => caller.batches.review(onBatch()),
  "batches.approve": (caller) => caller.batches.approve(onBatch()),
  "batches.cancel": (caller) => caller.batches.cancel(onBatch()),
  "batches.sendBack": (caller) =>
    caller.batches.sendBack({ ...onBatch(), comment: "人数与名册不符，请核对后再报" }),
  "batches.reject": (caller) =>
    caller.batches.reject({ ...onBatch(), comment: "人数与名册不符，请核对后再报" }),
  "batches.hold": (caller) =>
    caller.batches.hold({ ...onBatch(), comment: "人数与名册不符，请核对后再报" }),
  "batches.release": (caller) =>
    caller.batches.release({ ...onBatch(), comment: "人数已与名册核对，可以继续" }),
  "batches.reassign": (caller) =>
    caller.batches.reassign({ ...onBatch(), toUserId: key(), comment: "出差" }),
  "approvals.delegate": (caller) => caller.approvals.delegate(lending()),
  "approvals.policy": (caller) => caller.approvals.policy({ placeCode: "450000" }),
  "approvals.previewPolicy": (caller) =>
    caller.approvals.previewPolicy({ placeCode: "450000", policy: builtInApprovalPolicy }),
  "approvals.endDelegation": (caller) => caller.approvals.endDelegation({ id: key(), ...once() }),
  "batches.issue": (caller) =>
    caller.batches.issue({ ...onBatch(), documentNumber: "文〔2022〕1号" }),
  "transfers.list": (caller) => caller.transfers.list(guangxi),
  "transfers.get": (caller) => caller.transfers.get({ id: here.transferId }),
  "transfers.explain": (caller) => caller.transfers.explain({ obligationId: here.obligationId }),
  "transfers.recordSent": (caller) =>
    caller.transfers.recordSent({
      batchId: here.batch.id,
      sentOn: "2022-12-12",
      voucherNumber: "V",
      idempotencyKey: key(),
    }),
  "transfers.confirmArrival": (caller) =>
    caller.transfers.confirmArrival({ ...receipt(), transferId: here.transferId, amountFen: "1" }),
  "proposals.get": (caller) => caller.proposals.get({ id: here.proposalId }),
  "proposals.propose": (caller) =>
    caller.proposals.propose({ ...here.change, reason: "自治区印发了新的文件", ...once() }),
  "proposals.approve": (caller) =>
    caller.proposals.approve({ id: here.proposalId, revisionHash: "0".repeat(64), ...once() }),
  "proposals.reject": (caller) =>
    caller.proposals.reject({
      id: here.proposalId,
      comment: "文件尚未正式印发，请稍后",
      ...once(),
    }),
  "proposals.withdraw": (caller) => caller.proposals.withdraw({ id: here.proposalId, ...once() }),
  "overview.get": (caller) => caller.overview.get(guangxi),
  "deadlines.list": (caller) => caller.deadlines.list(guangxi),
};

/** These name no place: what they show is the caller's own. */
const placeless = [
  ...Object.keys(appRouter._def.procedures).filter((name) => name.startsWith("account.")),
  "approvals.colleagues",
  "approvals.delegations",
  // For auditors alone: tried in audit-router.test.ts.
  ...Object.keys(appRouter._def.procedures).filter((name) => name.startsWith("audit.")),
  // One result for each item: tried below.
  "batches.judgeMany",
  "inbox.list",
  "policies.check",
  "policies.compare",
  "policies.get",
  "policies.history",
  "policies.list",
  "policies.source",
  "policies.unreadable",
  "proposals.list",
  "session.demonstrationAccounts",
  "session.me",
  "session.places",
  // One result for each item: tried below.
  "transfers.confirmArrivals",
];

async function problemOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError) return error.message;
    throw error;
  }
  return "agreed";
}

describe("another place's post", () => {
  test("is tried on every procedure there is", () => {
    const known = [...Object.keys(asked), ...placeless];
    expect(known.toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(appRouter._def.procedures).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  test.each(Object.keys(asked))("%s finds nothing of Guangxi from Hainan", async (name) => {
    const roles = ["preparer", "reviewer", "approver", "treasury", "fund_accountant"] as const;
    const answers = new Set<string>();
    for (const role of roles) {
      const actor = role === "preparer" ? foreign : await here.office.hire(role, "460000");
      answers.add(await problemOf(Promise.resolve(asked[name]?.(here.callAs(actor)))));
    }
    // A write may say first that the role is not the one it needs: that tells nothing about the object.
    answers.delete("role_needed");
    answers.delete("one_of_roles_needed");
    expect([...answers]).toEqual(["not_found"]);
  });

  test("confirms nothing among many", async () => {
    const accountant = await here.office.hire("fund_accountant", "460000");
    const result = await here.callAs(accountant).transfers.confirmArrivals({
      ...receipt(),
      transferIds: [here.transferId],
    });
    expect(result).toMatchObject({ done: [], skipped: [{ reason: "not_found" }] });
  });

  test("decides nothing among many", async () => {
    const approver = await here.office.hire("approver", "460000");
    const { id, revisionHash } = onBatch();
    const result = await here.callAs(approver).batches.judgeMany({
      act: "approve",
      items: [{ id, revisionHash }],
      idempotencyKey: key(),
    });
    expect(result).toMatchObject({ done: [], skipped: [{ reason: "not_found" }] });
  });

  test("sees none of Guangxi's batches, deadlines or acts where no place is named", async () => {
    const auditor = await here.office.hire("auditor", "460000");
    const { items } = await here.callAs(auditor).audit.list({});
    expect(items.filter(({ objectKind }) => objectKind === "batch")).toEqual([]);
    expect((await here.callAs(foreign).inbox.list({ tab: "all" })).items).toEqual([]);
    const own = await here.office.hire("auditor");
    expect((await here.callAs(own).audit.list({ limit: 1 })).items).toHaveLength(1);
  });
});

describe("nobody in particular", () => {
  test.each(Object.keys(asked))(
    "%s is closed without a session and without a post",
    async (name) => {
      expect(await problemOf(Promise.resolve(asked[name]?.(here.callAs(null))))).toBe(
        "not_signed_in",
      );
      const idle = here.callAs(here.team.preparer, { post: null });
      expect(await problemOf(Promise.resolve(asked[name]?.(idle)))).toBe("no_post");
    },
  );

  test("reads the demonstration accounts in a demonstration only", async () => {
    expect((await here.callAs(null).session.demonstrationAccounts()).length).toBeGreaterThan(0);
    const { system } = here.contextOf(null);
    const production = here.callAs(null, { system: { ...system, demonstration: false } });
    expect(await production.session.demonstrationAccounts()).toEqual([]);
  });
});

describe("the own place's post", () => {
  test("reads what the contracts promise", async () => {
    const own = here.callAs(here.team.preparer);
    const names = [
      "enrolment.versions",
      "enrolment.version",
      "apportionment.preview",
      "apportionment.explain",
      "apportionment.whatIf",
      "batches.list",
      "batches.get",
      "batches.rows",
      "transfers.list",
      "transfers.get",
      "transfers.explain",
      "overview.get",
      "deadlines.list",
      "proposals.get",
    ];
    for (const name of names) await expect(asked[name]?.(own)).resolves.toBeDefined();
    for (const { id } of await own.policies.list())
      expect((await own.policies.get({ id })).cases.length).toBeGreaterThan(0);
    const compared = await own.policies.compare({ a: "cn-2021", b: "gx-2022" });
    expect(compared.rules[0]?.standard).toMatchObject({ differenceYuan: "30" });
    for (const tab of ["todo", "done", "mine", "all"] as const)
      await expect(own.inbox.list({ tab })).resolves.toBeDefined();
    expect((await own.session.places({ fiscalYear: 2022 })).length).toBeGreaterThan(100);
    expect(await own.proposals.list({})).toHaveLength(1);
    const { effect } = await own.policies.check(here.change.payload);
    expect(PolicyEffect.parse(JSON.parse(effect ?? ""))).toMatchObject({ supersedes: null });
    const { own: built } = await own.policies.history({ id: "gx-2022" });
    const { source } = await own.policies.source({ version: built?.version ?? "" });
    expect(source).toBe(here.office.library.policies.get("gx-2022")?.text);
    await expect(own.session.me()).resolves.toBeDefined();
  });

  test("finds in its inbox what waits for it, and no more", async () => {
    const todo = async (actor: Actor) =>
      (await here.callAs(actor).inbox.list({ tab: "todo" })).items;
    expect(await todo(here.team.treasury)).toMatchObject([{ act: "record_sent" }]);
    expect(await todo(here.team.accountant)).toMatchObject([{ act: "confirm_arrival" }]);
    expect(await todo(here.team.reviewer)).toEqual([]);
    const reviewed = await here.callAs(here.team.reviewer).inbox.list({ tab: "done" });
    expect(reviewed.counts).toEqual({ todo: 1, done: 1, mine: 0, all: 2 });
    const { proposals } = await here.callAs(here.team.reviewer).inbox.list({ tab: "todo" });
    expect(proposals).toMatchObject([{ id: here.proposalId, mayDecide: true }]);
  });
});
