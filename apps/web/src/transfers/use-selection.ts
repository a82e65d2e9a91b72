import type { TransferSummary } from "@daowei/api/contracts";
import { useState } from "react";
import { toFen } from "../money/in-unit.ts";

export type Selection = ReadonlyMap<string, TransferSummary>;

/** Chosen transfers, kept by id across pages and filters of the same visit. */
export function useSelection() {
  const [chosen, setChosen] = useState<Selection>(new Map());
  return {
    chosen,
    toggle: (transfer: TransferSummary) => {
      setChosen((before) => {
        const after = new Map(before);
        if (!after.delete(transfer.id)) after.set(transfer.id, transfer);
        return after;
      });
    },
    choose: (transfers: readonly TransferSummary[]) => {
      setChosen(new Map(transfers.map((transfer) => [transfer.id, transfer])));
    },
    clear: () => {
      setChosen(new Map());
    },
  };
}

/** What is still open over the chosen transfers. */
export function openFenOf(transfers: Iterable<TransferSummary>): bigint {
  let sum = 0n;
  for (const { amountFen, arrivedFen } of transfers) sum += toFen(amountFen) - toFen(arrivedFen);
  return sum;
}
