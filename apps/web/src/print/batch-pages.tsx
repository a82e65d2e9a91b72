import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useFrame, useScope } from "../app/frame-context.ts";
import { RouteMissing } from "../app/route-states.tsx";
import { filteredBatches } from "../batches/filter-batches.ts";
import { useBatchFilters } from "../batches/use-batch-filters.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { api } from "../wire/api.ts";
import { BatchListSheet } from "./batch-list-sheet.tsx";
import { ComparisonSheet } from "./comparison-sheet.tsx";
import { Preparing } from "./preparing.tsx";

export function BatchListSheetPage() {
  const filter = useSearch({ from: "/frame/print/batches" });
  const { places, placeCode, post } = useFrame();
  const batches = useQuery(api.batches.list.queryOptions(useScope()));
  const filters = useBatchFilters(batches.data ?? [], filter);
  if (batches.data === undefined) return <Preparing queries={[batches]} />;
  return (
    <BatchListSheet
      batches={filteredBatches(batches.data, filter)}
      filters={filters}
      placeName={placeNameOf(places, placeCode, post)}
    />
  );
}

export function ComparisonSheetPage() {
  const { batchId: id } = useParams({ from: "/frame/print/batches/$batchId/comparison" });
  const { with: withId } = useSearch({ from: "/frame/print/batches/$batchId/comparison" });
  const compared = useQuery({
    ...api.batches.compare.queryOptions({ id, withId: withId ?? "" }),
    enabled: withId !== undefined,
  });
  if (withId === undefined) return <RouteMissing />;
  if (compared.data === undefined) return <Preparing queries={[compared]} />;
  return <ComparisonSheet compared={compared.data} />;
}
