import type { Transaction } from "@daowei/db";
import type { Hold } from "@daowei/domain/approvals";
import type { TransferAct, TransferMatch, TransferStage } from "@daowei/domain/transfers";
import { sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import type { Transfer } from "./lock-transfers.ts";

/** One step of one transfer; what is left out stays as it is. */
export interface Step {
  readonly act: TransferAct;
  readonly to: TransferStage;
  readonly comment: string | null;
  /** Fen that arrive by it, below zero where a receipt is taken back. */
  readonly arrived?: {
    readonly amountFen: bigint;
    readonly arrivedFen: bigint;
    readonly match: TransferMatch;
  };
  /** Null where the transfer is no longer sent. */
  readonly sending?: { readonly on: string; readonly voucherNumber: string } | null;
  readonly correctsSeq?: number;
  /** Null where the transfer is let go. */
  readonly hold?: Hold | null;
}

interface StepRow {
  readonly id: string;
  readonly seq: number;
  readonly act: string;
  readonly from: TransferStage;
  readonly to: TransferStage;
  readonly comment: string | null;
  readonly amountFen: string | null;
  readonly sentOn: string | null;
  readonly voucher: string | null;
  readonly corrects: number | null;
}

/** Steps of locked transfers, taken one after the other and written together: thousands cost two statements. */
export class Movements {
  private readonly present: Map<string, Transfer>;
  private readonly rows: StepRow[] = [];

  constructor(locked: ReadonlyMap<string, Transfer>) {
    this.present = new Map(locked);
  }

  /** The transfer as it is after the steps taken so far. */
  of(id: string): Transfer | undefined {
    return this.present.get(id);
  }

  take(id: string, { act, to, comment, arrived, sending, correctsSeq, hold }: Step): void {
    const before = this.present.get(id);
    if (before === undefined) throw new Error(`transfer ${id} moves without being locked`);
    const seq = before.lastSeq + 1;
    this.rows.push({
      id,
      seq,
      act,
      from: before.stage,
      to,
      comment,
      amountFen: arrived === undefined ? null : arrived.amountFen.toString(),
      sentOn: sending?.on ?? null,
      voucher: sending?.voucherNumber ?? null,
      corrects: correctsSeq ?? null,
    });
    this.present.set(id, {
      ...before,
      stage: to,
      lastSeq: seq,
      ...(arrived === undefined ? {} : { arrivedFen: arrived.arrivedFen, match: arrived.match }),
      ...(sending === undefined
        ? {}
        : { sentOn: sending?.on ?? null, sendVoucherNumber: sending?.voucherNumber ?? null }),
      ...(hold === undefined ? {} : heldColumns(hold)),
    });
  }

  async write(tx: Transaction, context: Context): Promise<void> {
    if (this.rows.length === 0) return;
    const moved = [...new Set(this.rows.map(({ id }) => id))].map((id) => this.rowOf(id));
    const { userId, userName, post } = context.actor;
    await tx.execute(sql`
      with moved as (
        update transfer set stage = row.stage, match = row.match, arrived_fen = row."arrivedFen",
          sent_on = row."sentOn", send_voucher_number = row.voucher, last_seq = row.seq,
          held_by = row."heldBy", held_by_name = row."heldByName", held_reason = row."heldReason"
        from json_to_recordset(${JSON.stringify(moved)}::json) as row(
          id uuid, stage text, match text, "arrivedFen" bigint, "sentOn" date, voucher text, seq integer,
          "heldBy" uuid, "heldByName" text, "heldReason" text)
        where transfer.id = row.id
      )
      insert into transfer_event (transfer_id, seq, at, on_date, user_id, user_name, post_id, role, act,
        from_stage, to_stage, comment, amount_fen, sent_on, send_voucher_number, corrects_seq)
      select id, seq, (select store_now()), ${today(context)}, ${userId}, ${userName}, ${post.id}, ${post.role}, act,
        "from", "to", comment, "amountFen", "sentOn", voucher, corrects
      from json_to_recordset(${JSON.stringify(this.rows)}::json) as row(
        id uuid, seq integer, act text, "from" text, "to" text, comment text, "amountFen" bigint,
        "sentOn" date, voucher text, corrects integer)`);
  }

  private rowOf(id: string) {
    const one = this.present.get(id);
    if (one === undefined) throw new Error(`transfer ${id} moves without being locked`);
    const { stage, match, arrivedFen, sentOn, sendVoucherNumber, lastSeq } = one;
    const { heldBy, heldByName, heldReason } = one;
    const sent = { sentOn, voucher: sendVoucherNumber, heldBy, heldByName, heldReason };
    return { id, stage, match, arrivedFen: arrivedFen.toString(), ...sent, seq: lastSeq };
  }
}

function heldColumns(hold: Hold | null) {
  return {
    heldBy: hold?.userId ?? null,
    heldByName: hold?.userName ?? null,
    heldReason: hold?.reason ?? null,
  };
}
