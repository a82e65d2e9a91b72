import { answerOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { NoAnswer } from "./problems.ts";

/** What is told before a request is sent. Headers that the hook returns are sent along. */
export interface RequestSeen {
  readonly procedure: string;
  readonly url: string;
  readonly attempt: number;
  readonly idempotencyKey: string | undefined;
}

/** What is told after each attempt; never what was answered. */
export interface ResponseSeen extends RequestSeen {
  /** Null when no answer came. */
  readonly status: number | null;
  /** Null when the call was answered. */
  readonly problem: string | null;
  readonly requestId: string | undefined;
  readonly millis: number;
}

/** One call, ready to be sent as often as needed. */
export interface Prepared extends Omit<RequestSeen, "attempt"> {
  /** Null for what is asked by its address. */
  readonly body: string | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** How the server is reached. */
export interface Connection {
  readonly apiKey: () => string | undefined | Promise<string | undefined>;
  readonly fetch: typeof globalThis.fetch;
  readonly onRequest: (seen: RequestSeen) => Readonly<Record<string, string>> | void;
  readonly onResponse: (seen: ResponseSeen) => void;
}

export type Outcome =
  | Answer
  | { readonly kind: "unanswered"; readonly because: NoAnswer; readonly cause: unknown };

/** Sends a call once. What goes wrong under way is an outcome; what the caller's own hooks throw is thrown. */
export async function attemptOnce(
  connection: Connection,
  prepared: Prepared,
  attempt: number,
): Promise<Outcome> {
  const { procedure, url, idempotencyKey } = prepared;
  const seen: RequestSeen = { procedure, url, attempt, idempotencyKey };
  const headers = await headersOf(connection, prepared, seen);
  const began = performance.now();
  const outcome = await send(connection, prepared, headers);
  const millis = performance.now() - began;
  tell(connection, { ...seen, ...factsOf(outcome), millis });
  return outcome;
}

async function headersOf(
  connection: Connection,
  { body }: Prepared,
  seen: RequestSeen,
): Promise<Record<string, string>> {
  const key = await connection.apiKey();
  return {
    ...connection.onRequest(seen),
    accept: "application/json",
    ...(body === null ? {} : { "content-type": "application/json" }),
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
}

async function send(
  { fetch }: Connection,
  { url, body, timeoutMs, signal }: Prepared,
  headers: Record<string, string>,
): Promise<Outcome> {
  const ending = new AbortController();
  const abort = () => ending.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, timeoutMs);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted === true) abort();
  try {
    const response = await fetch(url, {
      ...(body === null ? {} : { method: "POST", body }),
      headers,
      signal: ending.signal,
      // A key is for this server and no other.
      redirect: "error",
    });
    return answerOf(response, await response.text());
  } catch (cause) {
    const because = signal?.aborted === true ? "aborted" : late ? "timed_out" : "connection_failed";
    return { kind: "unanswered", because, cause };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

function factsOf(outcome: Outcome): Pick<ResponseSeen, "status" | "problem" | "requestId"> {
  if (outcome.kind === "unanswered")
    return { status: null, problem: outcome.because, requestId: undefined };
  const { status, requestId } = outcome;
  if (outcome.kind === "answered") return { status, problem: null, requestId };
  const problem = outcome.kind === "refused" ? outcome.problem.kind : "answer_unreadable";
  return { status, problem, requestId };
}

/** What a hook throws is thrown on its own: an act that is done must not look as if it had failed. */
function tell(connection: Connection, seen: ResponseSeen): void {
  try {
    connection.onResponse(seen);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
