import { join, resolve } from "node:path";

import { closeDatabase, openDatabase } from "@daowei/db";
import type { Database } from "@daowei/db";
import { ok } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { keysFrom } from "@daowei/operations/second-factors";

import { robots } from "@daowei/operations/reminders";
import { followClock, openStore } from "@daowei/operations/store";
import type { OpenedStore, StoreKind } from "@daowei/operations/store";
import { loadLibrary } from "@daowei/policies";
import { hashPassword } from "better-auth/crypto";
import type { Logger } from "pino";

import { seedDemonstration } from "../demonstration/seed.ts";
import { createApp } from "../http/app.ts";
import { attachmentRoute } from "../http/attachment-route.ts";
import { calendarRoute } from "../http/calendar-route.ts";
import { clientAddressBehind, trustedProxies } from "../http/client-address.ts";
import { procedures } from "../http/procedures.ts";
import { rateLimiter } from "../http/rate-limiter.ts";
import type { System } from "../http/caller.ts";
import { rest } from "../http/rest.ts";
import { newsDesk } from "../news/news-desk.ts";
import { newsRoute } from "../news/news-route.ts";
import { createAuth } from "../sign-in/auth.ts";
import { codeVersion } from "./code-version.ts";
import { openPostgres } from "./database.ts";
import { keepAnchors } from "./keep-anchors.ts";
import { workOnReminders } from "./reminders.ts";
import { openListener } from "./listener.ts";
import { openProvider } from "./open-provider.ts";
import { originsOf } from "./origins.ts";
import { sendMessages } from "./messages.ts";
import { openOutside } from "./open-outside.ts";
import { openGateway, workOnPayments } from "./payments.ts";
import { readOrMakeSecret } from "./secret.ts";
import type { Settings } from "./settings.ts";
import type { StartProblem } from "./start-problem.ts";

export const projectRoot = resolve(import.meta.dirname, "../../../..");
const graceMillis = 10_000;

export interface Running {
  readonly url: string;
  readonly dataDir: string;
  readonly databasePlace: string;
  readonly storeKind: StoreKind;
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly tell: (step: string) => void;
  readonly log: Logger;
}

/** Brings everything up in the order in which it can fail fastest; what was started is stopped again when a later step fails. */
export async function startDaowei(
  settings: Settings,
  { tell, log }: Surroundings,
): Promise<Result<Running, StartProblem>> {
  const undo: (() => Promise<void>)[] = [];
  const stop = once(async () => {
    for (const step of undo.toReversed()) await step();
  });
  try {
    const started = await bringUp(settings, { tell, log }, undo);
    if (!started.ok) {
      await stop();
      return started;
    }
    return ok({ ...started.value, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(
  settings: Settings,
  { tell, log }: Surroundings,
  undo: (() => Promise<void>)[],
): Promise<Result<Omit<Running, "stop">, StartProblem>> {
  const listener = await openListener(settings);
  if (!listener.ok) return listener;
  undo.push(() => listener.value.close(graceMillis));
  const origins = originsOf({ ...settings, port: listener.value.port });
  if (!origins.ok) return origins;
  const url = origins.value[0];
  if (url === undefined) throw new Error(`no origin for ${settings.host}`);

  const dataDir = resolve(settings.dataDir ?? join(projectRoot, ".daowei"));
  const secret = readOrMakeSecret(settings, dataDir);
  if (!secret.ok) return secret;
  const gateway = openGateway(settings.payments);
  if (!gateway.ok) return gateway;
  const provider = openProvider(settings.oidc, (error) =>
    log.warn({ err: error }, "the sign-in service"),
  );
  if (!provider.ok) return provider;
  const outside = openOutside(settings.outside);
  if (!outside.ok) return outside;
  tell("正在启动数据库… starting the database");
  const postgres = await openPostgres(settings, dataDir, tell);
  undo.push(() => postgres.stop());
  const db = openDatabase({
    url: postgres.url,
    onConnectionLost: (error) => log.warn({ err: error }, "database connection lost"),
  });
  undo.push(() => closeDatabase(db));

  const store = await openStore(db, { ...storeWish(settings), codeVersion });
  if (!store.ok) return store;
  const keys = keysFrom(secret.value);
  const anchorFolder = resolve(settings.anchorFolder ?? join(dataDir, "anchors"));
  const opened = await openSystem({ db, keys, store: store.value, anchorFolder }, tell);
  const reminding = new Set([...robots, ...(outside.value.mail ? (["email"] as const) : [])]);
  const ways = { ...opened, reminding };
  const system: System = gateway.value === undefined ? ways : { ...ways, paying: "gateway" };
  if (gateway.value !== undefined) {
    const work = workOnPayments(system, gateway.value, log);
    undo.push(() => work.stop());
  }
  const { send } = outside.value;
  const sending = sendMessages({ system, send, origin: url, log });
  undo.push(() => sending.stop());
  const looking = workOnReminders(system, log);
  undo.push(() => looking.stop());
  const anchors = await keepAnchors({ db, folder: anchorFolder, log });
  undo.push(() => anchors.stop());
  const proxies = trustedProxies(settings.trustedProxies);
  if (proxies === undefined) throw new Error("settings let a list of proxies through");
  const secure = url.startsWith("https:");
  const warn = (message: string) => log.warn(message);
  const auth = createAuth({ db, secret: secret.value, origins: origins.value, secure, warn });
  const limiter = rateLimiter(settings.rateFactor);
  const desk = newsDesk(system, log);
  const app = createApp({
    db,
    auth,
    keys,
    provider: provider.value,
    notice: settings.signInNotice,
    limiter,
    procedures: procedures({ system, auth, log, limiter }),
    rest: rest({ system, auth, log, limiter }),
    news: newsRoute({ system, auth, log, limiter }, desk),
    attachment: attachmentRoute({ system, auth, log, limiter }),
    calendar: calendarRoute({ system, origins: origins.value }),
    origins: origins.value,
    secure,
    clientAddress: clientAddressBehind(proxies),
    codeVersion,
    webFolder: join(projectRoot, "apps/web/dist"),
    log,
  });
  listener.value.serve(app.fetch);
  // First of all: what people have asked for ends while the database is still there.
  undo.push(() => listener.value.close(graceMillis));
  // And before that the lines that would stay open for ever.
  undo.push(() => desk.stop());
  return ok({ url, dataDir, databasePlace: postgres.place, storeKind: store.value.kind });
}

interface Opening extends Pick<System, "keys" | "anchorFolder"> {
  readonly db: Database;
  readonly store: OpenedStore;
}

/** The law in memory and the store with its clock; a demonstration that is not complete is completed first. */
async function openSystem(
  { db, store, ...known }: Opening,
  tell: Surroundings["tell"],
): Promise<System> {
  tell("正在读入政策库与行政区划… reading policies and divisions");
  const library = loadLibrary();
  const demonstration = store.kind === "demonstration";
  const { now } = store;
  const made = { database: db, library, now, codeVersion, demonstration };
  const system = { ...made, ...known, hashPassword };
  if (demonstration && !store.seeded) {
    tell("正在准备演示数据（示例数据）… preparing the demonstration");
    await seedDemonstration(system);
  }
  const clock = await followClock(db, { freshMillis: demonstration ? 0 : 60_000 });
  return { ...system, now: clock.now, readClock: clock.readAgain };
}

/** The bundled store is a demonstration unless told otherwise; the office's own server a production store. */
export function storeWish(settings: Settings): {
  readonly kind: StoreKind;
  readonly insist: boolean;
} {
  const { demonstration, databaseUrl } = settings;
  if (demonstration !== undefined) {
    return { kind: demonstration ? "demonstration" : "production", insist: true };
  }
  return { kind: databaseUrl === undefined ? "demonstration" : "production", insist: false };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
