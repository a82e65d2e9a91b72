import { type Actor, newId } from "@daowei/operations";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GuangxiOffice, openGuangxi } from "./guangxi-office.fixture.ts";
import { asked } from "./asked-of-guangxi.fixture.ts";
import { askedOfOneself } from "./asked-of-oneself.fixture.ts";
import { PolicyEffect } from "./contracts/index.ts";
import { appRouter } from "./router.ts";

let here: GuangxiOffice;
let foreign: Actor;
beforeAll(async () => {
  here = await openGuangxi();
  foreign = await here.office.hire("preparer", "460000");
});
afterAll(() => here.office.close());

const receipt = () => ({ arrivedOn: "2022-12-12", voucherNumber: "V", idempotencyKey: newId() });

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
    const known = [...Object.keys(asked), ...Object.keys(askedOfOneself)];
    expect(known.toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(appRouter._def.procedures).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  test.each(Object.keys(asked))("%s finds nothing of Guangxi from Hainan", async (name) => {
    const roles = ["preparer", "reviewer", "approver", "treasury", "fund_accountant"] as const;
    const answers = new Set<string>();
    for (const role of roles) {
      const actor = role === "preparer" ? foreign : await here.office.hire(role, "460000");
      answers.add(await problemOf(Promise.resolve(asked[name]?.(here.callAs(actor), here))));
    }
    // A write may say first that the role is not the one it needs: that tells nothing about the object.
    answers.delete("role_needed");
    answers.delete("one_of_roles_needed");
    expect([...answers]).toEqual(answers.size === 0 ? [] : ["not_found"]);
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
    const { id, revisionHash } = here.batch;
    const result = await here.callAs(approver).batches.judgeMany({
      act: "approve",
      items: [{ id, revisionHash }],
      idempotencyKey: newId(),
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
      expect(await problemOf(Promise.resolve(asked[name]?.(here.callAs(null), here)))).toBe(
        "not_signed_in",
      );
      const idle = here.callAs(here.team.preparer, { post: null });
      expect(await problemOf(Promise.resolve(asked[name]?.(idle, here)))).toBe("no_post");
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
      "overview.trend",
      "reports.levelAccount",
      "deadlines.list",
      "proposals.get",
    ];
    for (const name of names) await expect(asked[name]?.(own, here)).resolves.toBeDefined();
    for (const { id } of await own.policies.list())
      expect((await own.policies.get({ id })).cases.length).toBeGreaterThan(0);
    const compared = await own.policies.compare({ a: "cn-2021", b: "gx-2022" });
    expect(compared.rules[0]?.standard).toMatchObject({ differenceYuan: "30" });
    for (const tab of ["todo", "done", "mine", "all"] as const)
      await expect(own.inbox.list({ tab })).resolves.toBeDefined();
    expect((await own.session.places({ fiscalYear: 2022 })).length).toBeGreaterThan(100);
    const proposed = await own.proposals.list({});
    expect(proposed.map(({ kind }) => kind).toSorted()).toEqual([
      "api_key.issue",
      "policy.publish",
    ]);
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
    expect(reviewed.counts).toEqual({ todo: 1, done: 1, mine: 0, copied: 0, all: 3 });
    const { proposals } = await here.callAs(here.team.reviewer).inbox.list({ tab: "todo" });
    expect(proposals).toMatchObject([{ id: here.proposalId, mayDecide: true }]);
  });
});
