import type { Transaction } from "@daowei/db";
import { statementLine, transfer } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq } from "drizzle-orm";
import { needPlace, needRole } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { anyId } from "../reader.ts";
import { skipped, type Skipped } from "../transfers/bulk-result.ts";
import { confirmReceipts, type ReceiptAsked } from "../transfers/confirm-receipts.ts";
import { write, type Written } from "../write.ts";
import { accountQueue } from "./account-queue.ts";
import { markTentative } from "./mark-tentative.ts";
import { isCurrent, type Line, spentFen } from "./open-money.ts";

export interface ConfirmMatches {
  readonly fundAccountCode: string;
  readonly fiscalYear: number;
  readonly allocations: readonly {
    readonly lineId: string;
    readonly transferId: string;
    readonly amountFen: string;
  }[];
  readonly idempotencyKey: string;
}

interface Pair {
  readonly lineId: string;
  readonly transferId: string;
}
export interface MatchesConfirmed {
  done: Pair[];
  skipped: (Pair & Omit<Skipped, "id">)[];
}

/** 确认匹配: what a person saw proposed, or chose himself, becomes receipts; one result for each allocation. */
export const confirmMatches = write<ConfirmMatches, MatchesConfirmed>({
  act: "statement.confirm_matches",
  work: confirm,
});

async function confirm(
  tx: Transaction,
  context: Context,
  input: ConfirmMatches,
): Promise<Result<Written<MatchesConfirmed>, Problem>> {
  const role = needRole(context, "confirm_arrival", "fund_accountant");
  if (!role.ok) return role;
  const seen = needPlace(context, input.fundAccountCode, input.fiscalYear);
  if (!seen.ok) return seen;
  await accountQueue(tx, input.fundAccountCode);
  const { receipts, refused } = await receiptsOf(tx, input);
  const { results, deeds } = await confirmReceipts(tx, context, receipts);
  const reply: MatchesConfirmed = { done: [], skipped: [...refused] };
  for (const { key, statementLineId, transferId } of receipts) {
    const result = results.get(key);
    const pair = { lineId: String(statementLineId), transferId };
    if (result?.ok === true) reply.done.push(pair);
    else if (result !== undefined) reply.skipped.push(reasonOf(pair, result.problem));
  }
  if (reply.done.length > 0) await markTentative(tx, context, input.fundAccountCode);
  const [deed = null, ...moreDeeds] = deeds;
  return ok({ reply, deed, moreDeeds });
}

function reasonOf(pair: Pair, problem: Problem): MatchesConfirmed["skipped"][number] {
  const { reason, detail } = skipped(pair.transferId, problem);
  return { ...pair, reason, detail };
}

interface Prepared {
  readonly receipts: readonly ReceiptAsked[];
  readonly refused: MatchesConfirmed["skipped"];
}

/** Spends each line in the order asked, as far as it reaches; what goes beyond it, or elsewhere, is refused by itself. */
async function receiptsOf(tx: Transaction, input: ConfirmMatches): Promise<Prepared> {
  const lines = await linesAsked(tx, input);
  const own = await transfersOfAccount(tx, input);
  const receipts: ReceiptAsked[] = [];
  const refused: MatchesConfirmed["skipped"] = [];
  for (const [index, asked] of input.allocations.entries()) {
    const taken = own.has(asked.transferId)
      ? spend(lines.get(asked.lineId), asked)
      : refuse({ kind: "not_found", object: "transfer", id: asked.transferId } as const);
    if (!taken.ok) refused.push(reasonOf(asked, taken.problem));
    else receipts.push({ ...taken.value, key: String(index) });
  }
  return { receipts, refused };
}

interface Purse {
  readonly line: Line;
  openFen: bigint;
}

function spend(
  purse: Purse | undefined,
  { lineId, transferId, amountFen }: ConfirmMatches["allocations"][number],
): Result<Omit<ReceiptAsked, "key">, Problem> {
  if (purse === undefined) return refuse({ kind: "line_not_current", lineId });
  const amount = BigInt(amountFen);
  if (amount > purse.openFen)
    return refuse({ kind: "line_exceeded", lineId, openFen: purse.openFen.toString() });
  purse.openFen -= amount;
  const { bookedOn, reference, serial } = purse.line;
  return ok({
    transferId,
    amountFen: amount,
    arrivedOn: bookedOn,
    voucherNumber: reference ?? serial ?? `对账单 ${bookedOn}`,
    statementLineId: lineId,
  });
}

async function linesAsked(
  tx: Transaction,
  { fundAccountCode, allocations }: ConfirmMatches,
): Promise<ReadonlyMap<string, Purse>> {
  const rows = await tx
    .select({ line: statementLine, spent: spentFen })
    .from(statementLine)
    .where(
      and(
        anyId(
          statementLine.id,
          allocations.map(({ lineId }) => lineId),
        ),
        eq(statementLine.fundAccountCode, fundAccountCode),
        eq(statementLine.direction, "credit"),
        isCurrent,
      ),
    );
  return new Map(
    rows.map(({ line, spent }) => [line.id, { line, openFen: line.amountFen - BigInt(spent) }]),
  );
}

async function transfersOfAccount(
  tx: Transaction,
  { fundAccountCode, allocations }: ConfirmMatches,
): Promise<ReadonlySet<string>> {
  const ids = allocations.map(({ transferId }) => transferId);
  const rows = await tx
    .select({ id: transfer.id })
    .from(transfer)
    .where(and(anyId(transfer.id, ids), eq(transfer.fundAccountCode, fundAccountCode)));
  return new Set(rows.map(({ id }) => id));
}
