import { mkdtempSync, rmSync } from "node:fs";
import { BlockList } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { testDatabase } from "@daowei/db/testing";
import type { TestDatabase } from "@daowei/db/testing";
import { keysFrom } from "@daowei/operations/second-factors";
import { openStore } from "@daowei/operations/store";
import { loadLibrary } from "@daowei/policies";
import { hashPassword } from "better-auth/crypto";
import { pino } from "pino";

import { seedPeople } from "../demonstration/people.ts";
import { createApp } from "../http/app.ts";
import { attachmentRoute } from "../http/attachment-route.ts";
import { calendarRoute } from "../http/calendar-route.ts";
import { clientAddressBehind } from "../http/client-address.ts";
import { procedures } from "../http/procedures.ts";
import { rateLimiter } from "../http/rate-limiter.ts";
import type { System } from "../http/caller.ts";
import { rest } from "../http/rest.ts";
import { newsDesk } from "../news/news-desk.ts";
import { newsRoute } from "../news/news-route.ts";
import { createAuth } from "../sign-in/auth.ts";
import type { IdentityProvider } from "../sign-in/identity-provider.ts";
import { codeVersion } from "../start/code-version.ts";
import { openListener } from "../start/listener.ts";

export interface Served {
  readonly url: string;
  readonly database: TestDatabase;
  readonly system: System;
  readonly webFolder: string;
  /** A request as a page of ours sends it, unless `init` says otherwise. */
  request(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Signs in and gives the cookie to send along. */
  signIn(username: string, password?: string): Promise<string>;
  stop(): Promise<void>;
}

/** The real app over real HTTP and a fresh copy of the real database, with the demonstration's people in it. */
export async function serveTest(
  options: {
    readonly secure?: boolean;
    readonly demonstration?: boolean;
    readonly rateFactor?: number;
    readonly provider?: IdentityProvider;
  } = {},
): Promise<Served> {
  const database = await testDatabase();
  const { app: db } = database;
  const store = await openStore(db, { kind: "demonstration", insist: true, codeVersion });
  const listener = await openListener({ host: "127.0.0.1", port: 0 });
  if (!store.ok || !listener.ok) throw new Error("the test server does not come up");
  const secret = "a secret that is long enough for tests";
  const url = `http://127.0.0.1:${listener.value.port}`;
  const origins = [url, `http://localhost:${listener.value.port}`];
  const system = {
    database: db,
    library: loadLibrary(),
    now: store.value.now,
    codeVersion,
    demonstration: options.demonstration ?? true,
    keys: keysFrom(secret),
    hashPassword,
    anchorFolder: null,
  };
  await seedPeople(system);
  const loopback = new BlockList();
  loopback.addAddress("127.0.0.1");
  const webFolder = mkdtempSync(join(tmpdir(), "daowei-web-"));
  const secure = options.secure ?? false;
  const log = pino({ level: "silent" });
  const auth = createAuth({ db, secret, origins, secure, warn: () => undefined });
  // Tests ask as often as they like, unless they are about that.
  const limiter = rateLimiter(options.rateFactor ?? 1_000);
  const desk = newsDesk(system, log, { lookMillis: 100, beatMillis: 300 });
  const app = createApp({
    db,
    auth,
    keys: system.keys,
    provider: options.provider,
    limiter,
    procedures: procedures({ system, auth, log, limiter }),
    rest: rest({ system, auth, log, limiter }),
    news: newsRoute({ system, auth, log, limiter }, desk),
    attachment: attachmentRoute({ system, auth, log, limiter }),
    calendar: calendarRoute({ system, origins }),
    origins,
    secure,
    // The tests are a proxy: each may say from where its people come.
    clientAddress: clientAddressBehind(loopback),
    codeVersion,
    webFolder,
    log,
  });
  listener.value.serve(app.fetch);
  const request = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, init);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: "POST",
      headers: { origin: url, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  return {
    url,
    database,
    system,
    webFolder,
    request,
    post,
    signIn: async (username, password = "daowei-yanshi") => {
      const answer = await post("/api/auth/sign-in/username", { username, password });
      const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
      if (cookie === undefined) throw new Error(`no cookie for ${username}: ${answer.status}`);
      return cookie;
    },
    stop: async () => {
      await desk.stop();
      await listener.value.close(1_000);
      await database.drop();
      rmSync(webFolder, { recursive: true });
    },
  };
}
