import { problemCodes } from "@daowei/api";
import type { ProblemKind } from "@daowei/client";
import { problemBody } from "@daowei/server/testing/problem-body";
import { problemWords } from "@daowei/web/problem-words";
import { problemWords as englishWords } from "@daowei/web/problem-words/english";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

import { problemExamples } from "./problem-examples.ts";

interface Words {
  readonly sentence: string;
  readonly remedy: string;
}

/** `own`: found by the client itself. `door`: said before anything else is looked at, without RFC 9457. */
interface Known {
  readonly from: "own" | "door" | "procedure";
  readonly status: number | null;
  readonly english: Words;
  readonly chinese: Words;
}

/** What the client finds by itself, and what the door says before any procedure is asked. */
const besides = {
  aborted: own(
    ["The caller ended it.", "Nothing is to be done; an act that was sent is outcome_unknown."],
    ["调用方自己取消了。", "无须处理；若是已发出的办理，会是 outcome_unknown。"],
  ),
  answer_unreadable: own(
    [
      "The answer (status {{status}}) is not daowei's: of a proxy, perhaps.",
      "Ask whoever runs the network.",
    ],
    ["答复不是 daowei 的（状态码 {{status}}），可能来自中间的代理。", "请联系网络管理人员。"],
  ),
  connection_failed: own(
    ["No connection.", "Ask again later."],
    ["没有连上服务器。", "请稍后再问。"],
  ),
  outcome_unknown: own(
    [
      "The act was sent and no answer came ({{because}}): perhaps done.",
      "Call again with the same {{idempotencyKey}}.",
    ],
    [
      "办理已发出但没有答复（{{because}}），不能确定是否办成。",
      "用同一个 {{idempotencyKey}} 再调用一次，不会重复办理。",
    ],
  ),
  timed_out: own(
    ["No answer within {{timeoutMs}} ms.", "Ask again later."],
    ["{{timeoutMs}} 毫秒内没有答复。", "请稍后再问。"],
  ),
  webhook_not_genuine: own(
    ["Not signed by the server, or too old ({{because}}).", "Answer 401 and log it."],
    ["通知不是服务器签发的，或已过期（{{because}}）。", "请答复 401 并记下原因。"],
  ),
  body_too_large: door(
    413,
    ["More than {{maxBytes}} bytes.", "Send a smaller file."],
    ["内容超过 {{maxBytes}} 字节。", "请缩小文件。"],
  ),
  content_type_refused: door(
    415,
    ["The content type is not {{expected}}.", "Mend the program."],
    ["内容类型不是 {{expected}}。", "请改正程序。"],
  ),
  method_not_allowed: door(
    405,
    ["Only {{allowed}} are taken.", "Mend the program."],
    ["只接受 {{allowed}}。", "请改正程序。"],
  ),
  origin_refused: door(
    403,
    ["The request shows no key and comes from no page of the server.", "Show the key."],
    ["请求既没有密钥，也不来自本系统的页面。", "请出示密钥。"],
  ),
  database_unavailable: said("database_unavailable", 503),
  internal_error: said("internal_error", 500),
  malformed_input: said("malformed_input", 400),
  method_refused: said("method_refused", 405),
  rate_limited: said("rate_limited", 429),
} as const satisfies Readonly<Record<Exclude<ProblemKind, keyof typeof problemCodes>, Known>>;

type Pair = readonly [sentence: string, remedy: string];

function own(english: Pair, chinese: Pair): Known {
  return { from: "own", status: null, english: wordsOf(english), chinese: wordsOf(chinese) };
}

function door(status: number, english: Pair, chinese: Pair): Known {
  return { from: "door", status, english: wordsOf(english), chinese: wordsOf(chinese) };
}

function wordsOf([sentence, remedy]: Pair): Words {
  return { sentence, remedy };
}

/** In the words of our pages. */
function said(kind: keyof typeof problemWords.kinds, status: number): Known {
  const english = englishWords.kinds[kind];
  return { from: "procedure", status, english, chinese: problemWords.kinds[kind] };
}

function statusOf(code: TRPC_ERROR_CODE_KEY): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code }));
}

const judged = Object.entries(problemCodes) as [keyof typeof problemCodes, TRPC_ERROR_CODE_KEY][];

/** Every kind of problem by name. */
const kinds = new Map<ProblemKind, Known>(
  [
    ...judged.map(([kind, code]) => [kind, said(kind, statusOf(code))] as const),
    ...(Object.entries(besides) as [keyof typeof besides, Known][]),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

const requestId = "0197f3c2-77aa-7c3d-8f10-5be2c9d4a168";

/** What comes over the wire, made as the server makes it; of what the client finds itself, the error's `problem`. */
export function exampleOf(kind: ProblemKind): object {
  const known = kinds.get(kind);
  if (known === undefined) throw new Error(`no such kind: ${kind}`);
  const { from, status } = known;
  const problem = { kind, ...problemExamples[kind] };
  if (from === "own" || status === null) return problem;
  return from === "door" ? { problem } : problemBody(problem, { status, requestId });
}

/** Every kind with its cause, its remedy and an example, as Markdown. */
export function everyKind(): string {
  const sections = [...kinds].map(([kind, { status, english, chinese }]) =>
    [
      `## ${kind}`,
      `${status === null ? "Found by the client." : `HTTP ${status}.`} **Cause:** ${english.sentence} **Remedy:** ${english.remedy}`,
      `**原因：**${chinese.sentence}**办法：**${chinese.remedy}`,
      ["```json", JSON.stringify(exampleOf(kind), null, 2), "```"].join("\n"),
    ].join("\n\n"),
  );
  return `${sections.join("\n\n")}\n`;
}
