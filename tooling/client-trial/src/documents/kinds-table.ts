import { problemCodes } from "@daowei/api";
import type { ProblemKind } from "@daowei/client";
import { problemWords } from "@daowei/web/problem-words";
import { problemWords as englishWords } from "@daowei/web/problem-words/english";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

interface Row {
  readonly status: string;
  readonly english: string;
  readonly chinese: string;
}

/** What the client finds by itself, and what the door says before any procedure is asked. */
const besides = {
  aborted: own(
    "The caller ended it. For an act that was sent it is outcome_unknown.",
    "调用方自己取消了。若是已发出的办理，会是 outcome_unknown。",
  ),
  answer_unreadable: own(
    "The answer (status {{status}}) is not daowei's: of a proxy, perhaps. Ask whoever runs the network.",
    "答复不是 daowei 的（状态码 {{status}}），可能来自中间的代理。请联系网络管理人员。",
  ),
  connection_failed: own("No connection. Ask again later.", "没有连上服务器。请稍后再问。"),
  outcome_unknown: own(
    "The act was sent and no answer came ({{because}}): perhaps done. Call again with the same {{idempotencyKey}}.",
    "办理已发出但没有答复（{{because}}），不能确定是否办成。用同一个 {{idempotencyKey}} 再调用一次，不会重复办理。",
  ),
  timed_out: own(
    "No answer within {{timeoutMs}} ms. Ask again later.",
    "{{timeoutMs}} 毫秒内没有答复。请稍后再问。",
  ),
  webhook_not_genuine: own(
    "Not signed by the server, or too old ({{because}}). Answer 401 and log it.",
    "通知不是服务器签发的，或已过期（{{because}}）。请答复 401 并记下原因。",
  ),
  body_too_large: {
    status: "413",
    english: "More than {{maxBytes}} bytes. Send a smaller file.",
    chinese: "内容超过 {{maxBytes}} 字节。请缩小文件。",
  },
  content_type_refused: {
    status: "415",
    english: "The content type is not {{expected}}. Mend the program.",
    chinese: "内容类型不是 {{expected}}。请改正程序。",
  },
  database_unavailable: { status: "503", ...wordsOf("database_unavailable") },
  internal_error: { status: "500", ...wordsOf("internal_error") },
  malformed_input: { status: "400", ...wordsOf("malformed_input") },
  method_not_allowed: {
    status: "405",
    english: "Only {{allowed}} are taken. Mend the program.",
    chinese: "只接受 {{allowed}}。请改正程序。",
  },
  method_refused: { status: "405", ...wordsOf("method_refused") },
  origin_refused: {
    status: "403",
    english: "The request shows no key and comes from no page of the server. Show the key.",
    chinese: "请求既没有密钥，也不来自本系统的页面。请出示密钥。",
  },
  rate_limited: { status: "429", ...wordsOf("rate_limited") },
} as const satisfies Readonly<Record<Exclude<ProblemKind, keyof typeof problemCodes>, Row>>;

function own(english: string, chinese: string): Row {
  return { status: "own", english, chinese };
}

function wordsOf(kind: keyof typeof problemWords.kinds) {
  const [english, chinese] = [englishWords.kinds[kind], problemWords.kinds[kind]];
  return {
    english: `${english.sentence} ${english.remedy}`,
    chinese: `${chinese.sentence}${chinese.remedy}`,
  };
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
      ([kind, { status, english, chinese }]) =>
        `| \`${kind}\` | ${status} | ${english} | ${chinese} |`,
    );
  return [
    "| kind | HTTP | cause and remedy | 原因与办法 |",
    "|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}
