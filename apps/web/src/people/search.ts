import type { PersonListed, Role } from "@daowei/api/contracts";
import { roles } from "@daowei/domain/approvals";
import { accepted, oneOf, textOf } from "../app/search.ts";
import { nameOfOffice, soughtBy } from "../places/named.tsx";

export const accountStates = ["enabled", "awaiting", "disabled"] as const;

/** 启用, 未启用 until a first password is given, 已停用. */
export function accountStateOf({
  disabled,
  awaitsPassword,
}: Pick<PersonListed, "disabled" | "awaitsPassword">): (typeof accountStates)[number] {
  if (disabled) return "disabled";
  return awaitsPassword ? "awaiting" : "enabled";
}

/** Who is listed; what is left out of it does not filter. */
export interface PeopleFilter {
  readonly role?: Role;
  readonly account?: (typeof accountStates)[number];
  readonly text?: string;
}

export function readPeopleSearch(raw: Record<string, unknown>): PeopleFilter {
  return accepted(raw, {
    role: oneOf(raw["role"], roles),
    account: oneOf(raw["account"], accountStates),
    text: textOf(raw["text"]),
  });
}

/** Those who fit every filter set. */
export function filteredPeople(
  people: readonly PersonListed[],
  { role, account, text }: PeopleFilter,
): readonly PersonListed[] {
  return people.filter(
    (person) =>
      (role === undefined || person.posts.some((post) => post.role === role)) &&
      (account === undefined || accountStateOf(person) === account) &&
      (text === undefined || wordsOf(person).includes(text)),
  );
}

function wordsOf({ name, username, posts }: PersonListed): string {
  return [
    name,
    username,
    ...posts.map(
      (post) => `${soughtBy(post.placeName)} ${post.officeName} ${nameOfOffice(post.officeName)}`,
    ),
  ].join(" ");
}
