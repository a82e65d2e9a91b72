import { civilDate } from "@daowei/domain/time";
import type { Message } from "../channels/index.ts";
import { composeTests, type DeliveryWork } from "../outbox/index.ts";
import type { Office } from "../testing/index.ts";
import { composeReminders } from "./compose.ts";
import type { ScanReport } from "./scan-wish.ts";
import type { Subject } from "./subject-source.ts";
import { type ReminderWork, scanOnce } from "./work.ts";

const dueOn = civilDate("2022-12-31");

export function subjectOf(placeCode: string): Subject {
  const key = `test:${placeCode}:${dueOn}`;
  return { key, title: `甲事项${placeCode}`, placeCode, fiscalYear: 2022, dueOn };
}

/** What there is to be reminded of now. */
export interface Scene {
  readonly office: Office;
  readonly subjects: readonly Subject[];
  /** The fund accounts that wait for money, by the key of the subject. */
  readonly accounts?: ReadonlyMap<string, readonly string[]>;
}

/** Looks and sends as a server does, about what a test says is due. */
export function lookingFor(sceneNow: () => Scene) {
  const readSubjects = async () => sceneNow().subjects;
  const readFundAccounts = async () => sceneNow().accounts ?? new Map<string, readonly string[]>();
  const work = (changes: Partial<ReminderWork> = {}): ReminderWork => ({
    database: sceneNow().office.database.app,
    library: sceneNow().office.library,
    readSubjects,
    readFundAccounts,
    readDestinations: async () => [],
    channels: new Set(["email"]),
    everyMillis: null,
    idleMillis: 1,
    ...changes,
  });
  const look = async (changes: Partial<ReminderWork> = {}): Promise<ScanReport> => {
    const report = await scanOnce(work(changes));
    if (typeof report === "string") throw new Error(report);
    return report;
  };
  const origin = "https://daowei.test";
  const reminder = composeReminders({ readSubjects, readFundAccounts, origin });
  const delivery = (received: Message[], changes: Partial<DeliveryWork> = {}): DeliveryWork => ({
    database: sceneNow().office.database.app,
    library: sceneNow().office.library,
    send: async (message) => {
      received.push(message);
      return { outcome: "sent", detail: "250" };
    },
    composers: { reminder, event: composeTests, test: composeTests, code: composeTests },
    findDestinations: async () => new Map(),
    most: 100,
    abreast: 4,
    leaseMillis: 60_000,
    freshMillis: 60_000,
    idleMillis: 1,
    ...changes,
  });
  return { work, look, delivery };
}
