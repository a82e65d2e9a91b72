import { type Database, transact } from "@daowei/db";
import { sql, type SQL } from "drizzle-orm";
import type { SendFailure, Sent } from "../channels/index.ts";
import { mostAttempts, secondsToWait } from "./back-off.ts";
import { type Claimed, wholeStore } from "./claim.ts";

/** What became of a claimed message. */
export type Outcome =
  | (Sent & { readonly millis: number })
  | (SendFailure & { readonly millis: number })
  /** What it was about is settled: nobody needs it any more. */
  | { readonly outcome: "withdrawn"; readonly because: string }
  /** Not sent, and nothing wrong with it: the next claim may have it at once. */
  | { readonly outcome: "released" };

/** Stores the outcome; `stale` when somebody else has taken the message over meanwhile. */
export async function settleMessage(
  database: Database,
  claimed: Claimed,
  outcome: Outcome,
): Promise<"settled" | "stale"> {
  const { change, attempt } = settlementOf(claimed, outcome);
  const { rows } = await transact(
    database,
    (tx) =>
      tx.execute(sql`
        with settled as (
          update outbox set ${change}, leased_until = null
          where id = ${claimed.id} and fence = ${claimed.fence} and status = 'sending' returning id, fence),
        noted as (
          insert into outbox_attempt (outbox_id, fence, outcome, detail, millis)
          select id, fence, ${attempt.outcome}, ${attempt.detail}, ${attempt.millis}::int from settled
          where ${attempt.outcome}::text is not null)
        select id from settled`),
    wholeStore,
  );
  return rows.length === 1 ? "settled" : "stale";
}

interface Settlement {
  readonly change: SQL;
  readonly attempt: {
    readonly outcome: "delivered" | "failed" | "withdrawn" | null;
    readonly detail: string | null;
    readonly millis: number;
  };
}

function settlementOf({ attempt }: Claimed, outcome: Outcome): Settlement {
  switch (outcome.outcome) {
    case "sent":
      return {
        change: sql`status = 'delivered', settled_at = store_now(), last_error = null`,
        attempt: { outcome: "delivered", detail: outcome.detail, millis: outcome.millis },
      };
    case "withdrawn":
      return {
        change: sql`status = 'withdrawn', settled_at = store_now()`,
        attempt: { outcome: "withdrawn", detail: outcome.because, millis: 0 },
      };
    case "released":
      return {
        change: sql`status = 'queued', due_at = clock_timestamp(), attempt = attempt - 1`,
        attempt: { outcome: null, detail: null, millis: 0 },
      };
    case "failed":
      return failureOf(attempt, outcome);
  }
}

function failureOf(attempt: number, failure: Extract<Outcome, { outcome: "failed" }>): Settlement {
  const { reason, detail, millis, retryable, retryAfterSeconds } = failure;
  const said = detail === "" ? reason : `${reason} ${detail}`;
  const noted = { outcome: "failed", detail: said, millis } as const;
  if (!retryable || attempt >= mostAttempts)
    return {
      change: sql`status = 'dead', settled_at = store_now(), last_error = ${said}`,
      attempt: noted,
    };
  const wait = secondsToWait(attempt, retryAfterSeconds, Math.random());
  return {
    change: sql`status = 'queued', last_error = ${said},
      due_at = clock_timestamp() + make_interval(secs => ${wait}::double precision)`,
    attempt: noted,
  };
}
