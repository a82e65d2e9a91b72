import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import {
  readBatchListSearch,
  readComparisonSheetSearch,
  readTableSheetSearch,
} from "../batches/search.ts";
import { frame } from "./frame-route.ts";

const parent = () => frame;

const brief = createRoute({
  getParentRoute: parent,
  path: "/print/brief",
  component: lazyRouteComponent(() => import("../print/print-pages.tsx"), "BriefPage"),
});
const printPosts = createRoute({
  getParentRoute: parent,
  path: "/print/posts",
  component: lazyRouteComponent(() => import("../print/print-pages.tsx"), "PostsSheetPage"),
});
const printLevelAccount = createRoute({
  getParentRoute: parent,
  path: "/print/reports/levels",
  component: lazyRouteComponent(() => import("../print/print-pages.tsx"), "LevelAccountSheetPage"),
});
const printApproval = createRoute({
  getParentRoute: parent,
  path: "/print/batches/$batchId/approval",
  component: lazyRouteComponent(() => import("../print/print-pages.tsx"), "ApprovalSheetPage"),
});
const printTable = createRoute({
  getParentRoute: parent,
  path: "/print/batches/$batchId/table",
  validateSearch: readTableSheetSearch,
  component: lazyRouteComponent(() => import("../print/print-pages.tsx"), "TableSheetPage"),
});
const printBatches = createRoute({
  getParentRoute: parent,
  path: "/print/batches",
  validateSearch: readBatchListSearch,
  component: lazyRouteComponent(() => import("../print/batch-pages.tsx"), "BatchListSheetPage"),
});
const printComparison = createRoute({
  getParentRoute: parent,
  path: "/print/batches/$batchId/comparison",
  validateSearch: readComparisonSheetSearch,
  component: lazyRouteComponent(() => import("../print/batch-pages.tsx"), "ComparisonSheetPage"),
});
const printPlace = createRoute({
  getParentRoute: parent,
  path: "/print/batches/$batchId/places/$placeCode",
  component: lazyRouteComponent(() => import("../print/print-pages.tsx"), "PlaceSheetPage"),
});
const printReceipt = createRoute({
  getParentRoute: parent,
  path: "/print/transfers/$transferId",
  component: lazyRouteComponent(() => import("../print/print-pages.tsx"), "ReceiptSheetPage"),
});

/** The documents for paper. */
export const sheets = [
  brief,
  printPosts,
  printLevelAccount,
  printApproval,
  printTable,
  printBatches,
  printComparison,
  printPlace,
  printReceipt,
] as const;
