/**
 * node tooling/queue-trial/src/main.ts [--messages 2000] [--kills 8] [--lease 3]
 * Kills workers amid their messages, the outbox's and pg-boss's in turn: what was lost, what came twice, and how long until what
 * the killed ones held was settled.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { BossSettings } from "./boss.ts";
import { type Queue, stockBoss, stockOutbox } from "./queues.ts";
import { openReceiver, type Receiver } from "./receiver.ts";
import type { WorkerWish } from "./wish.ts";

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "2000" },
    kills: { type: "string", default: "8" },
    lease: { type: "string", default: "3" },
  },
});
const [messages, kills, lease] = [values.messages, values.kills, values.lease].map(Number) as [
  number,
  number,
  number,
];
const program = fileURLToPath(new URL("worker.ts", import.meta.url));
const workers = 2;
const receiverMillis = 5;
const patienceMillis = 240_000;

const setUps: readonly { readonly name: string; readonly boss: BossSettings | null }[] = [
  { name: `outbox, lease ${lease} s`, boss: null },
  {
    name: `pg-boss, expires after ${lease} s, looked after every second`,
    boss: { expireSeconds: lease, superviseSeconds: 1, heartbeatSeconds: null },
  },
  {
    name: `pg-boss, expires after ${lease} s, looked after as by default`,
    boss: { expireSeconds: lease, superviseSeconds: null, heartbeatSeconds: null },
  },
  {
    name: "pg-boss, heartbeat of 10 s, looked after every second",
    boss: { expireSeconds: null, superviseSeconds: 1, heartbeatSeconds: 10 },
  },
];

for (const { name, boss } of setUps) {
  const receiver = await openReceiver(receiverMillis);
  const queue = await (boss === null ? stockOutbox(messages) : stockBoss(messages, boss));
  const told = await tryQueue(queue, receiver, boss);
  process.stdout.write(`${JSON.stringify({ name, messages, ...told })}\n`);
  await queue.close();
  receiver.close();
}

async function tryQueue(queue: Queue, receiver: Receiver, boss: BossSettings | null) {
  const wish = {
    databaseUrl: queue.databaseUrl,
    hook: receiver.url,
    leaseMillis: lease * 1_000,
    boss,
  };
  const running = await Promise.all(Array.from({ length: workers }, () => start(wish)));
  const began = performance.now();
  const resumed: number[] = [];
  let heldAtKills = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const share = Math.floor((messages * kill) / (kills + 2));
    if (!(await until(() => receiver.arrived.size >= share, 5))) break;
    const [first] = running.splice(0, 1);
    if (first === undefined) throw new Error("no worker is left to kill");
    await killed(first);
    const at = performance.now();
    const held = await queue.held();
    heldAtKills += held.length;
    // The other goes on meanwhile: what it holds is settled soon, what the killed one held waits until it is taken over.
    const next = start(wish);
    if (await until(async () => (await queue.unsettled(held)) === 0, 50))
      resumed.push((performance.now() - at) / 1_000);
    running.push(await next);
  }
  await until(async () => (await queue.unsettled(queue.ids)) === 0, 200);
  await Promise.all(running.splice(0).map(killed));
  const middle = resumed.toSorted((a, b) => a - b)[Math.floor(resumed.length / 2)];
  return {
    kills: resumed.length,
    heldAtKills,
    lost: queue.ids.filter((id) => !receiver.arrived.has(id)).length,
    twice: receiver.again.size,
    notSettled: await queue.unsettled(queue.ids),
    settledAgainAfterSeconds: {
      middle: middle?.toFixed(1) ?? null,
      worst: resumed.length === 0 ? null : Math.max(...resumed).toFixed(1),
    },
    seconds: Math.round((performance.now() - began) / 1_000),
  };
}

/** Answers when the worker is about to ask for its first messages: how long a process takes to start is not what is tried. */
async function start(wish: WorkerWish): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(wish)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

/** Looks again and again until it is so; false when it does not come. */
async function until(so: () => boolean | Promise<boolean>, everyMillis: number): Promise<boolean> {
  const last = performance.now() + patienceMillis;
  while (performance.now() < last) {
    if (await so()) return true;
    await sleep(everyMillis);
  }
  return false;
}
