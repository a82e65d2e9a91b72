import { account, passkey, post, session, user } from "@daowei/db/schema";
import type { ProposalKindName, Role } from "@daowei/domain/approvals";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId, sha256 } from "../identity.ts";
import { approveProposal, proposeChange } from "../proposals/index.ts";
import { agreed, type Office, openOffice, refusalOf } from "../testing/index.ts";
import { verifyAudit } from "../verification/index.ts";
import { disableColleague } from "./disable-colleague.ts";
import { listPeople } from "./list-people.ts";
import { postsHeld } from "./posts-held.ts";

let office: Office;
let one: Actor;
let two: Actor;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  one = await office.hire("administrator");
  two = await office.hire("administrator");
});

const passwordHash = `${"a".repeat(32)}:${"b".repeat(128)}`;
const reason = "因工作调整，需要变更岗位";
const ask = (actor: Actor, kind: ProposalKindName, payload: Readonly<Record<string, unknown>>) =>
  proposeChange(office.as(actor), { kind, payload, reason, idempotencyKey: newId() });
const decide = async (actor: Actor, asked: Awaited<ReturnType<typeof ask>>) => {
  const { id, revisionHash } = agreed(asked);
  return approveProposal(office.as(actor), { id, revisionHash, idempotencyKey: newId() });
};
const grant = (username: string, role: Role, placeCode = "450100") => ({
  username,
  role,
  placeCode,
  officeName: "市财政局",
  endsOn: null,
});
const heldBy = async (actor: Pick<Actor, "userId">) =>
  (await postsHeld(office.db, actor.userId)).map(({ role, placeCode }) => `${role} ${placeCode}`);
const disable = (actor: Actor, username: string) =>
  disableColleague(office.as(actor), { username, reason, idempotencyKey: newId() });
const nameOf = async (actor: Actor) => {
  const [row] = await office.db.select().from(user).where(eq(user.id, actor.userId));
  return String(row?.username);
};

test("a post is given by two administrators, and neither of them is the person", async () => {
  const clerk = await office.hire("auditor", "450100");
  const username = await nameOf(clerk);
  const asked = await ask(one, "post.grant", grant(username, "administrator"));
  expect(refusalOf(await decide(one, asked))).toBe("segregation_same_person");
  expect(await heldBy(clerk)).toEqual(["auditor 450100"]);
  agreed(await decide(two, asked));
  expect((await heldBy(clerk)).toSorted()).toEqual(["administrator 450100", "auditor 450100"]);
  const own = grant(await nameOf(one), "auditor", "450000");
  expect(refusalOf(await ask(one, "post.grant", own))).toBe("oneself_not_changed");
  const forTwo = await ask(one, "post.grant", grant(await nameOf(two), "auditor", "450000"));
  expect(refusalOf(await decide(two, forTwo))).toBe("oneself_not_changed");
  expect(await verifyAudit(office.db)).toEqual([]);
});

test("only administrators ask, and only with a second factor shown", async () => {
  const clerk = await office.hire("preparer", "450100");
  const wanted = grant(await nameOf(clerk), "treasury");
  expect(refusalOf(await ask(clerk, "post.grant", wanted))).toBe("one_of_roles_needed");
  const unproven = { ...office.as(one), stepUp: { kind: "needed", offered: [] } as const };
  const asked = { kind: "post.grant", payload: wanted, reason, idempotencyKey: newId() } as const;
  expect(refusalOf(await proposeChange(unproven, asked))).toBe("step_up_needed");
  expect(
    refusalOf(
      await disableColleague(unproven, {
        username: wanted.username,
        reason,
        idempotencyKey: newId(),
      }),
    ),
  ).toBe("step_up_needed");
});

test("the conflict matrix is held when it is asked for and again when it is given", async () => {
  const clerk = await office.hire("preparer", "450100");
  const username = await nameOf(clerk);
  expect(refusalOf(await ask(one, "post.grant", grant(username, "reviewer", "450102")))).toBe(
    "posts_conflict",
  );
  expect(refusalOf(await ask(one, "post.grant", grant(username, "administrator")))).toBe(
    "posts_conflict",
  );
  const treasury = await ask(one, "post.grant", grant(username, "treasury"));
  const accountant = await ask(one, "post.grant", grant(username, "fund_accountant"));
  agreed(await decide(two, treasury));
  expect(refusalOf(await decide(two, accountant))).toBe("posts_conflict");
});

test("a city's administrators touch nobody of the province and give no post outside the city", async () => {
  const city = await office.hire("administrator", "450100");
  const above = await office.hire("approver", "450000");
  const username = await nameOf(above);
  expect(refusalOf(await ask(city, "post.grant", grant(username, "auditor")))).toBe(
    "person_not_found",
  );
  expect(refusalOf(await disable(city, username))).toBe("person_not_found");
  const password = { username, placeCode: "450100", passwordHash };
  expect(refusalOf(await ask(city, "person.reset_password", password))).toBe("person_not_found");
  const clerk = await nameOf(await office.hire("preparer", "450100"));
  expect(refusalOf(await ask(city, "post.grant", grant(clerk, "treasury", "450200")))).toBe(
    "not_found",
  );
  const seen = agreed(await listPeople(office.as(city), {}));
  expect(seen.map((row) => row.username)).toContain(clerk);
  expect(seen.map((row) => row.username)).not.toContain(username);
});

test("the list says of each person whether he has a second factor and when he was last seen", async () => {
  const seen = await office.hire("treasury", "450100");
  const unseen = await office.hire("treasury", "450100");
  const at = new Date("2022-12-11T02:00:00Z");
  await office.db.insert(session).values({
    id: newId(),
    userId: seen.userId,
    token: sha256(seen.userId),
    expiresAt: at,
    updatedAt: at,
  });
  await office.db.insert(passkey).values({
    id: newId(),
    userId: seen.userId,
    name: "通行密钥",
    credentialId: newId(),
    publicKey: "key",
    signCount: 0,
    transports: [],
    backedUp: false,
  });
  const listed = agreed(await listPeople(office.as(one), {}));
  const of = async (actor: Actor) => {
    const username = await nameOf(actor);
    return listed.find((row) => row.username === username);
  };
  expect(await of(seen)).toMatchObject({ secondFactor: true, lastSeenAt: at.toISOString() });
  expect(await of(unseen)).toMatchObject({ secondFactor: false, lastSeenAt: null });
});

test("a post ends at once or after its last day", async () => {
  const clerk = await office.hire("treasury", "450100");
  const end = (endsOn: string | null) => ask(one, "post.end", { postId: clerk.post.id, endsOn });
  expect(refusalOf(await end("2022-12-11"))).toBe("end_in_past");
  agreed(await decide(two, await end("2022-12-31")));
  const [dated] = await office.db.select().from(post).where(eq(post.id, clerk.post.id));
  expect(dated).toMatchObject({ endsOn: "2022-12-31", endedAt: null });
  agreed(await decide(two, await end(null)));
  expect(await heldBy(clerk)).toEqual([]);
  expect(refusalOf(await end(null))).toBe("not_found");
});

test("one administrator disables at once, two enable; the last one stays", async () => {
  const clerk = await office.hire("treasury", "450100");
  const username = await nameOf(clerk);
  await office.db.insert(session).values({
    userId: clerk.userId,
    token: sha256(newId()),
    expiresAt: new Date(Date.now() + 60_000),
  });
  agreed(await disable(one, username));
  expect(await office.db.$count(session, eq(session.userId, clerk.userId))).toBe(0);
  expect(refusalOf(await disable(one, username))).toBe("person_disabled");
  expect(refusalOf(await disable(one, await nameOf(one)))).toBe("oneself_not_changed");
  const back = await ask(one, "person.enable", { username, placeCode: "450000" });
  expect(await heldBy(clerk)).toEqual([]);
  agreed(await decide(two, back));
  expect(await heldBy(clerk)).toEqual(["treasury 450100"]);
});

test("two administrators who disable each other at once leave one of them", async () => {
  await office.db
    .update(user)
    .set({ disabledAt: new Date() })
    .where(eq(user.id, (await office.hire("administrator")).userId));
  const others = await office.db.select().from(post).where(eq(post.role, "administrator"));
  const keep = new Set([one.userId, two.userId]);
  for (const { userId } of others)
    if (!keep.has(userId))
      await office.db.update(user).set({ disabledAt: new Date() }).where(eq(user.id, userId));
  const [nameOne, nameTwo] = [await nameOf(one), await nameOf(two)];
  const results = await Promise.all([disable(one, nameTwo), disable(two, nameOne)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an account comes to be by two, with a password that opens nothing but its change", async () => {
  const wanted = { username: "New.Clerk", name: "经办丁", placeCode: "450100", passwordHash };
  agreed(await decide(two, await ask(one, "person.add", wanted)));
  const [made] = await office.db
    .select({ temporary: account.temporary, username: user.username })
    .from(user)
    .innerJoin(account, eq(account.userId, user.id))
    .where(eq(user.username, "new.clerk"));
  expect(made).toEqual({ temporary: true, username: "new.clerk" });
  expect(refusalOf(await ask(one, "person.add", wanted))).toBe("username_taken");
  const reset = { username: "new.clerk", placeCode: "450100", passwordHash };
  agreed(await decide(two, await ask(one, "person.reset_password", reset)));
});
