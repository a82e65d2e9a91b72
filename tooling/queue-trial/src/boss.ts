import { PgBoss } from "pg-boss";

export const queueName = "messages";

/** How pg-boss is set for a run; null leaves its own default. */
export interface BossSettings {
  readonly expireSeconds: number | null;
  readonly superviseSeconds: number | null;
  /** Counts a worker as gone that was silent for so long, ten seconds at least; null knows no heartbeat. */
  readonly heartbeatSeconds: number | null;
}

export async function openBoss(connectionString: string, settings: BossSettings): Promise<PgBoss> {
  const { superviseSeconds, expireSeconds, heartbeatSeconds } = settings;
  const often =
    superviseSeconds === null
      ? {}
      : { superviseIntervalSeconds: superviseSeconds, monitorIntervalSeconds: superviseSeconds };
  const boss = new PgBoss({ connectionString, max: 8, schedule: false, ...often });
  boss.on("error", (error) => void process.stderr.write(`${String(error)}\n`));
  await boss.start();
  await boss.createQueue(queueName, {
    retryLimit: 24,
    ...(expireSeconds === null ? {} : { expireInSeconds: expireSeconds }),
    ...(heartbeatSeconds === null ? {} : { heartbeatSeconds }),
  });
  return boss;
}
