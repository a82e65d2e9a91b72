import type { Actor } from "@daowei/operations";
import { type KeyScope, keyScopes, type Role, roles } from "@daowei/domain/approvals";
import { refuse } from "@daowei/domain/result";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asked } from "./asked-of-guangxi.fixture.ts";
import { askedOfOneself } from "./asked-of-oneself.fixture.ts";
import { batchAwaiting } from "./batch-awaiting.fixture.ts";
import { type GuangxiOffice, openGuangxi } from "./guangxi-office.fixture.ts";
import { appRouter } from "./router.ts";
import type { ApiContext } from "./trpc.ts";
import { whoMay } from "./who-may.fixture.ts";

/** What a key opens, by scope, in the post of its owner. All the rest takes a person: every decision, and all that moves money. */
const openToKeys: Readonly<Record<KeyScope, readonly string[]>> = {
  read: [
    "apportionment.explain",
    "apportionment.preview",
    "apportionment.whatIf",
    "batches.get",
    "batches.list",
    "batches.rows",
    "deadlines.list",
    "enrolment.version",
    "enrolment.versions",
    "overview.get",
    "policies.compare",
    "policies.get",
    "policies.history",
    "policies.list",
    "policies.source",
    "session.places",
    "session.whoami",
    "transfers.explain",
    "transfers.get",
    "transfers.list",
  ],
  "headcounts.write": ["enrolment.accept", "enrolment.check"],
  "drafts.write": ["batches.create"],
  submit: ["batches.submit"],
};

const names = Object.keys(appRouter._def.procedures);
/** Open to a person without a post: they concern nobody but himself. */
const ofThePerson = names.filter(
  (name) => name.startsWith("account.") || ["performance.noteVisit", "session.me"].includes(name),
);
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
  "key_not_valid",
  "key_scope_needed",
  "not_found",
  "not_open_to_keys",
  "not_signed_in",
  "no_post",
  "one_of_roles_needed",
  "password_change_needed",
  "person_not_found",
  "proposers_act",
  "role_needed",
  "second_factor_needed",
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
  const known = [...Object.keys(whoMay), ...ofThePerson, ...open];
  expect(known.toSorted()).toEqual(names.toSorted());
  expect(Object.keys(questions).toSorted()).toEqual(names.toSorted());
});

describe.each(Object.entries(whoMay))("%s", (name, letIn) => {
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

  test("is closed without a session, without a post, with somebody else's password, and before a second factor was shown", async () => {
    expect(await outcome(name, null)).toBe("not_signed_in");
    const somebody = own.get("preparer");
    expect(await outcome(name, somebody, { post: null })).toBe("no_post");
    const session = { id: "0", recent: true, passwordTemporary: false, factorWanting: false };
    const temporary = { session: { ...session, passwordTemporary: true } };
    expect(await outcome(name, somebody, temporary)).toBe("password_change_needed");
    const halfway = { session: { ...session, factorWanting: true } };
    expect(await outcome(name, somebody, halfway)).toBe("second_factor_needed");
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

describe("a key", () => {
  const closed = names.filter((name) => !open.includes(name));
  const found = async (scopes: readonly KeyScope[], name: string) => {
    const { preparer } = here.team;
    return outcome(name, preparer, here.byKey(preparer, scopes));
  };

  test.each(Object.entries(openToKeys))(
    "with %s opens what is listed and nothing else",
    async (scope, letIn) => {
      for (const name of closed) {
        const expected = letIn.includes(name)
          ? "let in"
          : Object.values(openToKeys).flat().includes(name)
            ? "key_scope_needed"
            : "not_open_to_keys";
        expect([name, await found([scope as KeyScope], name)]).toEqual([name, expected]);
      }
    },
  );

  test("with every scope decides nothing, moves no money, changes no account and no rule", async () => {
    const needsPerson = closed.filter((name) => !Object.values(openToKeys).flat().includes(name));
    expect(needsPerson.length).toBeGreaterThan(60);
    for (const name of needsPerson)
      expect([name, await found(keyScopes, name)]).toEqual([name, "not_open_to_keys"]);
  });

  test("that opens nothing is told so at every door", async () => {
    const key = refuse({ kind: "key_not_valid", because: "revoked" } as const);
    for (const name of closed)
      expect([name, await outcome(name, null, { key })]).toEqual([name, "key_not_valid"]);
  });
});

test("only the list of a demonstration's accounts is open to everybody", async () => {
  for (const name of open) expect(await outcome(name, null)).toBe("let in");
});
