import {
  type ApportionedRow,
  apportion,
  explain,
  type Explanation,
} from "@daowei/domain/apportionment";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { CivilDate } from "@daowei/domain/time";
import type { HeadcountLine } from "../apportionment/headcounts.ts";
import { earliestDue, legalDueIn, type LegalDue } from "../apportionment/legal-due.ts";
import { isUnconfirmed } from "../apportionment/preview.ts";
import { notApportionable } from "../apportionment/row-problem.ts";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { LoadedPolicy } from "../library.ts";
import { poolingArea } from "../places.ts";
import type { Problem } from "../problem.ts";
import { inPayingOrder, type PayerLevel } from "./by-level.ts";

/** What one payer owes for one class of one place. */
export interface DraftObligation {
  readonly id: string;
  readonly transferId: string;
  readonly explanationId: string;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly level: PayerLevel;
  readonly payerCode: string;
  readonly heads: bigint;
  readonly perHeadYuan: string;
  readonly amountFen: bigint;
  /** What heads and policy come to, where only a share of it is paid ahead. */
  readonly legalFen: bigint | null;
  readonly caseId: string;
  readonly unconfirmed: boolean;
  readonly headcountLine: number | null;
}

export interface DraftTransfer {
  readonly id: string;
  readonly ordinal: number;
  readonly placeCode: string;
  readonly level: PayerLevel;
  readonly payerCode: string;
  readonly fundAccountCode: string;
  readonly amountFen: bigint;
  readonly legalFen: bigint | null;
  readonly advancePercent: string | null;
  readonly advanceReason: string | null;
  readonly legalDue: LegalDue | null;
  readonly unconfirmed: boolean;
}

export interface DraftExplanation {
  readonly id: string;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly trace: Explanation;
}

/** The money of a batch before it has a number. */
export interface Draft {
  readonly obligations: readonly DraftObligation[];
  readonly transfers: readonly DraftTransfer[];
  readonly explanations: readonly DraftExplanation[];
  readonly heads: bigint;
  readonly amountFen: bigint;
}

interface Item extends Omit<DraftObligation, "transferId"> {
  readonly legalDue: LegalDue | null;
}

/** Apportions the rows and gathers what each payer owes for a place into one transfer. */
export function draftOf(
  context: Context,
  { compiled: policy }: LoadedPolicy,
  asked: { readonly fiscalYear: number; readonly rows: readonly HeadcountLine[] },
): Result<Draft, Problem> {
  const { fiscalYear, rows: heads } = asked;
  const result = apportion({ policy, year: fiscalYear, heads });
  if (!result.ok)
    return refuse(
      notApportionable(
        context,
        { policyId: policy.id, fiscalYear },
        { heads, problems: result.problem },
      ),
    );
  const lines = new Map(heads.map((row) => [`${row.placeCode} ${row.insuredClass}`, row.line]));
  const parts = result.value.rows.map((row) => {
    const explanation = explanationOf(policy, fiscalYear, row);
    const headcountLine = lines.get(`${row.placeCode} ${row.insuredClass}`) ?? null;
    const legalDue = legalDueIn(explanation.trace);
    return { explanation, items: itemsOf(row, { explanation, headcountLine, legalDue }) };
  });
  const items = parts.flatMap((part) => part.items);
  const { transfers, obligations } = gather(context, fiscalYear, items);
  const amountFen = transfers.reduce((sum, one) => sum + one.amountFen, 0n);
  if (amountFen !== result.value.totalFen)
    throw new Error(`transfers of ${amountFen} fen for ${result.value.totalFen} apportioned`);
  return ok({
    obligations,
    transfers,
    explanations: parts.map((part) => part.explanation),
    heads: heads.reduce((sum, row) => sum + row.heads, 0n),
    amountFen,
  });
}

function explanationOf(
  policy: LoadedPolicy["compiled"],
  year: number,
  { placeCode, insuredClass, heads }: ApportionedRow,
): DraftExplanation {
  const explained = explain({ policy, year, placeCode, insuredClass, heads });
  if (!explained.ok)
    throw new Error(`${policy.id} apportions ${placeCode} ${insuredClass} but does not explain it`);
  return { id: newId(), placeCode, insuredClass, trace: explained.value };
}

/** A share of nothing is no obligation. */
function itemsOf(
  row: ApportionedRow,
  known: Pick<Item, "headcountLine" | "legalDue"> & { readonly explanation: DraftExplanation },
): Item[] {
  const { placeCode, insuredClass, heads, caseId } = row;
  const { explanation, headcountLine, legalDue } = known;
  return row.shares
    .filter((share) => share.amountFen > 0n)
    .map(({ level, payerCode, perHeadYuan, amountFen }) => ({
      id: newId(),
      explanationId: explanation.id,
      placeCode,
      insuredClass,
      level,
      payerCode,
      heads,
      perHeadYuan,
      amountFen,
      legalFen: null,
      caseId,
      unconfirmed: isUnconfirmed(row),
      headcountLine,
      legalDue,
    }));
}

const paidWhole = { legalFen: null, advancePercent: null, advanceReason: null };

function gather(
  context: Context,
  fiscalYear: number,
  items: readonly Item[],
): Pick<Draft, "transfers" | "obligations"> {
  const groups = [
    ...Map.groupBy(items, (item) => `${item.placeCode} ${item.level} ${item.payerCode}`).values(),
  ];
  const inOrder = groups
    .flatMap((group) => (group[0] === undefined ? [] : [{ first: group[0], group }]))
    .toSorted(
      (a, b) =>
        byText(a.first.placeCode, b.first.placeCode) ||
        inPayingOrder(a.first, b.first) ||
        byText(a.first.payerCode, b.first.payerCode),
    );
  const paid = inOrder.map(({ first, group }, index) => {
    const { placeCode, level, payerCode } = first;
    const transfer: DraftTransfer = {
      id: newId(),
      ordinal: index + 1,
      placeCode,
      level,
      payerCode,
      fundAccountCode: poolingArea(context, placeCode, fiscalYear),
      amountFen: group.reduce((sum, item) => sum + item.amountFen, 0n),
      ...paidWhole,
      legalDue: earliestDue(group.map((item) => item.legalDue)),
      unconfirmed: group.some((item) => item.unconfirmed),
    };
    return { transfer, obligations: group.map((item) => ({ ...item, transferId: transfer.id })) };
  });
  return {
    transfers: paid.map(({ transfer }) => transfer),
    obligations: paid.flatMap(({ obligations }) => obligations),
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type OwedLine = Pick<
  DraftObligation,
  | "placeCode"
  | "insuredClass"
  | "level"
  | "payerCode"
  | "heads"
  | "perHeadYuan"
  | "amountFen"
  | "caseId"
>;

type PaidAheadLine = Pick<
  DraftTransfer,
  "placeCode" | "level" | "payerCode" | "legalFen" | "advancePercent" | "advanceReason"
>;

/** What a draft and its date amount to, in a fixed order: the base of the hash that decisions are bound to. A draft that pays nothing ahead says nothing of it. */
export function contentOf(
  draft: {
    readonly obligations: readonly OwedLine[];
    readonly transfers: readonly PaidAheadLine[];
  },
  dueOn: CivilDate,
) {
  const ahead = draft.transfers.filter(({ legalFen }) => legalFen !== null);
  return {
    dueOn,
    ...(ahead.length === 0
      ? {}
      : {
          ahead: ahead.map((one) => [
            one.placeCode,
            one.level,
            one.payerCode,
            one.legalFen,
            one.advancePercent,
            one.advanceReason,
          ]),
        }),
    owed: draft.obligations.map((one) => [
      one.placeCode,
      one.insuredClass,
      one.level,
      one.payerCode,
      one.heads,
      one.perHeadYuan,
      one.amountFen,
      one.caseId,
    ]),
  };
}
