import { type SQL, sql } from "drizzle-orm";
import {
  type CheckResult,
  type Finding,
  type Invariant,
  type Scene,
  shownFindings,
} from "./finding.ts";
import { FindingList } from "./finding-list.ts";

/** A rule that the database itself can hold against all rows at once. */
export interface SetRule {
  readonly rule: string;
  readonly object: string;
  /** How many objects the rule is about: one row with `n`. */
  readonly over: SQL;
  /** The rows that break it: id, place_code, expected, found, all text. */
  readonly broken: SQL;
}

type Row = Pick<Finding, "id" | "expected" | "found"> & {
  readonly place_code: string | null;
  readonly total: string;
};

/** Holds the rules of an invariant against the store, one statement each. */
export async function holdRules(
  invariant: Invariant,
  scene: Scene,
  rules: readonly SetRule[],
): Promise<CheckResult> {
  const list = new FindingList(invariant);
  for (const [index, rule] of rules.entries()) {
    list.join(await holdRule(invariant, scene, rule));
    scene.progress(index + 1, rules.length);
  }
  return list.result();
}

async function holdRule(
  invariant: Invariant,
  { reader }: Scene,
  { rule, object, over, broken }: SetRule,
): Promise<CheckResult> {
  const counted = await reader.execute<{ n: string }>(over);
  const { rows } = await reader.execute<Row>(sql`
    select id, place_code, expected, found, count(*) over () as total
    from (${broken}) as broken order by id limit ${shownFindings}`);
  const first = rows.map(({ place_code: placeCode, total: _total, ...row }) => ({
    invariant,
    rule,
    object,
    placeCode,
    ...row,
  }));
  const [looked] = counted.rows;
  if (looked === undefined) throw new Error("an aggregate without a row");
  const [worst] = rows;
  return { checked: Number(looked.n), count: worst === undefined ? 0 : Number(worst.total), first };
}
