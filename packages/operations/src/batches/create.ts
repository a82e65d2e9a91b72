import type { Transaction } from "@daowei/db";
import type { batch } from "@daowei/db/schema";
import { type BudgetSubjects, givenSubjects } from "@daowei/domain/approvals";
import { chooseDueDate, type DueDate } from "@daowei/domain/deadlines";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { sql } from "drizzle-orm";
import { coveredPlaces } from "../apportionment/coverage.ts";
import {
  type HeadcountLine,
  type Headcounts,
  readHeadcounts,
} from "../apportionment/headcounts.ts";
import { earliestDue, type LegalDue } from "../apportionment/legal-due.ts";
import { findPolicy } from "../apportionment/preview.ts";
import { needPlace, needRole } from "../authorise.ts";
import type { Context } from "../context.ts";
import { needOpenYear } from "../fiscal-years/closing.ts";
import { canonicalJson, newId, sha256 } from "../identity.ts";
import type { LoadedPolicy } from "../library.ts";
import { placeName } from "../places.ts";
import { keepPolicyVersions, referredBy } from "../policies/keep-versions.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { type BatchActed, repliesWith } from "./act-on-batch.ts";
import { contentOf, type Draft, draftOf } from "./draft.ts";
import type { Batch } from "./lock-batch.ts";
import { type AdvanceShare, payShares } from "./pay-shares.ts";
import { revisionHashOf } from "./move-batch.ts";
import { storeBatch, storeDraft, storeReferred } from "./store-draft.ts";

export interface CreateBatch {
  readonly policyId: string;
  readonly fiscalYear: number;
  readonly headcountVersionId: string;
  readonly placeCode: string;
  readonly onlyPlaces?: readonly string[] | undefined;
  readonly title: string;
  readonly kind: (typeof batch.$inferSelect)["kind"];
  /** 功能分类科目, 经济分类科目, 拟用指标文号. */
  readonly functionCode?: string | undefined;
  readonly economicCode?: string | undefined;
  readonly proposedDocumentNumber?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly dueReason?: string | undefined;
  /** 预拨比例, of a batch that pays ahead; what no share names is paid whole. */
  readonly advanceShares?: readonly AdvanceShare[] | undefined;
  readonly idempotencyKey: string;
}

/** 新建拨付批次: computes what is owed for the places no other batch covers, and stores it with its explanations. */
export const createBatch = write<CreateBatch, BatchActed>({ act: "batch.create", work: create });

async function create(
  tx: Transaction,
  context: Context,
  input: CreateBatch,
): Promise<Result<Written<BatchActed>, Problem>> {
  const { fiscalYear, placeCode } = input;
  const role = needRole(context, "create", "preparer");
  if (!role.ok) return role;
  const place = needPlace(context, placeCode, fiscalYear);
  if (!place.ok) return place;
  const policy = findPolicy(context, input.policyId);
  if (!policy.ok) return policy;
  const open = await needOpenYear(tx, input);
  if (!open.ok) return open;
  // Batches of one year are made one after the other: between looking what is covered and storing, nobody else covers it.
  await tx.execute(sql`select pg_advisory_xact_lock(${batchLock}, ${fiscalYear})`);
  const headcounts = await readHeadcounts(tx, context, input);
  if (!headcounts.ok) return headcounts;
  const rows = await rowsToCarry(tx, context, { input, headcounts: headcounts.value });
  if (!rows.ok) return rows;
  const owed = draftOf(context, policy.value, { fiscalYear, rows: rows.value });
  if (!owed.ok) return owed;
  const { rounding } = policy.value.compiled;
  const draft = payShares(owed.value, { kind: input.kind, shares: input.advanceShares, rounding });
  if (!draft.ok) return draft;
  const due = dueOf(input, draft.value);
  if (!due.ok) return due;
  const referred = referredBy(policy.value, context);
  await keepPolicyVersions(tx, [policy.value, ...referred]);
  const stored = await store(tx, context, {
    input,
    policy: policy.value,
    referred,
    headcounts: headcounts.value,
    draft: draft.value,
    due: due.value,
  });
  return ok({ reply: repliesWith(stored), deed: deedOf(stored) });
}

/** Any number, the same in every version; the second key is the fiscal year. */
const batchLock = 7_239_416;

/** The rows with heads at the places that were asked for, or at all that are not covered yet. */
async function rowsToCarry(
  tx: Transaction,
  context: Context,
  { input, headcounts }: { readonly input: CreateBatch; readonly headcounts: Headcounts },
): Promise<Result<readonly HeadcountLine[], Problem>> {
  const { fiscalYear, onlyPlaces } = input;
  const counted = headcounts.rows.filter((row) => row.heads > 0n);
  const codes = new Set(counted.map((row) => row.placeCode));
  const absent = onlyPlaces?.find((code) => !codes.has(code));
  if (absent !== undefined) return refuse({ kind: "place_without_heads", placeCode: absent });
  const wanted = onlyPlaces === undefined ? codes : new Set(onlyPlaces);
  const covered = await coveredPlaces(tx, fiscalYear, [...wanted]);
  const carried = counted.filter((row) => wanted.has(row.placeCode) && !covered.has(row.placeCode));
  const [taken] = covered;
  if (taken !== undefined && (onlyPlaces !== undefined || carried.length === 0)) {
    const [code, cover] = taken;
    const name = placeName(context, code, fiscalYear);
    return refuse({ kind: "already_covered", placeCode: code, placeName: name, ...cover });
  }
  return carried.length === 0 ? refuse({ kind: "nothing_to_apportion" }) : ok(carried);
}

interface Due extends DueDate {
  readonly legal: LegalDue | null;
}

function dueOf({ dueOn, dueReason }: CreateBatch, draft: Draft): Result<Due, Problem> {
  const legal = earliestDue(draft.transfers.map((one) => one.legalDue));
  const local = dueOn === undefined ? null : { on: civilDate(dueOn), reason: dueReason ?? null };
  const chosen = chooseDueDate(legal, local);
  return chosen.ok ? ok({ ...chosen.value, legal }) : chosen;
}

interface Made {
  readonly input: CreateBatch;
  readonly policy: LoadedPolicy;
  readonly referred: readonly LoadedPolicy[];
  readonly headcounts: Headcounts;
  readonly draft: Draft;
  readonly due: Due;
}

async function store(tx: Transaction, context: Context, made: Made): Promise<Batch> {
  const { input, policy, referred, headcounts, draft, due } = made;
  const { fiscalYear, placeCode, kind, title, headcountVersionId } = input;
  const { ordinal, instalment } = await nextNumbers(tx, input);
  const subject = { fiscalYear, placeCode, kind, title, headcountVersionId };
  const subjects = subjectColumns(input);
  const stored = await storeBatch(tx, context, {
    ...subject,
    ...dueColumns(due),
    ...subjects,
    ...revisionColumns({
      ...subject,
      ...givenSubjects(subjects),
      policyVersion: policy.version,
      referredVersions: referred.map(({ version }) => version),
      ...contentOf(draft, due.on),
    }),
    id: newId(),
    ordinal,
    instalment,
    number: `${fiscalYear}-${String(ordinal).padStart(3, "0")}`,
    policyId: policy.compiled.id,
    policyVersion: policy.version,
    heads: draft.heads,
    amountFen: draft.amountFen,
    transferCount: draft.transfers.length,
    preparedBy: context.actor.userId,
    preparedByName: context.actor.userName,
    codeVersion: context.codeVersion,
    illustrative: headcounts.version.illustrative,
  });
  await storeReferred(tx, stored.id, referred);
  const localDue = due.origin === "local" ? due.on : null;
  await storeDraft(tx, context, { batch: stored, draft, localDue });
  return stored;
}

function subjectColumns(input: CreateBatch): BudgetSubjects {
  const { functionCode = null, economicCode = null, proposedDocumentNumber = null } = input;
  return { functionCode, economicCode, proposedDocumentNumber };
}

function dueColumns({ on, origin, reason, legal }: Due) {
  const dueCitation = legal === null ? null : legal.citation;
  return { dueOn: on, dueOrigin: origin, dueReason: reason, dueCitation };
}

function revisionColumns(content: object) {
  const contentSha256 = sha256(canonicalJson(content));
  const revisionHash = revisionHashOf({ contentSha256, attachmentsSha256: null }, 1);
  return { contentSha256, revision: 1, revisionHash };
}

/** The next number of the place and year, and the next of this kind among them. */
async function nextNumbers(
  tx: Transaction,
  { placeCode, fiscalYear, kind }: CreateBatch,
): Promise<{ readonly ordinal: number; readonly instalment: number }> {
  const { rows } = await tx.execute<{ ordinal: number; instalment: number }>(sql`
    select coalesce(max(ordinal), 0) + 1 as ordinal,
      coalesce(max(instalment) filter (where kind = ${kind}), 0) + 1 as instalment
    from batch where place_code = ${placeCode} and fiscal_year = ${fiscalYear}`);
  const [first] = rows;
  if (first === undefined) throw new Error("an aggregate without a row");
  return first;
}

function deedOf(stored: Batch) {
  const { number, title, policyId, policyVersion, headcountVersionId } = stored;
  const { transferCount, amountFen, heads, dueOn, dueOrigin, revisionHash } = stored;
  const subjects = givenSubjects(stored);
  return {
    act: "batch.create",
    objectKind: "batch",
    objectId: stored.id,
    placeCode: stored.placeCode,
    summary: `${number} ${title}：${transferCount} 笔，${formatFen(amountFen)} 元`,
    payload: {
      number,
      title,
      policyId,
      policyVersion,
      headcountVersionId,
      transferCount,
      amountFen,
      heads,
      dueOn,
      dueOrigin,
      ...subjects,
      revisionHash,
    },
  };
}
