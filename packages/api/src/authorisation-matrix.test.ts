import type { Actor } from "@daowei/operations";
import { type Role, roles } from "@daowei/domain/approvals";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asked, askedOfOneself } from "./asked-of-guangxi.fixture.ts";
import { batchAwaiting } from "./batch-awaiting.fixture.ts";
import { type GuangxiOffice, openGuangxi } from "./guangxi-office.fixture.ts";
import { appRouter } from "./router.ts";
import type { ApiContext } from "./trpc.ts";

const everyone = roles;
const clerk = ["preparer"] as const;
const treasury = ["treasury"] as const;
const accountant = ["fund_accountant"] as const;
const administrator = ["administrator"] as const;
const overseers = ["auditor", "administrator"] as const;

/** To whom each procedure is open in his own place. Whoever is not named is refused, whatever the state of things. */
const matrix: Readonly<Record<string, readonly Role[]>> = {
  "apportionment.explain": everyone,
  "apportionment.preview": everyone,
  "apportionment.whatIf": everyone,
  "audit.anchors": overseers,
  "audit.chain": overseers,
  "audit.evidence": overseers,
  "audit.list": overseers,
  "audit.verify": overseers,
  "approvals.colleagues": everyone,
  "approvals.delegate": everyone,
  "approvals.delegations": everyone,
  "approvals.endDelegation": [],
  "approvals.policy": everyone,
  "approvals.previewPolicy": everyone,
  "batches.approve": ["approver"],
  "batches.cancel": clerk,
  "batches.create": clerk,
  "batches.get": everyone,
  "batches.hold": ["reviewer", "approver"],
  "batches.issue": ["approver"],
  // One answer for each batch: who may not decide on it is told so there (router.test.ts).
  "batches.judgeMany": everyone,
  "batches.list": everyone,
  "batches.reassign": ["reviewer"],
  "batches.recall": clerk,
  "batches.reject": ["reviewer"],
  "batches.release": ["reviewer", "approver"],
  "batches.review": ["reviewer"],
  "batches.rows": everyone,
  "batches.sendBack": ["reviewer"],
  "batches.submit": clerk,
  "deadlines.list": everyone,
  "enrolment.accept": clerk,
  "enrolment.check": everyone,
  "enrolment.version": everyone,
  "enrolment.versions": everyone,
  "inbox.list": everyone,
  "overview.get": everyone,
  "people.disable": administrator,
  "people.list": overseers,
  "people.makeFirstPassword": administrator,
  "policies.check": clerk,
  "policies.compare": everyone,
  "policies.get": everyone,
  "policies.history": everyone,
  "policies.list": everyone,
  "policies.source": everyone,
  "policies.unreadable": everyone,
  // Whoever proposed takes it back: nobody here did. Asked while the change is still open.
  "proposals.withdraw": [],
  "proposals.approve": ["reviewer", "approver"],
  "proposals.get": ["preparer", "reviewer", "approver", "auditor"],
  "proposals.list": everyone,
  "proposals.propose": clerk,
  "proposals.reject": ["reviewer", "approver"],
  "session.places": everyone,
  "statements.accept": accountant,
  "statements.check": accountant,
  "statements.confirm": accountant,
  "statements.list": everyone,
  "statements.worklist": everyone,
  // Has the paying system asked again and moves nothing: for whoever may see the transfer.
  "transfers.askOutcome": everyone,
  "transfers.confirmArrival": accountant,
  "transfers.confirmArrivals": accountant,
  "transfers.correctArrival": accountant,
  "transfers.correctSent": treasury,
  "transfers.explain": everyone,
  "transfers.get": everyone,
  "transfers.list": everyone,
  "transfers.orderPayments": treasury,
  "transfers.recordReturned": treasury,
  "transfers.recordSent": treasury,
  "transfers.reopen": treasury,
  "transfers.reverseArrival": accountant,
  "transfers.reverseSent": treasury,
  "transfers.withdrawPayment": treasury,
};

const names = Object.keys(appRouter._def.procedures);
/** Open to a person without a post: they concern nobody but himself. */
const ofThePerson = names.filter((name) => name.startsWith("account.") || name === "session.me");
const open = ["session.demonstrationAccounts"];
const questions = { ...asked, ...askedOfOneself };

let here: GuangxiOffice;
const own = new Map<Role, Actor>();
const other = new Map<Role, Actor>();
beforeAll(async () => {
  here = await openGuangxi();
  for (const role of roles) {
    own.set(role, await here.office.hire(role));
    other.set(role, await here.office.hire(role, "460000"));
  }
}, 120_000);
afterAll(() => here.office.close());

/** What a person may not is refused by one of these; any other answer means that he was let in. */
const refusals: ReadonlySet<string> = new Set([
  "not_found",
  "not_signed_in",
  "no_post",
  "one_of_roles_needed",
  "password_change_needed",
  "person_not_found",
  "proposers_act",
  "role_needed",
]);

async function outcome(
  name: string,
  actor: Actor | null | undefined,
  changes: Partial<ApiContext> = {},
): Promise<string> {
  if (actor === undefined) throw new Error("nobody was hired");
  const caller = here.callAs(actor, changes);
  const batch = await batchAwaiting(here, name);
  try {
    await questions[name]?.(caller, batch === undefined ? here : { ...here, batch });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return refusals.has(error.message) ? error.message : "let in";
  }
  return "let in";
}

test("the table names every procedure there is", () => {
  const known = [...Object.keys(matrix), ...ofThePerson, ...open];
  expect(known.toSorted()).toEqual(names.toSorted());
  expect(Object.keys(questions).toSorted()).toEqual(names.toSorted());
});

describe.each(Object.entries(matrix))("%s", (name, letIn) => {
  test("is open to the roles of its row in their own place, and to no other", async () => {
    const found: Role[] = [];
    // The refused first: whoever is let in may change what the others ask about.
    const order = [...roles].toSorted(
      (a, b) => Number(letIn.includes(a)) - Number(letIn.includes(b)),
    );
    for (const role of order)
      if ((await outcome(name, own.get(role))) === "let in") found.push(role);
    expect(found.toSorted()).toEqual([...letIn].toSorted());
  });

  test("is closed without a session, without a post, and with somebody else's password", async () => {
    expect(await outcome(name, null)).toBe("not_signed_in");
    const somebody = own.get("preparer");
    expect(await outcome(name, somebody, { post: null })).toBe("no_post");
    const session = { id: "0", recent: true, passwordTemporary: true };
    expect(await outcome(name, somebody, { session })).toBe("password_change_needed");
  });
});

test.each(Object.keys(asked))(
  "%s knows nothing of another place's, whatever the role",
  async (name) => {
    for (const role of roles)
      expect([role, await outcome(name, other.get(role))]).not.toEqual([role, "let in"]);
  },
);

describe.each(ofThePerson)("%s", (name) => {
  test("needs a session and nothing more", async () => {
    expect(await outcome(name, null)).toBe("not_signed_in");
    expect(await outcome(name, own.get("preparer"), { post: null })).toMatch(
      // Of sessions, the one asked about is nobody's.
      name === "account.endSession" ? /not_found/ : /let in/,
    );
  });
});

test("only the list of a demonstration's accounts is open to everybody", async () => {
  for (const name of open) expect(await outcome(name, null)).toBe("let in");
});
