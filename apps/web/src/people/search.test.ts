import type { PersonListed } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { accountStates, filteredPeople, readPeopleSearch } from "./search.ts";

const person = (username: string, over: Partial<PersonListed> = {}): PersonListed => ({
  username,
  name: `${username}甲`,
  awaitsPassword: false,
  disabled: false,
  secondFactor: false,
  lastSeenAt: null,
  lastSignInAt: null,
  oneself: false,
  posts: [],
  ...over,
});
const post = {
  id: "p",
  role: "reviewer",
  placeCode: "450100",
  placeName: "南宁市",
  officeName: "南宁市财政局",
  endsOn: null,
} as const;
const people = [
  person("jingban", { posts: [{ ...post, role: "preparer" }] }),
  person("fuhe", { posts: [post] }),
  person("tingyong", { disabled: true }),
];
const found = (filter: Parameters<typeof filteredPeople>[1]) =>
  filteredPeople(people, filter).map(({ username }) => username);

test("people are found by post, by account and by any of their words", () => {
  expect(found({})).toHaveLength(3);
  expect(found({ role: "reviewer" })).toEqual(["fuhe"]);
  expect(found({ account: "disabled" })).toEqual(["tingyong"]);
  expect(found({ text: "南宁市财政局", account: "enabled" })).toEqual(["jingban", "fuhe"]);
});

test("a word of the address that no post knows does not filter", () => {
  expect(readPeopleSearch({ role: "emperor", account: "enabled" }).role).toBeUndefined();
});

test("an account that was never opened is neither in use nor disabled", () => {
  const people = [
    person("a"),
    person("b", { awaitsPassword: true }),
    person("c", { awaitsPassword: true, disabled: true }),
  ];
  const shown = accountStates.map((account) =>
    filteredPeople(people, { account }).map(({ username }) => username),
  );
  expect(shown).toEqual([["a"], ["b"], ["c"]]);
});
