import { sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

/** The table and column that hold an object of the audit. */
const objects = sql`
  select 'batch' as kind, id::text as id from batch
  union all select 'transfer', id::text from transfer
  union all select 'audit_mark', id::text from audit_mark
  union all select 'headcount_version', id::text from headcount_version
  union all select 'person', id::text from person
  union all select 'post', id::text from post
  union all select 'proposal', id::text from proposal
  union all select 'statement', id::text from statement`;
const kinds = sql`('batch', 'transfer', 'audit_mark', 'headcount_version', 'person', 'post', 'proposal', 'statement')`;

const rules: readonly SetRule[] = [
  {
    rule: "reply_was_kept",
    object: "idempotency",
    over: sql`select count(*) as n from idempotency`,
    broken: sql`
      select act || ' ' || key as id, null as place_code, 'a reply' as expected, 'none' as found
      from idempotency where reply is null`,
  },
  {
    rule: "batch_of_reply_exists",
    object: "batch",
    over: sql`select count(*) as n from idempotency where act like 'batch.%' and reply->>'id' is not null`,
    broken: sql`
      select i.reply->>'id' as id, null as place_code, i.act as expected, 'no such batch' as found
      from idempotency i left join batch b on b.id::text = i.reply->>'id'
      where i.act like 'batch.%' and i.reply->>'id' is not null and b.id is null`,
  },
  {
    rule: "headcounts_of_reply_exist",
    object: "headcount_version",
    over: sql`select count(*) as n from idempotency where act = 'headcounts.accept'`,
    broken: sql`
      select i.reply->>'versionId' as id, null as place_code, i.act as expected, 'no such version' as found
      from idempotency i left join headcount_version v on v.id::text = i.reply->>'versionId'
      where i.act = 'headcounts.accept' and v.id is null`,
  },
  {
    rule: "verdict_of_reply_was_given",
    object: "headcount_version",
    over: sql`select count(*) as n from idempotency where act in ('headcounts.confirm', 'headcounts.dispute')`,
    broken: sql`
      select i.reply->>'id' as id, null as place_code, i.reply->>'standing' as expected, 'no such verdict' as found
      from idempotency i
      where i.act in ('headcounts.confirm', 'headcounts.dispute') and not exists (select from headcount_verdict g
        where g.version_id::text = i.reply->>'id' and g.verdict = i.reply->>'standing' and g.judged_by = i.user_id)`,
  },
  {
    rule: "transfer_of_reply_was_sent",
    object: "transfer",
    over: sql`
      select count(*) as n from idempotency i, json_array_elements_text(i.reply->'done')
      where i.act = 'transfer.record_sent'`,
    broken: sql`
      select done.id, null as place_code, 'record_sent' as expected, 'no such event' as found
      from idempotency i cross join json_array_elements_text(i.reply->'done') as done(id)
      left join transfer_event e on e.transfer_id::text = done.id and e.act = 'record_sent'
      where i.act = 'transfer.record_sent' and e.seq is null`,
  },
  {
    rule: "arrival_of_reply_exists",
    object: "transfer",
    over: sql`
      select count(*) as n from idempotency i, json_array_elements_text(i.reply->'done')
      where i.act in ('transfer.confirm_arrival', 'transfer.confirm_arrivals')`,
    broken: sql`
      select done.id, null as place_code, 'an arrival' as expected, 'none' as found
      from idempotency i cross join json_array_elements_text(i.reply->'done') as done(id)
      where i.act in ('transfer.confirm_arrival', 'transfer.confirm_arrivals')
        and not exists (select from arrival a where a.transfer_id = done.id::uuid)`,
  },
  {
    rule: "object_of_entry_exists",
    object: "audit_entry",
    over: sql`select count(*) as n from audit_entry where object_kind in ${kinds}`,
    broken: sql`
      select min(e.number)::text as id, e.object_place_code as place_code, e.object_kind || ' ' || e.object_id as expected,
        'no such row' as found
      from audit_entry e left join (${objects}) o on o.kind = e.object_kind and o.id = e.object_id
      where e.object_kind in ${kinds} and o.id is null
      group by e.object_kind, e.object_id, e.object_place_code`,
  },
];

/** I3: what was answered as done, and what the audit says was done, is there. */
export const checkAcknowledged: Check = (scene) => holdRules("I3", scene, rules);
