import type { PeopleProblem } from "@daowei/operations/people";

/** Refusals of accounts and posts as they are read on a terminal. */
export function describePeopleProblem(problem: PeopleProblem): string {
  switch (problem.kind) {
    case "username_taken":
      return `用户名 ${problem.username} 已有人使用。 The user name is taken.`;
    case "person_not_found":
      return `没有用户 ${problem.username}。 There is no such person.`;
    case "person_disabled":
      return `用户 ${problem.username} 已停用。 The account is disabled.`;
    case "place_not_found":
      return `没有行政区划代码 ${problem.placeCode}。 There is no place with this code.`;
    case "post_held_already":
      return `用户 ${problem.username} 已有该岗位(${problem.placeCode})。 The person holds this post already.`;
  }
}
