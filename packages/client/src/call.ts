import { attemptOnce } from "./attempt.ts";
import type { Connection, Outcome, Prepared } from "./attempt.ts";
import { DaoweiError } from "./problems.ts";
import type { ClientProblem, NoAnswer, OwnProblem } from "./problems.ts";
import { longestRetryAfterSeconds, pause, waitBefore } from "./waiting.ts";

type Failure = Exclude<Outcome, { readonly kind: "answered" }>;

/** Refusals that pass by themselves. What has moved on in the meantime (409) never does. */
const passing: ReadonlySet<string> = new Set([
  "database_unavailable",
  "outcome_unknown",
  "rate_limited",
]);
const passingStatuses: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);
/** Said before the server looks whether the key was used: nothing follows about an earlier attempt. */
const beforeTheKey: ReadonlySet<number> = new Set([401, 403, 408, 413, 415, 429]);

/** Sends until there is an answer, the refusal is not of the passing kind, or the attempts are used up. */
export async function call(
  connection: Connection,
  prepared: Prepared,
  attempts: number,
): Promise<unknown> {
  let doubt: OwnProblem | undefined;
  for (let attempt = 1; ; attempt += 1) {
    if (prepared.signal?.aborted === true)
      throw new DaoweiError(doubt ?? { kind: "aborted" }, {
        procedure: prepared.procedure,
        attempts: attempt - 1,
      });
    const outcome = await attemptOnce(connection, prepared, attempt).catch((cause: unknown) => {
      // The caller's own hook: what it throws must not hide that an earlier attempt is in doubt.
      if (doubt === undefined) throw cause;
      throw new DaoweiError(doubt, { procedure: prepared.procedure, attempts: attempt - 1, cause });
    });
    if (outcome.kind === "answered") return outcome.value;
    doubt = doubtOf(outcome, prepared) ?? doubt;
    const last = attempt >= attempts || !mayPass(outcome);
    if (last) throw failure(outcome, prepared, { doubt, attempt });
    const wait = waitBefore(attempt + 1, retryAfterOf(outcome), Math.random());
    await pause(wait, prepared.signal);
  }
}

/** Whether this attempt may have had its effect all the same. */
function doubtOf(outcome: Failure, { idempotencyKey }: Prepared): OwnProblem | undefined {
  if (idempotencyKey === undefined) return undefined;
  const because = doubtfulBecause(outcome);
  return because === undefined ? undefined : { kind: "outcome_unknown", idempotencyKey, because };
}

function doubtfulBecause(outcome: Failure): NoAnswer | "server_lost_its_database" | undefined {
  if (outcome.kind === "unanswered") return outcome.because;
  if (outcome.kind === "unreadable") return "answer_unreadable";
  return outcome.problem.kind === "outcome_unknown" ? "server_lost_its_database" : undefined;
}

function mayPass(outcome: Failure): boolean {
  if (outcome.kind === "unanswered") return outcome.because !== "aborted";
  const wanted = retryAfterOf(outcome);
  if (wanted !== undefined && wanted > longestRetryAfterSeconds) return false;
  if (passingStatuses.has(outcome.status)) return true;
  return outcome.kind === "refused" && passing.has(outcome.problem.kind);
}

function retryAfterOf(outcome: Failure): number | undefined {
  return outcome.kind === "unanswered" ? undefined : outcome.retryAfterSeconds;
}

interface Ended {
  readonly doubt: OwnProblem | undefined;
  readonly attempt: number;
}

function failure(outcome: Failure, prepared: Prepared, { doubt, attempt }: Ended): DaoweiError {
  const circumstances = {
    procedure: prepared.procedure,
    attempts: attempt,
    ...(outcome.kind === "unanswered" ? { cause: outcome.cause } : answeredFacts(outcome)),
  };
  const problem = problemOf(outcome, prepared);
  if (doubt === undefined || !saysNothing(outcome)) return new DaoweiError(problem, circumstances);
  if (outcome.kind !== "refused") return new DaoweiError(doubt, circumstances);
  return new DaoweiError(doubt, {
    ...circumstances,
    cause: new DaoweiError(problem, circumstances),
  });
}

/** A judgment of the act itself answers for earlier attempts too: the server lets one attempt with a key in after the other. */
function saysNothing(outcome: Failure): boolean {
  if (outcome.kind !== "refused") return true;
  return outcome.status >= 500 || beforeTheKey.has(outcome.status);
}

function answeredFacts(outcome: Exclude<Failure, { readonly kind: "unanswered" }>) {
  const { requestId, retryAfterSeconds } = outcome;
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function problemOf(outcome: Failure, { timeoutMs, idempotencyKey }: Prepared): ClientProblem {
  if (outcome.kind === "unreadable") return { kind: "answer_unreadable", status: outcome.status };
  if (outcome.kind === "refused") {
    const { problem } = outcome;
    if (problem.kind !== "outcome_unknown") return problem;
    // A question has no outcome that could be in doubt.
    if (idempotencyKey === undefined) return { kind: "database_unavailable" };
    return { kind: "outcome_unknown", idempotencyKey, because: "server_lost_its_database" };
  }
  const { because } = outcome;
  if (because === "timed_out") return { kind: "timed_out", timeoutMs };
  return { kind: because === "aborted" ? "aborted" : "connection_failed" };
}
