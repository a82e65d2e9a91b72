import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

import type { AppRouter } from "@daowei/api";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import type { TRPCClient } from "@trpc/client";

import type { ClientLog } from "./client-log.ts";
import { complaint } from "./complaint.ts";
import type { Complaint } from "./complaint.ts";
import type { Cookies, Person } from "./demonstration.ts";
import type { Node } from "./node.ts";

export type Client = TRPCClient<AppRouter>;

/** From where people ask: any server, with patience, the same key for the same act. */
export interface Desk {
  readonly nodes: readonly Node[];
  readonly cookies: Cookies;
  readonly log: ClientLog;
  readonly random: () => number;
  readonly patience: Patience;
  /** What no fault excuses. */
  readonly complaints: Complaint[];
}

/** While faults go on people wait as long as it takes; afterwards everything must end in time. */
export interface Patience {
  endsAt: number;
}

/** Nobody here goes on from there. */
export class Stuck extends Error {
  override readonly name = "Stuck";
}

export interface Asking<R> {
  readonly act: string;
  readonly person: Person;
  readonly call: (client: Client, idempotencyKey: string, signal: AbortSignal) => Promise<R>;
}

export function asking<R>(act: string, person: Person, call: Asking<R>["call"]): Asking<R> {
  return { act, person, call };
}

export type Outcome<R> =
  | { readonly said: "acknowledged"; readonly reply: R }
  | { readonly said: "refused"; readonly kind: string }
  | { readonly said: "indefinite"; readonly kind: string };

const answerMillis = 15_000;

/** Asks until the act is acknowledged or refused, always with one key; sometimes twice at once, of two servers. */
export async function carryOut<R extends object>(
  desk: Desk,
  asking: Asking<R>,
): Promise<Exclude<Outcome<R>, { readonly said: "indefinite" }>> {
  const key = keyFrom(desk.random);
  for (;;) {
    const twice = desk.random() < 0.2;
    const outcomes = await Promise.all(
      (twice ? [0, 1] : [0]).map((which) => askOnce(desk, { ...asking, key, which })),
    );
    agree(desk, asking.act, outcomes);
    const heard = outcomes.find(({ said }) => said === "acknowledged") ?? outcomes[0];
    if (heard !== undefined && heard.said !== "indefinite") return heard;
    await waitABit(desk, asking.act);
  }
}

/** The same for questions, which leave nothing behind. */
export async function look<R>(
  desk: Desk,
  person: Person,
  question: (client: Client, signal: AbortSignal) => Promise<R>,
): Promise<R> {
  for (;;) {
    const node = pick(desk.nodes, desk.random);
    const signal = AbortSignal.timeout(answerMillis);
    const outcome = await outcomeOf(question(clientAt(node, desk.cookies[person]), signal));
    if (outcome.said === "acknowledged") return outcome.reply;
    if (outcome.said === "refused") throw new Stuck(`a question is refused: ${outcome.kind}`);
    complainOfFault(desk, "question", outcome.kind);
    await waitABit(desk, "question");
  }
}

async function askOnce<R>(
  desk: Desk,
  asked: Asking<R> & { readonly key: string; readonly which: number },
): Promise<Outcome<R>> {
  const { act, key, person, which } = asked;
  const start = Math.floor(desk.random() * desk.nodes.length);
  const node = desk.nodes[(start + which) % desk.nodes.length];
  if (node === undefined) throw new Error("no server to ask");
  desk.log.write({ act, key, said: "asked" });
  const client = clientAt(node, desk.cookies[person]);
  const outcome = await outcomeOf(asked.call(client, key, AbortSignal.timeout(answerMillis)));
  const answer = outcome.said === "acknowledged" ? outcome.reply : outcome.kind;
  desk.log.write({ act, key, said: outcome.said, answer });
  if (outcome.said === "indefinite") complainOfFault(desk, act, outcome.kind);
  return outcome;
}

/** A lost server or database has a name of its own: an unnamed failure is a fault of the product. */
function complainOfFault(desk: Desk, act: string, kind: string): void {
  if (kind === "internal_error")
    desk.complaints.push(complaint("unnamed", `${act} ended in an internal error`));
}

function agree<R extends object>(desk: Desk, act: string, outcomes: readonly Outcome<R>[]): void {
  const replies = outcomes.flatMap((one) => (one.said === "acknowledged" ? [one.reply] : []));
  const [first, ...others] = replies.map((reply) => ({ ...reply, replayed: undefined }));
  if (others.some((other) => !isDeepStrictEqual(first, other)))
    desk.complaints.push(complaint("doubled", `${act}: two answers to one key differ`));
  if (replies.filter((reply) => "replayed" in reply && reply.replayed === false).length > 1)
    desk.complaints.push(complaint("doubled", `${act}: two answers both claim to be the first`));
}

const outOfReach: ReadonlySet<string> = new Set([
  "outcome_unknown",
  "database_unavailable",
  "internal_error",
]);

async function outcomeOf<R>(call: Promise<R>): Promise<Outcome<R>> {
  try {
    return { said: "acknowledged", reply: await call };
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    // Without data nobody who speaks our protocol has answered.
    if (error.data === undefined || error.data === null)
      return { said: "indefinite", kind: "no_answer" };
    return { said: outOfReach.has(error.message) ? "indefinite" : "refused", kind: error.message };
  }
}

function clientAt({ url, origin }: Node, cookie: string): Client {
  const headers = { cookie, origin };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] });
}

async function waitABit({ patience, random }: Desk, act: string): Promise<void> {
  if (Date.now() > patience.endsAt) throw new Stuck(`${act} does not end without faults`);
  await sleep(20 + random() * 130);
}

export function pick<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

function keyFrom(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
