import { stagesBeforeIssue } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { Reader } from "../reader.ts";
import type { Batch } from "./lock-batch.ts";

/** What has happened to the policies that a batch was computed by, or is about to. */
export interface ChangedLaw {
  /** 政策有新版: another text of one of them is in force now. */
  readonly superseded: boolean;
  /** 政策待生效: how many proposals to change one of them wait for a second person. */
  readonly proposed: number;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly used: readonly (readonly [policyId: string, version: string])[];
  readonly proposed: string;
}

/** Of each batch whose money is not issued yet: issued money stays as it was issued. */
export async function changedLaw(
  { db, library }: Context,
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, ChangedLaw>> {
  const open = batches.filter(({ stage }) => stagesBeforeIssue.some((one) => one === stage));
  if (open.length === 0) return new Map();
  const rows = await readLaw(
    db,
    open.map(({ id }) => id),
  );
  return new Map(
    rows.map(({ id, used, proposed }) => {
      const superseded = used.some(([policy, version]) => {
        return library.policies.get(policy)?.version !== version;
      });
      return [id, { superseded, proposed: Number(proposed) }] as const;
    }),
  );
}

async function readLaw(reader: Reader, batchIds: readonly string[]): Promise<readonly Row[]> {
  const ids = sql.param(batchIds);
  const { rows } = await reader.execute<Row>(sql`
    with used as (
      select id, policy_id, policy_version as version from batch where id = any(${ids}::uuid[])
      union all
      select batch_id, policy_id, version from batch_policy where batch_id = any(${ids}::uuid[])),
    waiting as (
      select p.id, coalesce(p.effect::jsonb -> 'restingOnIt', '[]') || (p.effect::jsonb -> 'policyId') as touched
      from proposal p where p.stage = 'proposed' and p.kind in ('policy.publish', 'policy.withdraw'))
    select u.id, jsonb_agg(distinct jsonb_build_array(u.policy_id, u.version)) as used,
      (select count(*) from waiting w where exists (
        select from used o where o.id = u.id and w.touched ? o.policy_id)) as proposed
    from used u group by u.id`);
  return rows;
}
