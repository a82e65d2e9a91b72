import type { ClientProblem } from "./problems.ts";
import type { WireProblem } from "./wire.ts";
import { retryAfterOf } from "./waiting.ts";

interface Received {
  readonly status: number;
  readonly requestId: string | undefined;
}

/** The server's refusal, in which `outcome_unknown` does not know the key yet. */
export type Refusal = WireProblem | ClientProblem;

export type Answer =
  | (Received & { readonly kind: "answered"; readonly value: unknown })
  | (Received & {
      readonly kind: "refused";
      readonly problem: Refusal;
      readonly retryAfterSeconds: number | undefined;
    })
  | (Received & {
      readonly kind: "unreadable";
      readonly retryAfterSeconds: number | undefined;
    });

/** What an HTTP answer says: a value, a refusal, or nothing that daowei would say. */
export function answerOf(response: Response, text: string): Answer {
  const { status, headers } = response;
  const requestId = headers.get("x-request-id") ?? undefined;
  const retryAfterSeconds = retryAfterOf(headers.get("retry-after"), Date.now());
  const body = parsed(text);
  const result = fieldOf(body, "result");
  if (response.ok && isRecord(result))
    return { kind: "answered", value: result["data"], status, requestId };
  const problem =
    fieldOf(body, "problem") ?? fieldOf(fieldOf(fieldOf(body, "error"), "data"), "problem");
  if (isProblem(problem)) return { kind: "refused", problem, status, requestId, retryAfterSeconds };
  return { kind: "unreadable", status, requestId, retryAfterSeconds };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

/** Facts beside the kind are taken as the server's contract has them. */
function isProblem(value: unknown): value is Refusal {
  return isRecord(value) && typeof value["kind"] === "string";
}
