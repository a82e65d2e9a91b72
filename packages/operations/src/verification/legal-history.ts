import { closedYearRules } from "./closed-years.ts";
import { officeSettingsRules } from "./office-settings-rules.ts";
import {
  asideActs,
  attachmentActs,
  batchActs,
  batchStages,
  batchStep,
} from "@daowei/domain/approvals";
import {
  paymentActs,
  paymentAfter,
  paymentStatuses,
  transferActs,
  transferAfter,
  transferStages,
} from "@daowei/domain/transfers";
import { type SQL, sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

interface Life {
  readonly object: string;
  readonly row: SQL;
  readonly event: SQL;
  readonly key: SQL;
  /** Columns of the event for where it starts and leads, and of the row for where it stands. */
  readonly from: SQL;
  readonly to: SQL;
  readonly stands: SQL;
  readonly place: SQL;
  /** Every step there is: `from act to`; a first step has nothing before its act. */
  readonly steps: readonly string[];
}

/** Stages of a batch while its money is under way: it follows its transfers, forwards and back. */
const underWay = ["issued", "sent", "arrived"] as const;
const wholeBatchActs = batchActs.filter(
  (act) => act !== "record_sent" && act !== "confirm_arrival",
);
const acrossTransfers = transferActs.filter(
  (act) => !wholeBatchActs.some((whole) => whole === act),
);
/** Whether an act in a batch's record was taken on transfers of it, and not on the batch as a whole. */
export function isPerTransfer(act: string): boolean {
  return acrossTransfers.some((known) => known === act);
}

/** A stage may hold several steps of an approval: until the last is through, the batch stays. Which was right, I6 knows. */
const manySteps: ReadonlySet<string> = new Set(["review", "approve", "send_back_to_step"]);

const lives: readonly Life[] = [
  {
    object: "batch",
    row: sql`batch`,
    event: sql`batch_event`,
    key: sql`batch_id`,
    from: sql`from_stage`,
    to: sql`to_stage`,
    stands: sql`stage`,
    place: sql`o.place_code`,
    steps: [
      " created prepared",
      ...batchStages.flatMap((from) => wholeBatchActs.flatMap((act) => batchSteps(from, act))),
      ...batchStages.flatMap((from) => asideActs.flatMap((act) => stepText(from, act, from))),
      ...attachmentActs.flatMap((act) => stepText("prepared", act, "prepared")),
      ...underWay.flatMap((from) =>
        acrossTransfers.flatMap((act) => underWay.flatMap((to) => stepText(from, act, to))),
      ),
    ],
  },
  {
    object: "transfer",
    row: sql`transfer`,
    event: sql`transfer_event`,
    key: sql`transfer_id`,
    from: sql`from_stage`,
    to: sql`to_stage`,
    stands: sql`stage`,
    place: sql`o.place_code`,
    steps: [
      " created prepared",
      ...transferStages.flatMap((from) =>
        transferActs.flatMap((act) => stepText(from, act, transferAfter(from, act))),
      ),
    ],
  },
  {
    object: "payment_order",
    row: sql`payment_order`,
    event: sql`payment_event`,
    key: sql`order_id`,
    from: sql`from_status`,
    to: sql`to_status`,
    stands: sql`status`,
    place: sql`(select place_code from transfer where transfer.id = o.transfer_id)`,
    steps: [
      " order queued",
      ...paymentStatuses.flatMap((from) =>
        paymentActs.flatMap((act) => stepText(from, act, paymentAfter(from, act))),
      ),
    ],
  },
];

function batchSteps(from: (typeof batchStages)[number], act: (typeof batchActs)[number]): string[] {
  const to = batchStep(from, act)?.to;
  const stays = to !== undefined && manySteps.has(act) ? stepText(from, act, from) : [];
  return [...stays, ...stepText(from, act, to)];
}

function stepText(from: string, act: string, to: string | undefined): string[] {
  return to === undefined ? [] : [`${from} ${act} ${to}`];
}

function eventRules(life: Life): readonly SetRule[] {
  const { object, row, event, key, from, to, place, steps } = life;
  const over = sql`select count(*) as n from ${event}`;
  const walked = sql`
    select e.*, ${place} as place, lag(e.${to}) over life as came_from, row_number() over life as nth
    from ${event} e join ${row} o on o.id = e.${key} window life as (partition by e.${key} order by e.seq)`;
  return [
    {
      rule: "events_run_without_a_gap",
      object,
      over,
      broken: sql`
        select ${key}::text as id, place as place_code, nth::text as expected, seq::text as found
        from (${walked}) w where seq <> nth`,
    },
    {
      rule: "step_starts_where_the_last_ended",
      object,
      over,
      broken: sql`
        select ${key}::text as id, place as place_code, seq || ' ' || coalesce(came_from, 'nothing') as expected,
          seq || ' ' || coalesce(${from}, 'nothing') as found
        from (${walked}) w where ${from} is distinct from came_from`,
    },
    {
      rule: "step_is_in_the_life",
      object,
      over,
      broken: sql`
        select ${key}::text as id, place as place_code, 'a step of its life' as expected,
          seq || ' ' || coalesce(${from}, 'nothing') || ' ' || act || ' ' || ${to} as found
        from (${walked}) w
        where coalesce(${from}, '') || ' ' || act || ' ' || ${to} <> all(${sql.param(steps)}::text[])`,
    },
  ];
}

function foldRule({ object, row, event, key, to, stands, place }: Life): SetRule {
  return {
    rule: "row_is_the_fold_of_its_events",
    object,
    over: sql`select count(*) as n from ${row}`,
    broken: sql`
      select o.id::text, ${place} as place_code, coalesce(e.seq || ' ' || e.${to}, 'no event') as expected,
        o.last_seq || ' ' || o.${stands} as found
      from ${row} o left join lateral (select seq, ${to} from ${event} e where e.${key} = o.id
        order by seq desc limit 1) e on true
      where e.seq is distinct from o.last_seq or e.${to} is distinct from o.${stands}`,
  };
}

/** What of a transfer beside its stage follows from others: what arrived from its events, the batch's stage from all of its own. */
const followed: readonly SetRule[] = [
  {
    rule: "held_is_what_its_last_hold_says",
    object: "transfer",
    over: sql`select count(*) as n from transfer`,
    broken: sql`
      select t.id::text, t.place_code, coalesce(e.held_by, 'nobody') as expected,
        coalesce(t.held_by::text, 'nobody') as found
      from transfer t left join lateral (select case act when 'hold_transfer' then user_id::text end as held_by
        from transfer_event e where e.transfer_id = t.id and act in ('hold_transfer', 'release_transfer')
        order by seq desc limit 1) e on true
      where t.held_by::text is distinct from e.held_by`,
  },
  {
    rule: "arrived_is_the_sum_of_its_events",
    object: "transfer",
    over: sql`select count(*) as n from transfer`,
    broken: sql`
      select t.id::text, t.place_code, coalesce(sum(e.amount_fen), 0)::text as expected, t.arrived_fen::text as found
      from transfer t left join transfer_event e on e.transfer_id = t.id
      group by t.id having t.arrived_fen <> coalesce(sum(e.amount_fen), 0)`,
  },
  {
    rule: "batch_follows_its_transfers",
    object: "batch",
    over: sql`select count(*) as n from batch where stage in ('issued', 'sent', 'arrived')`,
    broken: sql`
      select id, place_code, expected, found from (
        select b.id::text, b.place_code, b.stage as found, case when bool_and(t.stage = 'arrived') then 'arrived'
          when bool_and(t.stage in ('sent', 'arrived')) then 'sent' else 'issued' end as expected
        from batch b join transfer t on t.batch_id = b.id
        where b.stage in ('issued', 'sent', 'arrived') group by b.id) stood
      where expected <> found`,
  },
];

/** I5: events run 1..n, each step is one of the life's, and the row is where its events lead. */
export const checkLegalHistory: Check = (scene) =>
  holdRules("I5", scene, [
    ...lives.flatMap((life) => [...eventRules(life), foldRule(life)]),
    ...followed,
    ...closedYearRules,
    ...officeSettingsRules,
  ]);
