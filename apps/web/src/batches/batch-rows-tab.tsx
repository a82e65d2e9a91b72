import type { BatchDetail, BatchEvent, MarkView } from "@daowei/api/contracts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { rowsQuery } from "./rows-query.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useNarrow } from "../app/use-narrow.ts";
import { fetchReceipt } from "../explanation/fetch-receipt.ts";
import { PlaceCards } from "./place-cards.tsx";
import { BatchGrid } from "./batch-grid.tsx";
import { useGridView } from "./use-grid-view.ts";
import { useOpenTransfer } from "./use-open-transfer.ts";

export function BatchRowsTab({
  batch,
  onExplain,
  viewing: { viewId, onView },
}: {
  batch: z.infer<typeof BatchDetail>;
  onExplain: (transferId: string) => void;
  /** The view of the address, and what puts another there. */
  viewing: { readonly viewId: string | undefined; readonly onView: (viewId?: string) => void };
}) {
  const { t } = useTranslation("batches");
  const queryClient = useQueryClient();
  const narrow = useNarrow();
  const openTransfer = useOpenTransfer();
  const grid = useGridView(viewId, onView);
  const onRest = useCallback((id: string) => void fetchReceipt(queryClient, id), [queryClient]);
  const { data, error, refetch } = useQuery({
    ...rowsQuery(batch.id),
    staleTime: 60_000,
  });
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined || grid.view.loading)
    return <div className="bone bone-block" role="status" aria-label={t("grid.rowsLoading")} />;
  if (narrow)
    return (
      <PlaceCards
        batch={data}
        placeCode={batch.placeCode}
        onExplain={onExplain}
        marks={marksOf(batch.events)}
      />
    );
  return (
    <BatchGrid
      batch={data}
      placeCode={batch.placeCode}
      openTransfer={openTransfer ?? null}
      onExplain={onExplain}
      onRest={onRest}
      marks={marksOf(batch.events)}
      grid={grid}
      onView={onView}
    />
  );
}

/** What was pointed at when it was last sent back, until it is agreed to again or goes on. */
function marksOf(events: readonly BatchEvent[]): readonly MarkView[] {
  const sentBack = events.findLast(({ marks }) => marks.length > 0);
  const later = events.findLast(({ act }) => act === "review" || act === "approve");
  if (sentBack === undefined) return [];
  return later !== undefined && later.at > sentBack.at ? [] : sentBack.marks;
}
