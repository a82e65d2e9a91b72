import type { DeadlineState, DueOrigin } from "./deadline.ts";

/** What each state of a deadline is called. */
export const deadlineStateWords = {
  overdue: "逾期",
  approaching: "临近",
  upcoming: "未到期",
  met: "已落实",
  done: "已完成",
  closed: "已终止",
} as const satisfies Record<DeadlineState, string>;

/** Who set a date, in words. */
export const dueOriginWords = {
  policy: "文件规定",
  superior: "上级要求",
  local: "本级设定",
  fallback: "国家统一期限",
} as const satisfies Record<DueOrigin, string>;
