import { batch, headcount, obligation, policyVersion } from "@daowei/db/schema";
import { apportion, type Explanation, recompute } from "@daowei/domain/apportionment";
import { and, asc, eq, sql } from "drizzle-orm";
import type { HeadcountLine } from "../apportionment/headcounts.ts";
import { isUnconfirmed } from "../apportionment/preview.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { canonicalJson, sha256 } from "../identity.ts";
import type { LoadedPolicy } from "../library.ts";
import { policyAtVersion } from "../policies/at-version.ts";
import type { Check, Scene } from "./finding.ts";
import { FindingList } from "./finding-list.ts";

/** I10: from the stored headcounts, the stored text of the policy and its rounding come the same fen and the same explanation. */
export const checkReproducibleAmounts: Check = async (scene) => {
  const list = new FindingList("I10");
  const { reader, progress } = scene;
  await checkTexts(scene, list);
  const batches = await reader.select().from(batch).orderBy(asc(batch.createdAt), asc(batch.id));
  for (const [index, whole] of batches.entries()) {
    const policy = await policyAtVersion(reader, scene, {
      policyId: whole.policyId,
      version: whole.policyVersion,
    });
    await checkAmounts(scene, list, { whole, policy });
    await checkExplanations(scene, list, { whole, policy });
    progress(index + 1, batches.length);
  }
  return list.result();
};

/** The text of a policy is the one its version names. */
async function checkTexts({ reader }: Scene, list: FindingList): Promise<void> {
  for (const { version, text } of await reader.select().from(policyVersion)) {
    list.looked(1);
    const found = sha256(text);
    if (found !== version)
      list.add({
        rule: "policy_text_is_its_version",
        object: "policy_version",
        id: version,
        placeCode: null,
        expected: version,
        found,
      });
  }
}

interface Reckoned {
  readonly whole: Batch;
  readonly policy: LoadedPolicy;
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

async function checkAmounts(
  scene: Scene,
  list: FindingList,
  { whole, policy }: Reckoned,
): Promise<void> {
  const stored = await scene.reader
    .select()
    .from(obligation)
    .where(eq(obligation.batchId, whole.id))
    .orderBy(asc(obligation.id));
  const again = reckon(await rowsOf(scene, whole), { whole, policy });
  list.looked(stored.length);
  for (const one of stored) {
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

function reckon(heads: readonly HeadcountLine[], { whole, policy }: Reckoned): Map<string, string> {
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

/** Explanations are long: they come in pages, as the text that was stored. */
async function checkExplanations(
  { reader }: Scene,
  list: FindingList,
  { whole, policy }: Reckoned,
): Promise<void> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const { rows } = await reader.execute<{ id: string; place_code: string; trace: string }>(sql`
      select id, place_code, trace::text as trace from explanation
      where batch_id = ${whole.id} and id > ${after} order by id limit ${pageSize}`);
    list.looked(rows.length);
    for (const { id, place_code: placeCode, trace } of rows) {
      after = id;
      const again = explainAgain(trace, policy);
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

function explainAgain(trace: string, policy: LoadedPolicy): string {
  // Written by `storeDraft` from a value of this type; one that was tampered with is refused or comes out otherwise.
  const again = recompute(JSON.parse(trace) as Explanation, policy.compiled);
  return again.ok ? JSON.stringify(again.value) : canonicalJson(again.problem);
}

/** Where two long texts part, with a little around it. */
function firstDifference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 20), at + 60);
}
