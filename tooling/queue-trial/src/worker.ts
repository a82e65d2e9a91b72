import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@daowei/db";
import { outsideChannels } from "@daowei/operations/channels";
import { composeTests, runDelivery } from "@daowei/operations/outbox";
import { loadLibrary } from "@daowei/policies";
import type { PgBoss } from "pg-boss";
import { type BossSettings, openBoss, queueName } from "./boss.ts";
import type { WorkerWish } from "./wish.ts";

/** One worker of the queue that is tried, until it is killed: a hundred at a time, eight abreast, each settled by itself. */
const wish = JSON.parse(process.argv[2] ?? "{}") as WorkerWish;
process.stdin.resume().on("end", () => process.exit(0));
const together = 100;
const abreast = 8;
const idleMillis = 50;

await (wish.boss === null ? workOutbox() : workBoss(wish.boss));

async function workOutbox(): Promise<void> {
  const { send } = outsideChannels({
    mail: null,
    clock: () => new Date(),
    allowedNetworks: ["127.0.0.0/8"],
    timeoutMillis: wish.leaseMillis * 0.8,
  });
  const secrets = [`whsec_${Buffer.from("a secret of a trial, thirty-two!").toString("base64")}`];
  const library = loadLibrary();
  process.stdout.write("ready\n");
  await runDelivery(
    {
      database: openDatabase({ url: wish.databaseUrl, onConnectionLost: () => undefined }),
      library,
      send,
      composers: {
        reminder: composeTests,
        event: composeTests,
        test: composeTests,
        code: composeTests,
      },
      findDestinations: async () =>
        new Map([["hook", { kind: "webhook", url: wish.hook, secrets }]]),
      most: together,
      abreast,
      leaseMillis: wish.leaseMillis,
      freshMillis: wish.leaseMillis / 2,
      idleMillis,
    },
    new AbortController().signal,
  );
}

async function workBoss(settings: NonNullable<WorkerWish["boss"]>): Promise<never> {
  const boss = await openBoss(wish.databaseUrl, settings);
  process.stdout.write("ready\n");
  for (;;) {
    const waiting = await boss.fetch(queueName, { batchSize: together });
    const stopBeating = beat(
      boss,
      settings,
      waiting.map(({ id }) => id),
    );
    const next = async (): Promise<void> => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const headers = { "webhook-id": job.id, "content-type": "application/json" };
        await fetch(wish.hook, { method: "POST", headers, body: "{}" });
        await boss.complete(queueName, job.id);
      }
    };
    const some = waiting.length > 0;
    await Promise.all(Array.from({ length: abreast }, next));
    stopBeating();
    if (!some) await sleep(idleMillis);
  }
}

/** As pg-boss's own loop does: what is held is touched twice within a heartbeat. */
function beat(
  boss: PgBoss,
  { heartbeatSeconds }: BossSettings,
  held: readonly string[],
): () => void {
  if (heartbeatSeconds === null || held.length === 0) return () => undefined;
  const touch = () => void boss.touch(queueName, [...held]);
  const beating = setInterval(touch, heartbeatSeconds * 500);
  return () => {
    clearInterval(beating);
  };
}
