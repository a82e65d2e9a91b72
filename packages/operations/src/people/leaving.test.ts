import { user } from "@daowei/db/schema";
import { civilDateInShanghai } from "@daowei/domain/time";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { recordSignIn } from "../record-sign-in.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { whatHeLeaves } from "./leaving.ts";
import { listPeople } from "./list-people.ts";

let office: Office;
let team: Team;
let administrator: Actor;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  administrator = await office.hire("administrator");
});
afterAll(() => office.close());

const nameOf = async ({ userId }: Actor) => {
  const [row] = await office.db.select().from(user).where(eq(user.id, userId));
  return String(row?.username);
};
const leaving = async (whom: Actor, asking = administrator) =>
  whatHeLeaves(office.as(asking), { username: await nameOf(whom) });

test("an administrator sees which drafts and which posts would be left to nobody, until somebody else holds the post", async () => {
  const { id } = await draftBatch(office, team);
  const found = agreed(await leaving(team.preparer));
  expect(found.drafts).toMatchObject([{ id }]);
  expect(found.onlyHolder).toMatchObject([{ role: "preparer", placeCode: "450000" }]);
  await office.hire("preparer");
  expect(agreed(await leaving(team.preparer)).onlyHolder).toEqual([]);
  expect(agreed(await leaving(team.reviewer)).drafts).toEqual([]);
});

test("what somebody leaves is told to administrators of his place alone", async () => {
  expect(refusalOf(await leaving(team.preparer, team.approver))).toBe("role_needed");
  const elsewhere = await office.hire("administrator", "460000");
  expect(refusalOf(await leaving(team.preparer, elsewhere))).toBe("person_not_found");
});

test("the list of people says when each signed in last, whether or not he is still there", async () => {
  const { userId, userName } = team.approver;
  await recordSignIn(office.db, {
    act: "session.sign_in",
    way: "password",
    person: { userId, userName },
    placeCode: "450000",
    address: "10.0.0.1",
    requestId: "test",
    codeVersion: "test",
  });
  const listed = agreed(await listPeople(office.as(administrator), {}));
  const of = (name: string) => listed.find(({ username }) => username === name);
  const at = of(await nameOf(team.approver))?.lastSignInAt;
  expect(civilDateInShanghai(new Date(at ?? ""))).toBe("2022-12-12");
  expect(of(await nameOf(team.treasury))?.lastSignInAt).toBeNull();
});
