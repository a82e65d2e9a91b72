/** A process of its own that answers one question in two ways: by tRPC as daowei does, and by hand at `/plain`. Prints its address. */
import { createServer } from "node:http";
import { ListTransfers, TransferList, type TransferSummary } from "@daowei/api/contracts";
import { initTRPC } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";

const rows = 20;
const id = "018f2f6e-0000-7000-8000-000000000000";
const transfer: TransferSummary = {
  id,
  number: "2022-001-0001",
  batchId: id,
  batchNumber: "2022-001",
  fiscalYear: 2022,
  placeCode: "450102",
  placeName: "兴宁区",
  level: "city",
  payerCode: "450100",
  payerName: "南宁市",
  fundAccountCode: "450100",
  fundAccountName: "南宁市",
  amountFen: "2859192000",
  arrivedFen: "0",
  stage: "issued",
  match: "none",
  held: null,
  dueOn: "2022-09-30",
  postponedFrom: null,
  daysLeft: 12,
  overdue: false,
  illustrative: true,
};
const page: TransferList = {
  items: Array.from({ length: rows }, () => transfer),
  nextCursor: null,
  totals: { count: rows, amountFen: "57183840000", arrivedFen: "0" },
};

/** Both ways hold what is asked and what is answered against the same contracts. */
const answer = () => page;

const t = initTRPC.create();
const router = t.router({
  transfers: t.router({
    list: t.procedure.input(ListTransfers).output(TransferList).query(answer),
  }),
});
const byTrpc = createHTTPHandler({ router, basePath: "/api/trpc/" });

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://bench");
  if (url.pathname !== "/plain") return byTrpc(request, response);
  ListTransfers.parse(JSON.parse(url.searchParams.get("input") ?? "null"));
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(TransferList.parse(answer())));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
