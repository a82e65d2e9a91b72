/**
 * node packages/operations/src/throughput/approve-one.ts [batches in a round] [rounds]
 * Reviews one batch per transaction, 10 and 50 at a time, and beside it sends the very statements of one such review as named
 * statements through pg alone to the same PostgreSQL, synchronous_commit on. Both take turns after a round that warms up.
 */
import type { BatchActed } from "../batches/act-on-batch.ts";
import { reviewBatch, submitBatch } from "../batches/index.ts";
import { newId, sha256 } from "../identity.ts";
import { cpuOf } from "./cpu.ts";
import { agreed, copyDrafts, draftBatch, hireTeam, openOffice } from "../testing/index.ts";

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const count = Number(process.argv[2] ?? "100");
const rounds = Number(process.argv[3] ?? "5");
const office = await openOffice();
const team = await hireTeam(office);
const rows = [{ placeCode: "450103", insuredClass: "resident", heads: 10n }];
const asked = { importer: team.preparer, fiscalYear: 2022, placeCode: "450000", rows };
const headcountVersionId = await office.importHeadcounts(asked);
const model = await draftBatch(office, team, { headcountVersionId });
const reviewer = office.as(team.reviewer);
const pool = reviewer.database.$client;
const connect = () => pool.connect();
type Client = Awaited<ReturnType<typeof connect>>;

async function submitted(): Promise<BatchActed[]> {
  const drafts = await copyDrafts(office, team, { count, model });
  for (const { id, revisionHash } of drafts)
    agreed(
      await submitBatch(office.as(team.preparer), { id, revisionHash, idempotencyKey: newId() }),
    );
  return drafts;
}

const review = async ({ id, revisionHash }: BatchActed, idempotencyKey = newId()) => {
  agreed(await reviewBatch(reviewer, { id, revisionHash, idempotencyKey }));
};

/** The statements of one review, as they went to PostgreSQL. */
async function record(one: BatchActed, key: string): Promise<Statement[]> {
  const client = await connect();
  const { query } = Object.getPrototypeOf(client) as { query: (...args: unknown[]) => unknown };
  client.release();
  const sent: Statement[] = [];
  const prototype = Object.getPrototypeOf(client) as { query: unknown };
  prototype.query = function recorded(this: unknown, ...args: unknown[]) {
    const [first, second] = args;
    const text = typeof first === "string" ? first : (first as { text: string }).text;
    const values = Array.isArray(second)
      ? second
      : typeof first === "string"
        ? []
        : ((first as { values?: unknown[] }).values ?? []);
    sent.push({ text, values });
    return query.apply(this, args);
  };
  await review(one, key);
  prototype.query = query;
  return sent;
}

/** Sends the statements of one review for another batch; the chain's number and hashes are the ones of now. */
async function replay(
  client: Client,
  statements: readonly Statement[],
  swap: { readonly from: string; readonly to: string; readonly key: string },
): Promise<void> {
  const key = newId();
  let head: { number: string; hash: string } | null = null;
  for (const [index, { text, values }] of statements.entries()) {
    const mine = values.map((value) => {
      if (Array.isArray(value)) return value.map((one) => (one === swap.from ? swap.to : one));
      if (typeof value === "bigint") return head === null ? value : BigInt(head.number) + 1n;
      if (typeof value !== "string") return value;
      const own = value.replaceAll(swap.from, swap.to).replaceAll(swap.key, key);
      return head === null ? own : sealed(own, head);
    });
    const named = values.length > 0 || !text.includes(";");
    const result = named
      ? await client.query({ name: `replayed-${index}`, text, values: mine })
      : await client.query(text);
    const [row] = (Array.isArray(result) ? [] : result.rows) as Record<string, string>[];
    if (text.includes('from "audit_head"') && row !== undefined)
      head = { number: String(row["number"]), hash: String(row["hash"]) };
  }
}

/** An entry with the number and hashes that follow the head; hashed as the real one is. */
function sealed(value: string, head: { readonly number: string; readonly hash: string }): string {
  const number = (BigInt(head.number) + 1n).toString();
  const hash = sha256(`${head.hash}${number}`);
  if (/^[0-9a-f]{64}$/.test(value)) return hash;
  return value
    .replace(/"number":"?\d+"?/, `"number":"${number}"`)
    .replace(/"previousHash":"[0-9a-f]+"/, `"previousHash":"${head.hash}"`)
    .replace(/"hash":"[0-9a-f]+"/, `"hash":"${hash}"`);
}

/** So many at a time until all are done: per second, milliseconds of CPU for each, and how long each took. */
async function drive(
  clients: number,
  batches: readonly BatchActed[],
  take: (one: BatchActed) => Promise<void>,
) {
  const left = [...batches];
  const times: number[] = [];
  const cpu = await cpuOf(pool);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) {
        const before = performance.now();
        await take(one);
        times.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const spent = await cpu();
  return {
    perSecond: batches.length / seconds,
    nodeMs: spent.nodeMs / batches.length,
    postgresMs: spent.postgresMs / batches.length,
    times,
  };
}
type Driven = Awaited<ReturnType<typeof drive>>;

async function bare(clients: number, batches: readonly BatchActed[]): Promise<Driven> {
  const [sample, ...rest] = batches;
  if (sample === undefined) throw new Error("no batches");
  const key = newId();
  const statements = await record(sample, key);
  return drive(clients, rest, async (one) => {
    const client = await connect();
    await replay(client, statements, { from: sample.id, to: one.id, key });
    client.release();
  });
}

/** Of the rounds after the first: the middle of each figure, and the slowest of a hundred over all of them. */
function summed(all: readonly Driven[]) {
  const timed = all.slice(1);
  const times = timed.flatMap((one) => one.times).toSorted((a, b) => a - b);
  return {
    perSecond: middle(timed.map((one) => one.perSecond)),
    nodeMs: middle(timed.map((one) => one.nodeMs)),
    postgresMs: middle(timed.map((one) => one.postgresMs)),
    p99: times[Math.floor(times.length * 0.99)],
  };
}

function middle(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (value === undefined) throw new Error("the middle of nothing");
  return value;
}

function lineOf(who: string, { perSecond, p99, nodeMs, postgresMs }: ReturnType<typeof summed>) {
  return `${who} ${perSecond.toFixed(0)}/s, p99 ${p99?.toFixed(0)} ms, CPU ${nodeMs.toFixed(2)} ms in Node and ${postgresMs.toFixed(2)} ms in PostgreSQL`;
}

for (const clients of [10, 50]) {
  const ours: Driven[] = [];
  const limit: Driven[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    ours.push(await drive(clients, await submitted(), review));
    limit.push(await bare(clients, await submitted()));
  }
  const ratios = ours
    .map(({ perSecond }, round) => perSecond / (limit[round]?.perSecond ?? Number.NaN))
    .slice(1);
  const [lowest, highest] = [Math.min(...ratios), Math.max(...ratios)];
  process.stdout.write(
    `${clients} clients: ${lineOf("daowei", summed(ours))}\n  ${lineOf("bare pg", summed(limit))}\n  ratio ${middle(ratios).toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})\n`,
  );
}
await office.close();
