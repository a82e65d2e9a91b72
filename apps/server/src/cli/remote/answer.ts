import { isProblem } from "@daowei/client";
import type { Client } from "@daowei/client";

import { formatFen } from "@daowei/domain/money";

import { csvText } from "../csv-text.ts";
import type { RemoteFormat } from "../formats.ts";
import { done, failed, wrongUsage } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { textTable } from "../text-table.ts";
import { clientOf, currentLogin } from "./login.ts";

/** What a question was answered with: as it came, and as rows under titles. */
export interface Answer {
  readonly value: unknown;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** What is said beside an answer of few words. */
  readonly note?: string;
}
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  /** Its cells are fen: written as yuan, for people with marks between thousands, for programs without. */
  readonly fen?: true;
}

export const left = (title: string): Column => ({ title, align: "left" });
export const right = (title: string): Column => ({ title, align: "right" });
export const yuan = (title: string): Column => ({ title, align: "right", fen: true });

/** Asks the server whose key was kept, and writes the answer in the format that was chosen. */
export async function askServer(
  format: RemoteFormat,
  ask: (client: Client) => Promise<Answer>,
): Promise<Outcome> {
  const login = currentLogin();
  if (login === undefined)
    return wrongUsage(
      "没有登录 not logged in: daowei login --url https://… , or DAOWEI_URL and DAOWEI_KEY",
    );
  try {
    const answer = await ask(clientOf(login));
    const diagnostics = answer.note === undefined ? [] : [answer.note];
    return done(written(answer, format), { diagnostics });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return refused(error);
  }
}

function written({ value, columns, rows }: Answer, format: RemoteFormat): string {
  if (format === "json") return `${JSON.stringify(value, null, 2)}\n`;
  const inYuan = rows.map((row) =>
    row.map((cell, at) => (columns[at]?.fen === true ? formatFen(BigInt(cell)) : cell)),
  );
  if (format === "table") return textTable(columns, inYuan);
  const plain = inYuan.map((row) =>
    row.map((cell, at) => (columns[at]?.fen === true ? cell.replaceAll(",", "") : cell)),
  );
  return csvText([columns.map(({ title }) => title), ...plain]);
}

const keyProblems: ReadonlySet<string> = new Set([
  "key_not_valid",
  "key_of_other_environment",
  "not_signed_in",
]);
const noAnswers: ReadonlySet<string> = new Set([
  "aborted",
  "answer_unreadable",
  "connection_failed",
  "database_unavailable",
  "outcome_unknown",
  "rate_limited",
  "timed_out",
]);

type Refusal = Error & { readonly problem: { readonly kind: string } };

/** One line with the kind, which is documented, and its facts. */
export function refused({ problem, message }: Refusal): Outcome {
  const { kind } = problem;
  const exitCode = keyProblems.has(kind) ? 4 : noAnswers.has(kind) ? 3 : 1;
  return failed(exitCode, [message, JSON.stringify(problem)]);
}
