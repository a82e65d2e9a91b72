import type { BatchCell } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import type { TransfersAct } from "../acts/transfers-dialog.tsx";
import { toFen } from "../money/in-unit.ts";
import { client } from "../wire/api.ts";
import { wordsOf } from "../words/spoken.ts";
import { rowsQuery } from "./rows-query.ts";
import { nameOfPlace } from "../places/named.tsx";

interface SentBatch {
  readonly id: string;
  readonly number: string;
}

interface Unsent {
  readonly placeName: string;
  readonly cell: BatchCell;
}

/** Makes the intention to send everything of a batch that is issued and not yet sent: exactly what is restated. */
export function useSendAll(batch: SentBatch): () => Promise<TransfersAct> {
  const queryClient = useQueryClient();
  return async () => {
    const { rows } = await queryClient.fetchQuery({ ...rowsQuery(batch.id), staleTime: 0 });
    const unsent = rows.flatMap((row) =>
      row.cells
        .filter(({ stage }) => stage === "issued")
        .map((cell): Unsent => ({ placeName: row.placeName, cell })),
    );
    return sendThese(batch, unsent);
  };
}

function sendThese({ id: batchId, number }: SentBatch, unsent: readonly Unsent[]): TransfersAct {
  const names = new Map(
    unsent.map(({ placeName, cell }) => [
      cell.transferId,
      `${nameOfPlace(placeName)} ${wordsOf("domain").level[cell.level]}`,
    ]),
  );
  return {
    act: "record_sent",
    batches: [number],
    count: unsent.length,
    totalFen: unsent.reduce((sum, { cell }) => sum + toFen(cell.amountFen), 0n),
    nameOf: (id) => names.get(id) ?? id,
    order: (idempotencyKey) =>
      client.transfers.orderPayments.mutate({
        batchId,
        transferIds: [...names.keys()],
        idempotencyKey,
      }),
    run: ({ date, number: voucherNumber, idempotencyKey }) =>
      client.transfers.recordSent.mutate({
        batchId,
        transferIds: [...names.keys()],
        sentOn: date,
        voucherNumber,
        idempotencyKey,
      }),
  };
}
