import { batch, headcount, obligation, policyVersion } from "@daowei/db/schema";
import { apportion, explain } from "@daowei/domain/apportionment";
import { and, asc, eq, sql } from "drizzle-orm";
import type { HeadcountLine } from "../apportionment/headcounts.ts";
import { isUnconfirmed } from "../apportionment/preview.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { canonicalJson, sha256 } from "../identity.ts";
import type { LoadedPolicy } from "../library.ts";
import { policyOfBatch } from "../policies/policy-of-batch.ts";
import type { Check, Scene } from "./finding.ts";
import { FindingList } from "./finding-list.ts";
import { sharesAstray } from "./shares-paid-ahead.ts";

/** I10: from the stored headcounts, the stored text of the policy and its rounding come the same fen and the same explanation. */
export const checkReproducibleAmounts: Check = async (scene) => {
  const list = new FindingList("I10");
  const { reader, progress } = scene;
  const kept = await keptTexts(scene, list);
  const batches = await reader.select().from(batch).orderBy(asc(batch.createdAt), asc(batch.id));
  for (const [index, whole] of batches.entries()) {
    if (kept.has(whole.policyVersion)) {
      const policy = await policyOfBatch(reader, scene, whole);
      const heads = await rowsOf(scene, whole);
      await checkAmounts(scene, list, { whole, policy, heads });
      await checkExplanations(scene, list, { whole, policy, heads });
    } else list.add(lostText(whole));
    progress(index + 1, batches.length);
  }
  return list.result();
};

/** The versions whose text is the one that the version names; the others are found bad. */
async function keptTexts({ reader }: Scene, list: FindingList): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const { version, text } of await reader.select().from(policyVersion)) {
    list.looked(1);
    const found = sha256(text);
    if (found === version) kept.add(version);
    else
      list.add({
        rule: "policy_text_is_its_version",
        object: "policy_version",
        id: version,
        placeCode: null,
        expected: version,
        found,
      });
  }
  return kept;
}

function lostText({ id, placeCode, policyVersion: expected }: Batch) {
  const found = "no such text";
  return { rule: "policy_text_is_kept", object: "batch", id, placeCode, expected, found };
}

interface Reckoned {
  readonly whole: Batch;
  readonly policy: LoadedPolicy;
  readonly heads: readonly HeadcountLine[];
}

type Owed = Pick<
  typeof obligation.$inferSelect,
  | "placeCode"
  | "insuredClass"
  | "level"
  | "payerCode"
  | "heads"
  | "perHeadYuan"
  | "amountFen"
  | "caseId"
  | "unconfirmed"
>;

async function checkAmounts(scene: Scene, list: FindingList, reckoned: Reckoned): Promise<void> {
  const { whole } = reckoned;
  const stored = await scene.reader
    .select()
    .from(obligation)
    .where(eq(obligation.batchId, whole.id))
    .orderBy(asc(obligation.id));
  const again = reckon(reckoned);
  list.looked(stored.length);
  for (const paid of stored) {
    const one = { ...paid, amountFen: paid.legalFen ?? paid.amountFen };
    const expected = again.get(keyOf(one));
    again.delete(keyOf(one));
    if (expected !== textOf(one))
      list.add({
        rule: "amount_recomputes",
        object: "obligation",
        id: one.id,
        placeCode: one.placeCode,
        expected: expected ?? "nothing owed",
        found: textOf(one),
      });
  }
  for (const [key, expected] of again)
    list.add({
      rule: "amount_is_missing",
      object: "batch",
      id: whole.id,
      placeCode: whole.placeCode,
      expected: `${key} ${expected}`,
      found: "no obligation",
    });
  for (const found of await sharesAstray(scene.reader, { ...reckoned, owed: stored }))
    list.add(found);
}

/** The rows of the batch's headcount version at the places the batch covers. */
async function rowsOf({ reader }: Scene, whole: Batch): Promise<readonly HeadcountLine[]> {
  return await reader
    .select({
      placeCode: headcount.placeCode,
      insuredClass: headcount.insuredClass,
      heads: headcount.heads,
      line: headcount.line,
    })
    .from(headcount)
    .where(
      and(
        eq(headcount.versionId, whole.headcountVersionId),
        sql`${headcount.heads} > 0`,
        sql`${headcount.placeCode} in (select place_code from obligation where batch_id = ${whole.id})`,
      ),
    )
    .orderBy(asc(headcount.placeCode), asc(headcount.insuredClass));
}

function reckon({ whole, policy, heads }: Reckoned): Map<string, string> {
  const result = apportion({ policy: policy.compiled, year: whole.fiscalYear, heads });
  if (!result.ok) return new Map([["refused", canonicalJson(result.problem)]]);
  return new Map(
    result.value.rows.flatMap((row) =>
      row.shares
        .filter((share) => share.amountFen > 0n)
        .map((share) => {
          const owed = { ...row, ...share, unconfirmed: isUnconfirmed(row) };
          return [keyOf(owed), textOf(owed)] as const;
        }),
    ),
  );
}

function keyOf({ placeCode, insuredClass, level, payerCode }: Owed): string {
  return `${placeCode} ${insuredClass} ${level} ${payerCode}`;
}

function textOf({ heads, perHeadYuan, amountFen, caseId, unconfirmed }: Owed): string {
  return `${heads} × ${perHeadYuan} = ${amountFen} ${caseId}${unconfirmed ? " unconfirmed" : ""}`;
}

const pageSize = 500;

interface StoredExplanation extends Record<string, unknown> {
  readonly id: string;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly trace: string;
}

/** Explanations are long: they come in pages, as the text that was stored. */
async function checkExplanations(
  { reader }: Scene,
  list: FindingList,
  reckoned: Reckoned,
): Promise<void> {
  const counted = new Map(reckoned.heads.map((row) => [rowKey(row), row.heads]));
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const { rows } = await reader.execute<StoredExplanation>(sql`
      select id, place_code as "placeCode", insured_class as "insuredClass", trace::text as trace from explanation
      where batch_id = ${reckoned.whole.id} and id > ${after} order by id limit ${pageSize}`);
    list.looked(rows.length);
    for (const stored of rows) {
      const { id, placeCode, trace } = stored;
      after = id;
      const again = explainAgain(stored, reckoned, counted.get(rowKey(stored)));
      if (again !== trace)
        list.add({
          rule: "explanation_recomputes",
          object: "explanation",
          id,
          placeCode,
          expected: firstDifference(again, trace),
          found: firstDifference(trace, again),
        });
    }
    if (rows.length < pageSize) return;
  }
}

function rowKey({
  placeCode,
  insuredClass,
}: Pick<StoredExplanation, "placeCode" | "insuredClass">) {
  return `${placeCode} ${insuredClass}`;
}

function explainAgain(
  { placeCode, insuredClass }: StoredExplanation,
  { whole, policy }: Reckoned,
  heads: bigint | undefined,
): string {
  if (heads === undefined) return "no heads";
  const row = { placeCode, insuredClass, heads };
  const again = explain({ policy: policy.compiled, year: whole.fiscalYear, ...row });
  return again.ok ? JSON.stringify(again.value) : canonicalJson(again.problem);
}

/** Where two long texts part, with a little around it. */
function firstDifference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 20), at + 60);
}
