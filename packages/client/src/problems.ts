import type { WireProblem } from "./wire.ts";

/** Refusals of the server before it looks at what is asked. */
export type DoorRefusal =
  | { readonly kind: "body_too_large"; readonly maxBytes: number }
  | { readonly kind: "content_type_refused"; readonly expected: string }
  | { readonly kind: "method_not_allowed"; readonly allowed: string }
  | { readonly kind: "origin_refused" };

/** Why no answer came that can be read. */
export type NoAnswer = "timed_out" | "connection_failed" | "answer_unreadable" | "aborted";

/** What the client itself finds. */
export type OwnProblem =
  /** Perhaps done, perhaps not. The same call with this key says which, and does nothing twice. */
  | {
      readonly kind: "outcome_unknown";
      readonly idempotencyKey: string;
      readonly because: NoAnswer | "server_lost_its_database";
    }
  | { readonly kind: "timed_out"; readonly timeoutMs: number }
  | { readonly kind: "connection_failed" }
  /** Not the answer of a daowei server: of something in between, perhaps. */
  | { readonly kind: "answer_unreadable"; readonly status: number }
  /** By the caller's own signal. */
  | { readonly kind: "aborted" }
  | {
      readonly kind: "webhook_not_genuine";
      readonly because:
        | "header_missing"
        | "timestamp_malformed"
        | "too_old"
        | "too_new"
        | "signature_wrong"
        | "body_unreadable";
    };

/** Every reason for which a call ends without an answer. Later releases of the server may add kinds. */
export type ClientProblem =
  | Exclude<WireProblem, { readonly kind: "outcome_unknown" }>
  | DoorRefusal
  | OwnProblem;
export type ProblemKind = ClientProblem["kind"];
export type ProblemOf<Kind extends ProblemKind> = Extract<ClientProblem, { readonly kind: Kind }>;

/** Where and when a call failed. */
export interface Circumstances {
  /** `batches.create`; absent where nothing was called. */
  readonly procedure?: string;
  /** To be named when asking the server's office: its log has it too. */
  readonly requestId?: string;
  /** How often the call was sent. */
  readonly attempts?: number;
  /** How long the server asks to wait. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A call that was refused, or whose answer did not come. */
export class DaoweiError extends Error {
  override readonly name = "DaoweiError";
  readonly problem: ClientProblem;
  readonly procedure: string | undefined;
  readonly requestId: string | undefined;
  readonly attempts: number;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: ClientProblem, circumstances: Circumstances = {}) {
    const { procedure, requestId, attempts = 1, retryAfterSeconds, cause } = circumstances;
    const request = requestId === undefined ? "" : ` (request ${requestId})`;
    super(`${procedure ?? "daowei"}: ${problem.kind}${request}`, { cause });
    this.problem = problem;
    this.procedure = procedure;
    this.requestId = requestId;
    this.attempts = attempts;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Whether an error is a refusal of this kind, or of one of these; without kinds, whether it is one at all. */
export function isProblem<Kind extends ProblemKind = ProblemKind>(
  error: unknown,
  ...kinds: readonly Kind[]
): error is DaoweiError & { readonly problem: ProblemOf<Kind> } {
  // By name: another copy of this package may have thrown it.
  if (!(error instanceof Error) || error.name !== "DaoweiError" || !("problem" in error))
    return false;
  const { problem } = error;
  if (typeof problem !== "object" || problem === null || !("kind" in problem)) return false;
  return kinds.length === 0 || kinds.some((kind) => kind === problem.kind);
}
