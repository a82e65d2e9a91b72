import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { rowsQuery } from "../batches/rows-query.ts";
import { useScope } from "../app/frame-context.ts";
import { RouteMissing } from "../app/route-states.tsx";
import { useGridView } from "../batches/use-grid-view.ts";
import { api } from "../wire/api.ts";
import { ApprovalSheet } from "./approval-sheet.tsx";
import { BriefSheet } from "./brief-sheet.tsx";
import { LevelAccountSheet } from "./level-account-sheet.tsx";
import { PlaceSheet } from "./place-sheet.tsx";
import { PostsSheet } from "./posts-sheet.tsx";
import { Preparing } from "./preparing.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import { TableSheet } from "./table-sheet.tsx";

export function BriefPage() {
  const scope = useScope();
  const overview = useQuery(api.overview.get.queryOptions(scope));
  const trend = useQuery(api.overview.trend.queryOptions(scope));
  if (overview.data === undefined || trend.data === undefined)
    return <Preparing queries={[overview, trend]} />;
  return <BriefSheet overview={overview.data} trend={trend.data} />;
}

export function PostsSheetPage() {
  const people = useQuery(api.people.list.queryOptions({}));
  if (people.data === undefined) return <Preparing queries={[people]} />;
  return <PostsSheet people={people.data} />;
}

export function LevelAccountSheetPage() {
  const account = useQuery(api.reports.levelAccount.queryOptions(useScope()));
  if (account.data === undefined) return <Preparing queries={[account]} />;
  return <LevelAccountSheet account={account.data} />;
}

export function ApprovalSheetPage() {
  const { batchId } = useParams({ from: "/frame/print/batches/$batchId/approval" });
  const batch = useQuery(api.batches.get.queryOptions({ id: batchId }));
  const papers = useQuery(api.attachments.list.queryOptions({ batchId }));
  if (batch.data === undefined || papers.data === undefined)
    return <Preparing queries={[batch, papers]} />;
  return <ApprovalSheet batch={batch.data} attachments={papers.data.attachments} />;
}

export function TableSheetPage() {
  const { batchId: id } = useParams({ from: "/frame/print/batches/$batchId/table" });
  const { view: viewId } = useSearch({ from: "/frame/print/batches/$batchId/table" });
  const { view, totals } = useGridView(viewId);
  const batch = useQuery(api.batches.get.queryOptions({ id }));
  const table = useQuery(rowsQuery(id));
  if (batch.data === undefined || table.data === undefined || view.loading)
    return <Preparing queries={[batch, table]} />;
  return <TableSheet batch={batch.data} table={table.data} totals={totals} />;
}

export function PlaceSheetPage() {
  const { batchId: id, placeCode } = useParams({
    from: "/frame/print/batches/$batchId/places/$placeCode",
  });
  const batch = useQuery(api.batches.get.queryOptions({ id }));
  const table = useQuery(rowsQuery(id));
  if (batch.data === undefined || table.data === undefined)
    return <Preparing queries={[batch, table]} />;
  const row = table.data.rows.find((one) => one.placeCode === placeCode);
  return row === undefined ? <RouteMissing /> : <PlaceSheet batch={batch.data} row={row} />;
}

export function ReceiptSheetPage() {
  const { transferId: id } = useParams({ from: "/frame/print/transfers/$transferId" });
  const transfer = useQuery(api.transfers.get.queryOptions({ id }));
  // A post that may see the transfer may not see the whole batch: then the sheet does without its hash.
  const batch = useQuery({
    ...api.batches.get.queryOptions({ id: transfer.data?.batchId ?? "" }),
    enabled: transfer.data !== undefined,
  });
  if (transfer.data === undefined || batch.isPending) return <Preparing queries={[transfer]} />;
  return <ReceiptSheet transfer={transfer.data} batch={batch.data ?? null} />;
}
