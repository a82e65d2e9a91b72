import { createClient, wan } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
});
const region = { fiscalYear: 2022, placeCode: "450000" };

let late = 0n;
for await (const transfer of client.transfers.iterate({ ...region, overdueOnly: true })) {
  const open = BigInt(transfer.amountFen) - BigInt(transfer.arrivedFen);
  late += open;
  console.log(`${transfer.number} ${transfer.payerName} owes ${wan(open)} 万元 since ${transfer.dueOn}`);
}
console.log(`late: ${wan(late)} 万元`);

// Why one of them is owed, down to the quoted sentence.
const { items } = await client.transfers.list({ ...region, limit: 1 });
const [first] = items;
if (first !== undefined) {
  const { obligations } = await client.transfers.get({ id: first.id });
  const [obligation] = obligations;
  if (obligation === undefined) throw new Error("a transfer without an obligation");
  const { explanation, recomputed } = await client.transfers.explain({ obligationId: obligation.id });
  console.log(`${explanation.case.title}; the same today: ${recomputed.same}`);
  console.log(explanation.standard.citation?.quote ?? "");
}
