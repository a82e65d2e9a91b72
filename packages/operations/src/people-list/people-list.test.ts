import { account, auditEntry, idempotency, post, proposal, session, user } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { disableColleague, giveFirstPassword, listPeople, postsHeld } from "../people/index.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { agreed, type Office, openOffice, refusalOf } from "../testing/index.ts";
import { verifyAudit } from "../verification/index.ts";
import { checkPeopleList, proposePeopleList } from "./index.ts";
import { csvOf, fileOf, type Filled } from "./list.fixture.ts";

let office: Office;
let one: Actor;
let two: Actor;
let count = 0;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  one = await office.hire("administrator");
  two = await office.hire("administrator");
});

const reason = "机构改革，新设业务岗位";
const passwordHash = `${"a".repeat(32)}:${"b".repeat(128)}`;
/** A user name that no other test has. */
const fresh = () => `new.${(count += 1)}`;
const person = (row: Filled = {}): Filled & { readonly username: string } => ({
  name: "经办丙",
  username: fresh(),
  ...row,
});

const check = async (actor: Actor, rows: readonly Filled[]) =>
  agreed(await checkPeopleList(office.as(actor), fileOf(csvOf(rows))));
const propose = async (
  actor: Actor,
  rows: readonly Filled[],
  changes: { readonly idempotencyKey?: string; readonly warningsAcknowledged?: boolean } = {},
) => {
  const file = fileOf(csvOf(rows));
  const { sha256 } = await check(one, rows);
  const asked = { ...file, sha256, reason, warningsAcknowledged: false, idempotencyKey: newId() };
  return proposePeopleList(office.as(actor), { ...asked, ...changes });
};
const approve = (actor: Actor, { id, revisionHash }: { id: string; revisionHash: string }) =>
  approveProposal(office.as(actor), { id, revisionHash, idempotencyKey: newId() });
const kindsIn = async (actor: Actor, rows: readonly Filled[]) =>
  (await check(actor, rows)).findings.map(({ line, kind }) => `${line ?? ""} ${kind}`);
const accountOf = async (username: string) => {
  const [row] = await office.db
    .select({ id: user.id, password: account.password, temporary: account.temporary })
    .from(user)
    .innerJoin(account, eq(account.userId, user.id))
    .where(eq(user.username, username));
  return row;
};
const nameOf = async ({ userId }: Actor) => {
  const [row] = await office.db.select().from(user).where(eq(user.id, userId));
  return { username: String(row?.username), name: String(row?.name) };
};
const open = (actor: Actor, username: string, idempotencyKey = newId()) =>
  giveFirstPassword(office.as(actor), { username, passwordHash, idempotencyKey });

test("a list comes to be by two administrators: accounts without a password, posts, one line on record for each", async () => {
  const [first, second] = [person({ endsOn: "2022-12-31" }), person({ role: "复核岗" })];
  const asked = agreed(await propose(one, [first, second]));
  expect(await accountOf(first.username)).toBeUndefined();
  expect(refusalOf(await approve(one, asked))).toBe("segregation_same_person");
  agreed(await approve(two, asked));
  const made = await accountOf(first.username);
  expect(made).toMatchObject({ password: null, temporary: true });
  const userId = String(made?.id);
  expect(await postsHeld(office.db, userId)).toMatchObject([
    { role: "preparer", placeCode: "450100", officeName: "市财政局" },
  ]);
  const [given] = await office.db.select().from(post).where(eq(post.userId, userId));
  expect(given).toMatchObject({ endsOn: "2022-12-31", grantedBy: two.userId });
  const acts = await office.db
    .select({ act: auditEntry.act, by: auditEntry.userId, summary: auditEntry.summary })
    .from(auditEntry);
  const own = acts.filter(({ summary }) => summary.includes(first.username));
  expect(own.map(({ act, by }) => [act, by])).toEqual([
    ["person.add", two.userId],
    ["post.grant", two.userId],
  ]);
  expect(await verifyAudit(office.db)).toEqual([]);
});

test("the second administrator sees every row, and whose account is there already", async () => {
  const clerk = await office.hire("treasury", "450100");
  const known = { ...(await nameOf(clerk)), role: "复核岗" };
  const rows = [person(), known];
  expect(refusalOf(await propose(one, rows))).toBe("warnings_not_acknowledged");
  const asked = agreed(await propose(one, rows, { warningsAcknowledged: true }));
  const seen = agreed(await getProposal(office.as(two), { id: asked.id }));
  const { people } = JSON.parse(seen.effect) as { people: Record<string, unknown>[] };
  expect(people).toHaveLength(2);
  expect(people.find(({ accountThere }) => accountThere === true)).toMatchObject({
    ...(await nameOf(clerk)),
    heldNow: [{ role: "treasury", placeCode: "450100" }],
    posts: [{ line: 3, role: "reviewer", placeName: "南宁市" }],
  });
  expect(seen.acts.find(({ act }) => act === "approve")).toMatchObject({ permitted: true });
  agreed(await approve(two, asked));
  expect((await postsHeld(office.db, clerk.userId)).map(({ role }) => role).toSorted()).toEqual([
    "reviewer",
    "treasury",
  ]);
});

test("whoever is on a list does not decide on it, and puts himself on none", async () => {
  const own = { ...(await nameOf(one)), role: "审计岗" };
  expect(await kindsIn(one, [own])).toEqual(["2 oneself_not_changed"]);
  const forTwo = { ...(await nameOf(two)), role: "审计岗" };
  const asked = agreed(await propose(one, [forTwo], { warningsAcknowledged: true }));
  expect(refusalOf(await approve(two, asked))).toBe("people_list_refused");
});

test("the conflict matrix holds against posts that are held and between rows of the list", async () => {
  const clerk = await nameOf(await office.hire("preparer", "450102"));
  const both = person();
  expect(
    await kindsIn(one, [
      { ...clerk, role: "复核岗" },
      both,
      { ...both, role: "审批岗", code: "450102" },
      { ...both, role: "系统管理岗", code: "450200" },
    ]),
  ).toEqual(["2 posts_conflict", "4 conflict_in_list", "5 conflict_in_list"]);
  // A conflict at another place is none: cities do not overlap.
  expect(await kindsIn(one, [both, { ...both, role: "审批岗", code: "450200" }])).toEqual([
    "3 several_posts",
  ]);
});

test("a user name belongs to one person, and the same post is listed once and held once", async () => {
  const clerk = await office.hire("treasury", "450100");
  const known = await nameOf(clerk);
  const twice = person();
  expect(
    await kindsIn(one, [
      { ...known, name: "另一人" },
      twice,
      { ...twice, username: twice.username.toUpperCase(), name: "复核丙" },
      twice,
    ]),
  ).toEqual(["2 username_taken", "4 name_differs", "5 post_listed_twice"]);
  expect(await kindsIn(one, [{ ...known, role: "国库支付岗" }])).toEqual(["2 post_held_already"]);
  agreed(
    await disableColleague(office.as(one), {
      username: known.username,
      reason,
      idempotencyKey: newId(),
    }),
  );
  expect(await kindsIn(one, [{ ...known, role: "复核岗" }])).toEqual(["2 person_disabled"]);
});

test("a city's administrators list nobody of the province and no post outside the city", async () => {
  const city = await office.hire("administrator", "450100");
  const above = await nameOf(await office.hire("approver", "450000"));
  expect(await kindsIn(city, [{ ...above, role: "审计岗" }])).toEqual(["2 username_taken"]);
  expect(await kindsIn(city, [person({ code: "450200" })])).toEqual(["2 place_out_of_scope"]);
  const posts = [
    {
      line: 2,
      username: fresh(),
      name: "经办丙",
      role: "preparer",
      placeCode: "450200",
      officeName: "局",
      endsOn: null,
    },
  ];
  const payload = { placeCode: "450100", fileName: "a.csv", fileSha256: "0".repeat(64), posts };
  const smuggled = { kind: "person.add_list", payload, reason, idempotencyKey: newId() } as const;
  expect(refusalOf(await proposeChange(office.as(city), smuggled))).toBe("people_list_refused");
});

test("what has a fault, was changed after the check, or comes without a second factor is not proposed", async () => {
  const before = await office.db.$count(proposal);
  const clerk = await office.hire("preparer");
  const rows = [person(), person({ endsOn: "2022-12-11" })];
  expect(refusalOf(await propose(one, rows))).toBe("file_not_acceptable");
  expect(refusalOf(await propose(clerk, [person()]))).toBe("role_needed");
  expect(refusalOf(await checkPeopleList(office.as(clerk), fileOf(csvOf(rows))))).toBe(
    "role_needed",
  );
  const asked = { ...fileOf(csvOf([person()])), reason, warningsAcknowledged: false };
  const other = { ...asked, sha256: "0".repeat(64), idempotencyKey: newId() };
  expect(refusalOf(await proposePeopleList(office.as(one), other))).toBe("file_changed");
  const unproven = { ...office.as(one), stepUp: { kind: "needed", offered: [] } as const };
  expect(refusalOf(await proposePeopleList(unproven, other))).toBe("step_up_needed");
  expect(await office.db.$count(proposal)).toBe(before);
});

test("a list that lost one name before it was decided on makes nothing of the others either", async () => {
  const [first, second] = [person(), person()];
  const asked = agreed(await propose(one, [first, second]));
  const single = { username: second.username, name: "别人", placeCode: "450100", passwordHash };
  const alone = agreed(
    await proposeChange(office.as(one), {
      kind: "person.add",
      payload: single,
      reason,
      idempotencyKey: newId(),
    }),
  );
  agreed(await approve(two, alone));
  expect(refusalOf(await approve(two, asked))).toBe("people_list_refused");
  expect(await accountOf(first.username)).toBeUndefined();
  const seen = agreed(await getProposal(office.as(two), { id: asked.id }));
  expect(seen).toMatchObject({ stage: "proposed", blockedBy: "people_list_refused" });
});

test("of two lists with the same names that are let in at once, one is made whole and the other not at all", async () => {
  const shared = Array.from({ length: 8 }, () => person());
  const [a, b] = [person(), person()];
  const left = agreed(await propose(one, [a, ...shared]));
  const right = agreed(await propose(one, [...shared.toReversed(), b]));
  const done = await Promise.all([approve(two, left), approve(two, right)]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  const made = [await accountOf(a.username), await accountOf(b.username)];
  expect(made.filter((row) => row !== undefined)).toHaveLength(1);
  expect(await verifyAudit(office.db)).toEqual([]);
});

test("the same key proposes a list once; another list under it is refused", async () => {
  const rows = [person()];
  const idempotencyKey = newId();
  const first = agreed(await propose(one, rows, { idempotencyKey }));
  expect(agreed(await propose(one, rows, { idempotencyKey }))).toEqual({
    ...first,
    replayed: true,
  });
  expect(refusalOf(await propose(one, [person()], { idempotencyKey }))).toBe(
    "idempotency_conflict",
  );
});

test("an account of a list is opened once, by one administrator with a second factor, and must change its password", async () => {
  const { username } = person();
  const asked = agreed(await propose(one, [{ name: "经办丙", username }]));
  agreed(await approve(two, asked));
  const awaits = async () =>
    agreed(await listPeople(office.as(one), {})).find((row) => row.username === username)
      ?.awaitsPassword;
  expect(await awaits()).toBe(true);
  const city = await office.hire("administrator", "450200");
  expect(refusalOf(await open(city, username))).toBe("person_not_found");
  expect(refusalOf(await open(await office.hire("preparer"), username))).toBe("role_needed");
  const unproven = { ...office.as(one), stepUp: { kind: "needed", offered: [] } as const };
  const input = { username, passwordHash, idempotencyKey: newId() };
  expect(refusalOf(await giveFirstPassword(unproven, input))).toBe("step_up_needed");
  const done = await Promise.all([open(one, username), open(two, username)]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await accountOf(username)).toMatchObject({ password: passwordHash, temporary: true });
  expect(await awaits()).toBe(false);
  expect(refusalOf(await open(one, username))).toBe("first_password_given");
  const deeds = await office.db
    .select({ payload: auditEntry.payload })
    .from(auditEntry)
    .where(eq(auditEntry.act, "person.first_password"));
  expect(deeds).toHaveLength(1);
  const kept = JSON.stringify([deeds, await office.db.select().from(idempotency)]);
  expect(kept).not.toContain(passwordHash);
  expect(await office.db.$count(session)).toBe(0);
});
