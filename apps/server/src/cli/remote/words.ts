import type { Output } from "@daowei/client";

type BatchStage = Output<"batches.list">[number]["stage"];
type TransferStage = Output<"transfers.list">["items"][number]["stage"];
type DeadlineState = Output<"deadlines.list">[number]["state"];
type Severity = Output<"enrolment.check">["findings"][number]["severity"];

/** Codes as people read them; `--format json` keeps the codes. */
export const batchStageWords = {
  prepared: "草稿",
  submitted: "待复核",
  reviewed: "待审批",
  approved: "待签发",
  issued: "已签发",
  sent: "已拨付",
  arrived: "已到位",
  cancelled: "已作废",
  rejected: "已否决",
} as const satisfies Record<BatchStage, string>;

export const transferStageWords = {
  ...batchStageWords,
  issued: "待拨付",
  failed: "拨付失败",
  returned: "已退款",
  outcome_unknown: "结果待查",
} as const satisfies Record<TransferStage, string>;

export const deadlineStateWords = {
  overdue: "逾期",
  approaching: "临近",
  upcoming: "未到期",
  met: "已落实",
  done: "已完成",
  closed: "已关闭",
} as const satisfies Record<DeadlineState, string>;

export const severityWords = {
  error: "错误",
  warning: "提醒",
  note: "说明",
} as const satisfies Record<Severity, string>;
