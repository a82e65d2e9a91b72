import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, askedAlone } from "../wire/api.ts";

/** The table of a batch: up to some thousand rows, asked for in an answer of their own. */
export const rowsQuery = (id: string) => api.batches.rows.queryOptions({ id }, askedAlone);

/** Asks for the table beside the batch, not after it. */
export function useRowsBesides(id: string, wanted: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (wanted) void queryClient.prefetchQuery({ ...rowsQuery(id), staleTime: 60_000 });
  }, [id, wanted, queryClient]);
}
