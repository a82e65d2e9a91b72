import type { Transaction } from "@daowei/db";
import { arrival } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { type CivilDate, civilDate } from "@daowei/domain/time";
import { checkSentOn, correctSent as decide } from "@daowei/domain/transfers";
import { eq } from "drizzle-orm";
import { needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { write, type Written } from "../write.ts";
import { followBatch } from "./follow-batch.ts";
import { issuedOn } from "./issued-on.ts";
import { lastSending, needAnother } from "./last-sending.ts";
import { lockSent } from "./lock-one.ts";
import { stepDeed } from "./step-deed.ts";

export interface CorrectSent {
  readonly transferId: string;
  readonly sentOn: string;
  readonly voucherNumber: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 更正拨付登记: another day or voucher for a sending that was recorded wrongly; the old record stays as it was. */
export const correctSent = write<CorrectSent, { readonly transferId: string }>({
  act: "transfer.correct_sent",
  work: correct,
});

async function correct(
  tx: Transaction,
  context: Context,
  input: CorrectSent,
): Promise<Result<Written<{ readonly transferId: string }>, Problem>> {
  const act = "correct_sent";
  const role = needRole(context, act, "treasury");
  if (!role.ok) return role;
  const locked = await lockSent(tx, context, input.transferId);
  if (!locked.ok) return locked;
  const { batch, transfer, movements } = locked.value;
  const { id, stage, arrivedFen } = transfer;
  const firstArrivedOn = await firstArrival(tx, id);
  const sentOn = civilDate(input.sentOn);
  const decided = decide({ stage, arrivedFen, firstArrivedOn }, sentOn);
  if (!decided.ok) return decided;
  const dates = { sentOn, issuedOn: await issuedOn(tx, batch.id), today: today(context) };
  const dated = checkSentOn(dates);
  if (!dated.ok) return dated;
  const older = await lastSending(tx, id);
  const same = needAnother(older, { userId: context.actor.userId, act });
  if (same !== undefined) return refuse(same);
  const { voucherNumber, reason } = input;
  movements.take(id, {
    act,
    to: decided.value,
    comment: reason,
    sending: { on: sentOn, voucherNumber },
    ...(older === null ? {} : { correctsSeq: older.seq }),
  });
  await movements.write(tx, context);
  await followBatch(tx, context, { batch, act });
  const before = { sentOn: transfer.sentOn, voucherNumber: transfer.sendVoucherNumber };
  const facts = { before, after: { sentOn, voucherNumber }, reason };
  return ok({ reply: { transferId: id }, deed: stepDeed(locked.value, act, facts) });
}

/** The earliest receipt that stands. */
async function firstArrival(reader: Reader, transferId: string): Promise<CivilDate | null> {
  const rows = await reader
    .select({ id: arrival.id, on: arrival.arrivedOn, reverses: arrival.reverses })
    .from(arrival)
    .where(eq(arrival.transferId, transferId));
  const takenBack = new Set(rows.map(({ reverses }) => reverses));
  const [first] = rows
    .filter((row) => row.reverses === null && !takenBack.has(row.id))
    .map(({ on }) => on)
    .toSorted();
  return first === undefined ? null : civilDate(first);
}
