import { problemCodes } from "@daowei/api";
import type { ProblemKind } from "@daowei/client";
import { problemWords } from "@daowei/web/problem-words";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

interface Row {
  readonly status: string;
  readonly cause: string;
  readonly remedy: string;
}

/** What the client finds by itself, and what the door says before any procedure is asked. */
const besides = {
  aborted: own("调用方自己取消了。", "不必处理；若是已发出的办理，会是 outcome_unknown。"),
  answer_unreadable: own(
    "答复不是 daowei 的（状态码 {{status}}），可能来自中间的代理。",
    "请联系网络管理人员。",
  ),
  connection_failed: own("没有连上服务器。", "稍后再问。"),
  outcome_unknown: own(
    "办理已发出但没有答复（{{because}}），不能确定是否办成。",
    "用同一个 {{idempotencyKey}} 再调用一次，不会重复办理。",
  ),
  timed_out: own("{{timeoutMs}} 毫秒内没有答复。", "稍后再问。"),
  webhook_not_genuine: own(
    "通知不是服务器签发的，或已过期（{{because}}）。",
    "答复 401 并记下原因。",
  ),
  body_too_large: { status: "413", cause: "内容超过 {{maxBytes}} 字节。", remedy: "请缩小文件。" },
  content_type_refused: {
    status: "415",
    cause: "内容类型不是 {{expected}}。",
    remedy: "请改正程序。",
  },
  database_unavailable: { status: "503", ...wordsOf("database_unavailable") },
  internal_error: { status: "500", ...wordsOf("internal_error") },
  malformed_input: { status: "400", ...wordsOf("malformed_input") },
  method_not_allowed: { status: "405", cause: "只接受 {{allowed}}。", remedy: "请改正程序。" },
  method_refused: { status: "405", ...wordsOf("method_refused") },
  origin_refused: {
    status: "403",
    cause: "请求既没有密钥，也不来自本系统的页面。",
    remedy: "请出示密钥。",
  },
  rate_limited: { status: "429", ...wordsOf("rate_limited") },
} as const satisfies Readonly<Record<Exclude<ProblemKind, keyof typeof problemCodes>, Row>>;

function own(cause: string, remedy: string): Row {
  return { status: "own", cause, remedy };
}

function wordsOf(kind: keyof typeof problemWords.kinds) {
  const { sentence, remedy } = problemWords.kinds[kind];
  return { cause: sentence, remedy };
}

function statusOf(code: TRPC_ERROR_CODE_KEY): string {
  return String(getHTTPStatusCodeFromError(new TRPCError({ code })));
}

/** Every kind of problem, by name. */
export function kindsTable(): string {
  const codes = Object.entries(problemCodes) as [keyof typeof problemCodes, TRPC_ERROR_CODE_KEY][];
  const judged = codes.map(
    ([kind, code]) => [kind, { status: statusOf(code), ...wordsOf(kind) }] as const,
  );
  const rows: (readonly [string, Row])[] = [...judged, ...Object.entries(besides)];
  const lines = rows
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, { status, cause, remedy }]) => `| \`${kind}\` | ${status} | ${cause} | ${remedy} |`,
    );
  return ["| kind | HTTP | 原因 | 办法 |", "|---|---|---|---|", ...lines, ""].join("\n");
}
