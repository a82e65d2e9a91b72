import { asideActs, batchActs, batchStages, batchStep } from "@daowei/domain/approvals";
import { transferActs, transferAfter, transferStages } from "@daowei/domain/transfers";
import { type SQL, sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

interface Life {
  readonly object: string;
  readonly row: SQL;
  readonly event: SQL;
  readonly key: SQL;
  /** Every step there is: `from act to`. */
  readonly steps: readonly string[];
}

const manySteps: ReadonlySet<string> = new Set(["review", "approve", "send_back_to_step"]);

const lives: readonly Life[] = [
  {
    object: "batch",
    row: sql`batch`,
    event: sql`batch_event`,
    key: sql`batch_id`,
    steps: batchStages.flatMap((from) => [
      ...batchActs.flatMap((act) => batchSteps(from, act)),
      ...asideActs.map((act) => `${from} ${act} ${from}`),
    ]),
  },
  {
    object: "transfer",
    row: sql`transfer`,
    event: sql`transfer_event`,
    key: sql`transfer_id`,
    steps: transferStages.flatMap((from) =>
      transferActs.flatMap((act) => {
        const to = transferAfter(from, act);
        return to === undefined ? [] : [`${from} ${act} ${to}`];
      }),
    ),
  },
];

/**
 * Sending and arrival are taken per transfer: until its last transfer follows, the batch stays, or is sent. A stage may hold
 * several steps of an approval: until the last is through, the batch stays. Which of them was right, I6 knows.
 */
function batchSteps(from: (typeof batchStages)[number], act: (typeof batchActs)[number]): string[] {
  const step = batchStep(from, act);
  if (step === undefined) return [];
  const reached =
    act === "record_sent"
      ? [from, step.to]
      : act === "confirm_arrival"
        ? [from, "sent", step.to]
        : manySteps.has(act)
          ? [from, step.to]
          : [step.to];
  return reached.map((to) => `${from} ${act} ${to}`);
}

function eventRules({ object, row, event, key, steps }: Life): readonly SetRule[] {
  const over = sql`select count(*) as n from ${event}`;
  const walked = sql`
    select e.*, o.place_code as place, lag(e.to_stage) over life as came_from, row_number() over life as nth
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
          seq || ' ' || coalesce(from_stage, 'nothing') as found
        from (${walked}) w where from_stage is distinct from came_from`,
    },
    {
      rule: "step_is_in_the_life",
      object,
      over,
      broken: sql`
        select ${key}::text as id, place as place_code, 'a step of its life' as expected,
          seq || ' ' || coalesce(from_stage, 'nothing') || ' ' || act || ' ' || to_stage as found
        from (${walked}) w
        where coalesce(from_stage, '') || ' ' || act || ' ' || to_stage <> all(${sql.param(steps)}::text[])
          and not (nth = 1 and from_stage is null and act = 'created' and to_stage = 'prepared')`,
    },
  ];
}

function foldRule({ object, row, event, key }: Life): SetRule {
  return {
    rule: "row_is_the_fold_of_its_events",
    object,
    over: sql`select count(*) as n from ${row}`,
    broken: sql`
      select o.id::text, o.place_code, coalesce(e.seq || ' ' || e.to_stage, 'no event') as expected,
        o.last_seq || ' ' || o.stage as found
      from ${row} o left join lateral (select seq, to_stage from ${event} e where e.${key} = o.id
        order by seq desc limit 1) e on true
      where e.seq is distinct from o.last_seq or e.to_stage is distinct from o.stage`,
  };
}

/** I5: events run 1..n, each step is one of the life's, and the row is where its events lead. */
export const checkLegalHistory: Check = (scene) =>
  holdRules(
    "I5",
    scene,
    lives.flatMap((life) => [...eventRules(life), foldRule(life)]),
  );
