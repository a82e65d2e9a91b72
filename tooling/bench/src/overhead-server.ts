/** A process of its own that answers one question in two ways: by tRPC as daowei does, and by hand at another port. Prints its addresses. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ListTransfers, TransferList, type TransferSummary } from "@daowei/api/contracts";
import { initTRPC } from "@trpc/server";
import { openListener } from "@daowei/server/testing/listener";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { tellCpu } from "./cpu-told.ts";

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
  sentOn: null,
  sendVoucherNumber: null,
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

tellCpu();
// The listener and the adapter that daowei's own server has.
const listener = await openListener({ host: "127.0.0.1", port: 0 });
if (!listener.ok) throw new Error(listener.problem.kind);
listener.value.serve((req) => fetchRequestHandler({ endpoint: "/api/trpc", req, router }));

const bare = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://bench");
  ListTransfers.parse(JSON.parse(url.searchParams.get("input") ?? "null"));
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(TransferList.parse(answer())));
});
bare.listen(0, "127.0.0.1");
await once(bare, "listening");
const at = (port: number) => `http://127.0.0.1:${port}`;
const addresses = { url: at(listener.value.port), bare: at((bare.address() as AddressInfo).port) };
process.stdout.write(`${JSON.stringify(addresses)}\n`);
