import type { TransferSummary } from "@daowei/api/contracts";
import { skipToken, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useScope } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { api, client } from "../wire/api.ts";
import type { TransferWork } from "./work-of.ts";

const pageSize = 200;

/** The transfers of the filter in the address, page after page, and how many of them the post's work takes. */
export function useTransfers(work: TransferWork | null) {
  const scope = useScope();
  const { stage, level, overdue, held, match, batch } = useSearch({ from: "/frame/transfers" });
  const besidesStage = {
    ...scope,
    ...present({
      level,
      batchId: batch,
      overdueOnly: overdue === undefined ? undefined : true,
      heldOnly: held === undefined ? undefined : true,
      match,
    }),
  };
  const filter = { ...besidesStage, ...present({ stage }), limit: pageSize };
  const query = useInfiniteQuery(
    api.transfers.list.infiniteQueryOptions(filter, {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const totals = query.data?.pages[0]?.totals;
  const taken =
    work === null || (stage !== undefined && stage !== work.stage)
      ? null
      : { ...filter, stage: work.stage };
  const counting = useQuery(
    api.transfers.list.queryOptions(
      taken !== null && query.hasNextPage ? { ...taken, limit: 1 } : skipToken,
    ),
  );
  return {
    ...query,
    besidesStage,
    items,
    totals,
    takenCount: stage === work?.stage ? totals?.count : counting.data?.totals.count,
    fetchFiltered: () => fetchAll(filter),
    fetchTaken: async () => (taken === null ? [] : fetchAll(taken)),
  };
}

type Filter = Parameters<typeof client.transfers.list.query>[0];

/** Every transfer of a filter, for choosing all of them and not only those in sight. */
async function fetchAll(filter: Filter): Promise<TransferSummary[]> {
  const all: TransferSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.transfers.list.query({ ...filter, ...present({ cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
