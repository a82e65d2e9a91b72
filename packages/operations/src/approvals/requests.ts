import type { batch } from "@daowei/db/schema";
import type { Hand, Hold, Judgment, Request, Route } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import { type Closing, closingColumn } from "../fiscal-years/closing.ts";
import { instant, type Reader } from "../reader.ts";

type Batch = typeof batch.$inferSelect;

/** What was done to a batch and judged on it, as a decision needs it. */
export interface Course {
  readonly hands: readonly Hand[];
  /** Null before the batch was submitted, and once it is through. */
  readonly request: Request | null;
  /** What was pinned when it was last submitted; null before. */
  readonly pinned: Pinned | null;
  /** The last to judge since it was submitted. */
  readonly judgedBy: {
    readonly userName: string;
    readonly act: string;
    readonly at: string;
  } | null;
  /** 已结账: what leaves the batch as it was decided; null while its year is open. */
  readonly closing: Closing | null;
}

/** The approval policy of a request, and the way it has to go. */
export interface Pinned {
  readonly policyVersion: string;
  readonly builtIn: boolean;
  readonly route: Route;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly hands: readonly (readonly [string, string, number])[];
  readonly judgments: readonly {
    readonly verdict: Judgment["verdict"];
    readonly step: number;
    readonly returnTo: number | null;
    readonly userId: string;
    readonly delegatorId: string | null;
    readonly userName: string;
    readonly role: string;
    readonly at: string;
  }[];
  readonly handedOver: readonly string[];
  readonly route: Route | null;
  readonly policyVersion: string | null;
  readonly adoptionId: string | null;
  readonly closing: Closing | null;
}

/**
 * The courses of any number of batches in one statement. Within a write it comes after the statement that locks them: in
 * one statement with the lock it would count what was there before the lock was free.
 */
export async function readCourses(
  reader: Reader,
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, Course>> {
  if (batches.length === 0) return new Map();
  const ids = batches.map((one) => one.id);
  const { rows } = await reader.execute<Row>(sql`
    select b.id, q.route, q.policy_version as "policyVersion", q.adoption_id as "adoptionId",
      ${closingColumn(sql`b.place_code`, sql`b.fiscal_year`)} as closing,
      (select coalesce(json_agg(json_build_array(e.user_id, e.act, e.revision) order by e.seq), '[]')
        from batch_event e where e.batch_id = b.id) as hands,
      (select coalesce(json_agg(json_build_object('verdict', d.verdict, 'step', d.step, 'returnTo', d.return_to,
          'userId', d.user_id, 'delegatorId', d.delegator_id, 'userName', d.user_name, 'role', d.role, 'at', d.at)
          order by d.seq), '[]')
        from decision d where d.batch_id = b.id and d.revision >= b.submitted_revision) as judgments,
      (select coalesce(json_agg(r.from_user_id), '[]')
        from reassignment r
        where r.batch_id = b.id and r.revision = b.revision and r.step = b.approval_step) as "handedOver"
    from batch b left join approval_request q on q.batch_id = b.id and q.revision = b.submitted_revision
    where b.id = any(${sql.param(ids)}::uuid[])`);
  const read = new Map(rows.map((row) => [row.id, row]));
  return new Map(batches.map((one) => [one.id, courseOf(one, read.get(one.id))]));
}

function courseOf(one: Batch, row: Row | undefined): Course {
  if (row === undefined) throw new Error(`batch ${one.id} vanished while it was read`);
  const { judgments, handedOver, route, policyVersion, adoptionId, closing } = row;
  const { approvalStep: step } = one;
  const last = judgments.at(-1);
  return {
    hands: row.hands.map(([userId, act, revision]) => ({ userId, act, revision })),
    request: route === null || step === null ? null : { route, step, judgments, handedOver },
    pinned:
      route === null || policyVersion === null
        ? null
        : { route, policyVersion, builtIn: adoptionId === null },
    judgedBy:
      last === undefined
        ? null
        : { userName: last.userName, act: actOf(last), at: instant(last.at) },
    closing,
  };
}

function actOf({ verdict, role }: Row["judgments"][number]): string {
  if (verdict !== "agree") return verdict;
  return role === "reviewer" ? "review" : "approve";
}

/** The course of one batch. */
export async function readCourse(reader: Reader, one: Batch): Promise<Course> {
  const course = (await readCourses(reader, [one])).get(one.id);
  if (course === undefined) throw new Error(`batch ${one.id} has no course`);
  return course;
}

/** 暂缓, if the batch is held. */
export function holdOf({ heldBy, heldByName, heldReason }: Batch): Hold | null {
  if (heldBy === null || heldByName === null || heldReason === null) return null;
  return { userId: heldBy, userName: heldByName, reason: heldReason };
}

/** Where a batch stands, for a decision about it. */
export function standingOf(one: Batch) {
  const { stage, revision, revisionHash } = one;
  return { stage, revision, revisionHash, held: holdOf(one) };
}
