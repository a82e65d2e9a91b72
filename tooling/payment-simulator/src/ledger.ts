/** An order as the paying system keeps it. */
export interface KeptOrder {
  readonly reference: string;
  readonly amountFen: string;
  readonly remoteId: string;
  readonly paidOn: string;
  /** Null once the order was paid. */
  readonly rejected: string | null;
}

export interface KeptReturn {
  readonly id: string;
  readonly reference: string;
  readonly amountFen: string;
  readonly returnedOn: string;
  readonly reason: string;
}

/** The paying system's books. One order for each reference: the second one moves nothing. */
export class Ledger {
  readonly orders = new Map<string, KeptOrder>();
  readonly returns: KeptReturn[] = [];
  /** Every movement of money, by reference: what a test counts. */
  readonly movements: string[] = [];

  carryOut(
    { reference, amountFen }: { readonly reference: string; readonly amountFen: string },
    how: { readonly reject: boolean; readonly sendBack: boolean; readonly today: string },
  ): KeptOrder {
    const known = this.orders.get(reference);
    if (known !== undefined) return known;
    const remoteId = `ZF${String(this.orders.size + 1).padStart(8, "0")}`;
    const rejected = how.reject ? "收款账户户名不符" : null;
    const kept = { reference, amountFen, remoteId, paidOn: how.today, rejected };
    this.orders.set(reference, kept);
    if (rejected === null) {
      this.movements.push(reference);
      if (how.sendBack) this.sendBack(kept, how.today);
    }
    return kept;
  }

  private sendBack({ reference, amountFen }: KeptOrder, today: string): void {
    const id = `TH${String(this.returns.length + 1).padStart(8, "0")}`;
    const notice = { id, reference, amountFen, returnedOn: today, reason: "收款账户已销户" };
    this.returns.push(notice);
  }
}
