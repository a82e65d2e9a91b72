import { createHash } from "node:crypto";

import { complaint } from "./complaint.ts";
import { asking, carryOut, look, Stuck } from "./desk.ts";
import type { Asking, Desk, Outcome } from "./desk.ts";

const region = { fiscalYear: 2022, placeCode: "450000" };
const reason = "请核对本县参保人数与确认表是否一致";

/** Imports invented headcounts of these counties; gives the version. */
export async function importHeadcounts(desk: Desk, counties: readonly string[]): Promise<string> {
  const rows = counties.map(
    (code) => `${code},resident,${1 + Math.floor(desk.random() * 900_000)}`,
  );
  const bytes = Buffer.from(`${["place_code,insured_class,heads", ...rows].join("\n")}\n`);
  const file = {
    ...region,
    fileName: "示例数据-参保人数.csv",
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    cutOffOn: "2022-05-31",
    status: "verified" as const,
    warningsAcknowledged: true,
  };
  const accepted = await must(
    desk,
    asking("headcounts.accept", "jingban-jia", (client, key, signal) =>
      client.enrolment.accept.mutate({ ...file, idempotencyKey: key }, { signal }),
    ),
  );
  return accepted.versionId;
}

/** One county's money from the draft to its arrival, by five people, of whom some race each other on the way. */
export async function liveOnce(
  desk: Desk,
  { county, headcountVersionId }: { readonly county: string; readonly headcountVersionId: string },
): Promise<void> {
  const draft = {
    ...region,
    policyId: "gx-2022",
    headcountVersionId,
    onlyPlaces: [county],
    title: `示例批次（${county}）`,
    kind: "regular" as const,
  };
  const { id } = await must(
    desk,
    asking("batch.create", "jingban-jia", (client, key, signal) =>
      client.batches.create.mutate({ ...draft, idempotencyKey: key }, { signal }),
    ),
  );
  let races = desk.random() < 0.5 ? 1 : 0;
  for (;;) {
    const batch = await look(desk, "jingban-jia", (client, signal) =>
      client.batches.get.query({ id }, { signal }),
    );
    if (batch.stage === "arrived") return allArrived(desk, batch);
    const raced = races > 0 && (await race(desk, batch));
    if (raced) races -= 1;
    else await step(desk, batch);
  }
}

interface Seen {
  readonly id: string;
  readonly stage: string;
  readonly revisionHash: string;
  readonly amountFen: string;
  readonly arrivedFen: string;
}

function allArrived(desk: Desk, { id, amountFen, arrivedFen }: Seen): void {
  if (amountFen !== arrivedFen)
    desk.complaints.push(complaint("lost", `${id} arrived with ${arrivedFen} of ${amountFen} fen`));
}

/** Two who exclude each other, at the same moment and of any server: one of them is heard. */
async function race(desk: Desk, { id, revisionHash, stage }: Seen): Promise<boolean> {
  const seen = { id, revisionHash };
  const rivals = { submitted: [review, recall], reviewed: [approve, sendBack] };
  if (stage !== "submitted" && stage !== "reviewed") return false;
  const outcomes = await Promise.all(rivals[stage].map((act) => act(desk, seen)));
  const heard = outcomes.filter(({ said }) => said === "acknowledged").length;
  if (heard !== 1)
    desk.complaints.push(
      complaint(
        heard > 1 ? "doubled" : "stuck",
        `${heard} of two who exclude each other were heard on ${id}`,
      ),
    );
  return true;
}

async function step(desk: Desk, batch: Seen): Promise<void> {
  const { id, revisionHash, stage } = batch;
  const seen = { id, revisionHash };
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    prepared: () => submit(desk, seen).then(heard),
    submitted: () => review(desk, seen).then(heard),
    reviewed: () => approve(desk, seen).then(heard),
    approved: () => issue(desk, seen).then(heard),
    issued: () => send(desk, id),
    sent: () => arrive(desk, id),
  };
  const act = acts[stage];
  if (act === undefined) throw new Stuck(`${id} is ${stage}: nobody here goes on from there`);
  await act();
}

interface Revision {
  readonly id: string;
  readonly revisionHash: string;
}

const submit = (desk: Desk, seen: Revision) =>
  carryOut(
    desk,
    asking("batch.submit", "jingban-jia", (client, idempotencyKey, signal) =>
      client.batches.submit.mutate({ ...seen, idempotencyKey }, { signal }),
    ),
  );
const review = (desk: Desk, seen: Revision) =>
  carryOut(
    desk,
    asking("batch.review", "fuhe-jia", (client, idempotencyKey, signal) =>
      client.batches.review.mutate({ ...seen, idempotencyKey }, { signal }),
    ),
  );
const recall = (desk: Desk, seen: Revision) =>
  carryOut(
    desk,
    asking("batch.recall", "jingban-jia", (client, idempotencyKey, signal) =>
      client.batches.recall.mutate({ ...seen, idempotencyKey }, { signal }),
    ),
  );
const approve = (desk: Desk, seen: Revision) =>
  carryOut(
    desk,
    asking("batch.approve", "shenpi-jia", (client, idempotencyKey, signal) =>
      client.batches.approve.mutate({ ...seen, idempotencyKey }, { signal }),
    ),
  );
const sendBack = (desk: Desk, seen: Revision) =>
  carryOut(
    desk,
    asking("batch.send_back", "shenpi-jia", (client, idempotencyKey, signal) =>
      client.batches.sendBack.mutate({ ...seen, comment: reason, idempotencyKey }, { signal }),
    ),
  );
const issue = (desk: Desk, seen: Revision) =>
  carryOut(
    desk,
    asking("batch.issue", "shenpi-jia", (client, idempotencyKey, signal) => {
      const documentNumber = `示例〔2022〕${seen.id.slice(-6)}号`;
      return client.batches.issue.mutate({ ...seen, documentNumber, idempotencyKey }, { signal });
    }),
  );

async function send(desk: Desk, batchId: string): Promise<void> {
  const voucherNumber = `示例拨款-${batchId.slice(-12)}`;
  const sentOn = await today(desk);
  await must(
    desk,
    asking("transfer.record_sent", "guoku-jia", (client, idempotencyKey, signal) =>
      client.transfers.recordSent.mutate(
        { batchId, sentOn, voucherNumber, idempotencyKey },
        { signal },
      ),
    ),
  );
}

/** A part of one transfer first, then the rest of all. */
async function arrive(desk: Desk, batchId: string): Promise<void> {
  const { rows } = await look(desk, "jingban-jia", (client, signal) =>
    client.batches.rows.query({ id: batchId }, { signal }),
  );
  const transferIds = rows.flatMap(({ cells }) => cells.map(({ transferId }) => transferId));
  const [transferId] = transferIds;
  if (transferId === undefined) throw new Error(`${batchId} has no transfers`);
  const arrivedOn = await today(desk);
  const part = { arrivedOn, voucherNumber: `示例到账-甲${batchId.slice(-12)}`, amountFen: "1" };
  await must(
    desk,
    asking("transfer.confirm_arrival", "zhuanhu-jia", (client, idempotencyKey, signal) =>
      client.transfers.confirmArrival.mutate({ ...part, transferId, idempotencyKey }, { signal }),
    ),
  );
  const rest = { arrivedOn, voucherNumber: `示例到账-乙${batchId.slice(-12)}`, transferIds };
  await must(
    desk,
    asking("transfer.confirm_arrivals", "zhuanhu-jia", (client, idempotencyKey, signal) =>
      client.transfers.confirmArrivals.mutate({ ...rest, idempotencyKey }, { signal }),
    ),
  );
}

const today = async (desk: Desk): Promise<string> => {
  const me = await look(desk, "zhuanhu-jia", (client, signal) =>
    client.session.me.query(undefined, { signal }),
  );
  return me.today;
};

async function must<R extends object>(desk: Desk, asked: Asking<R>): Promise<R> {
  return heard(await carryOut(desk, asked));
}

function heard<R>(outcome: Outcome<R>): R {
  if (outcome.said === "acknowledged") return outcome.reply;
  throw new Stuck(`refused although nobody stood in the way: ${outcome.kind}`);
}
