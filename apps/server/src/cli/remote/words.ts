import type { Output } from "@daowei/client";

type Severity = Output<"enrolment.check">["findings"][number]["severity"];

/** Codes as people read them; `--format json` keeps the codes. */
export const severityWords = {
  error: "错误",
  warning: "提醒",
  note: "说明",
} as const satisfies Record<Severity, string>;
