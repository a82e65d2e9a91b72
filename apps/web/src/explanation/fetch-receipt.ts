import type { QueryClient } from "@tanstack/react-query";
import { api } from "../wire/api.ts";

/** Fetches what the receipt of a transfer shows: the transfer, then why each of its classes is what it is. */
export async function fetchReceipt(queryClient: QueryClient, id: string): Promise<void> {
  const asked = api.transfers.get.queryOptions({ id });
  await queryClient.prefetchQuery(asked);
  const transfer = queryClient.getQueryData(asked.queryKey);
  for (const obligation of transfer?.obligations ?? [])
    void queryClient.prefetchQuery(
      api.transfers.explain.queryOptions({ obligationId: obligation.id }),
    );
}
