import type { BatchCell } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import type { TransfersAct } from "../acts/transfers-dialog.tsx";
import { levelName } from "../words/level-name.ts";
import { toFen } from "../money/in-unit.ts";
import { client } from "../wire/api.ts";
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

/** Makes the intention to send everything of a batch that is issued and not yet sent: who pays it is chosen in the dialog. */
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
  return {
    act: "record_sent",
    batches: [number],
    picked: false,
    transfers: unsent.map(({ placeName, cell }) => ({
      id: cell.transferId,
      name: `${nameOfPlace(placeName)} ${levelName(cell.level, cell.payerCode)}`,
      level: cell.level,
      payerCode: cell.payerCode,
      payerName: cell.payerName,
      openFen: toFen(cell.amountFen) - toFen(cell.arrivedFen),
      sendVoucherNumber: null,
    })),
    order: (transferIds, idempotencyKey) =>
      client.transfers.orderPayments.mutate({ batchId, transferIds, idempotencyKey }),
    run: (transferIds, { date, number: voucherNumber, idempotencyKey }) =>
      client.transfers.recordSent.mutate({
        batchId,
        transferIds,
        sentOn: date,
        voucherNumber,
        idempotencyKey,
      }),
  };
}
