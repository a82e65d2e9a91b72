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
    case "posts_conflict":
      return `岗位冲突：已任 ${problem.heldRole}（${problem.heldPlaceCode}），不能再任 ${problem.role}。 One person must not hold both posts.`;
    case "person_not_disabled":
      return `用户 ${problem.username} 并未停用。 The account is not disabled.`;
    case "end_in_past":
      return `日期 ${problem.date} 已过（今天 ${problem.today}）。 The day is past.`;
    case "people_list_refused":
      return `名单第 ${problem.line} 行（${problem.username}）现在不能办理。 A row of the list cannot be.`;
    case "first_password_given":
      return `用户 ${problem.username} 已有密码。 The account has a password already.`;
    case "last_administrator":
      return "这是最后一名管理员。 This is the last administrator.";
    case "oneself_not_changed":
      return "不能更改自己的账号与岗位。 Nobody changes his own account and posts.";
    case "place_not_found":
      return `没有行政区划代码 ${problem.placeCode}。 There is no place with this code.`;
    case "post_held_already":
      return `用户 ${problem.username} 已有该岗位(${problem.placeCode})。 The person holds this post already.`;
  }
}
