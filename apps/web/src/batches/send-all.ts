import type { BatchCell } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import type { TransfersAct } from "../acts/transfers-dialog.tsx";
import { toFen } from "../money/in-unit.ts";
import { api, client } from "../wire/api.ts";
import { wordsOf } from "../words/spoken.ts";

interface Unsent {
  readonly placeName: string;
  readonly cell: BatchCell;
}

/** Makes the intention to send everything of a batch that is issued and not yet sent: exactly what is restated. */
export function useSendAll(batchId: string): () => Promise<TransfersAct> {
  const queryClient = useQueryClient();
  return async () => {
    const { rows } = await queryClient.fetchQuery({
      ...api.batches.rows.queryOptions({ id: batchId }),
      staleTime: 0,
    });
    const unsent = rows.flatMap((row) =>
      row.cells
        .filter(({ stage }) => stage === "issued")
        .map((cell): Unsent => ({ placeName: row.placeName, cell })),
    );
    return sendThese(batchId, unsent);
  };
}

function sendThese(batchId: string, unsent: readonly Unsent[]): TransfersAct {
  const names = new Map(
    unsent.map(({ placeName, cell }) => [
      cell.transferId,
      `${placeName} ${wordsOf("domain").level[cell.level]}`,
    ]),
  );
  return {
    act: "record_sent",
    count: unsent.length,
    totalFen: unsent.reduce((sum, { cell }) => sum + toFen(cell.amountFen), 0n),
    nameOf: (id) => names.get(id) ?? id,
    order: (idempotencyKey) =>
      client.transfers.orderPayments.mutate({
        batchId,
        transferIds: [...names.keys()],
        idempotencyKey,
      }),
    run: ({ date, number, idempotencyKey }) =>
      client.transfers.recordSent.mutate({
        batchId,
        transferIds: [...names.keys()],
        sentOn: date,
        voucherNumber: number,
        idempotencyKey,
      }),
  };
}
