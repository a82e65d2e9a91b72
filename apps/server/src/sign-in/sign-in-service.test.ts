import { inspect } from "node:util";

import { account, auditEntry, session, user } from "@daowei/db/schema";
import { totpCode, totpStep } from "@daowei/operations/second-factors";
import { disablePerson, resetPassword } from "@daowei/operations/people";
import type { Keeper } from "@daowei/operations/people";
import { asc, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor, refusalOf } from "../testing/client.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";
import { signInService } from "../testing/sign-in-service.ts";
import type { Insider, SignInService } from "../testing/sign-in-service.ts";
import { walker } from "../testing/walk.ts";
import type { Walker } from "../testing/walk.ts";
import { identityProvider } from "./identity-provider.ts";

let service: SignInService;
let served: Served;
const warned: unknown[] = [];
beforeAll(async () => {
  service = await signInService();
  served = await serveTest({ provider: providerOf(service) });
  service.trust(`${served.url}/api/auth/oidc/callback`);
});
afterAll(async () => {
  await served.stop();
  await service.stop();
});

function providerOf({ issuer, clientId, clientSecret }: SignInService) {
  const known = { clientId, clientSecret: undefined, clientSecretFile: undefined };
  return identityProvider({
    settings: { issuer, ...known, name: "统一身份认证" },
    clientSecret,
    warn: (error) => warned.push(error),
  });
}

const preparer: Insider = { subject: "jb-001", email: "jingban@example.gov.cn" };

/** The address that the service is asked at, for a person who signs in or links. */
async function begin(
  purpose: "sign_in" | "link",
  by: Walker,
  from: { readonly cookie?: string; readonly next?: string } = {},
): Promise<URL> {
  const { cookie = "", next = "/" } = from;
  const answer = await served.post("/api/auth/oidc/start", { purpose, next }, { cookie });
  by.take(answer);
  const said = (await answer.json()) as { url: string };
  return new URL(said.url);
}

const isPage = (address: URL) => address.href.startsWith(served.url) && !isReturn(address);
const isReturn = (address: URL) => address.pathname === "/api/auth/oidc/callback";

/** Where somebody ends who signs in; `change` meddles with the way there. */
async function enter(insider: Insider | null, change = (_: URL): void => undefined) {
  service.seat(insider);
  const by = walker();
  const asked = await begin("sign_in", by, { next: "/inbox?tab=todo" });
  change(asked);
  const page = await by.walk(asked.href, isPage);
  return { by, page: page.href.slice(served.url.length) };
}

async function link(insider: Insider, cookie: string): Promise<string> {
  service.seat(insider);
  const by = walker();
  const asked = await begin("link", by, { cookie });
  const page = await by.walk(asked.href, isPage);
  expect(page.pathname).toBe("/settings");
  return String(new URLSearchParams(page.hash.slice(1)).get("identity"));
}

const acts = async () =>
  (await served.database.db.select().from(auditEntry).orderBy(asc(auditEntry.number))).map(
    ({ act, userName, payload }) => `${act} ${userName} ${payload}`,
  );
const lastAct = async () => (await acts()).at(-1);
const nobody = "/login?refused=identity_not_linked";
const whoIs = async (by: Walker) => {
  const answer = await served.request("/api/auth/get-session", {
    headers: { cookie: by.cookie() },
  });
  return (await answer.json()) as { user: { username: string } | null };
};

function keeper(): Keeper {
  const { database, library, codeVersion } = served.system;
  const userId = "00000000-0000-7000-8000-000000000002";
  const actor = { userId, userName: "test", post: null, via: "cli" } as const;
  const signature = { actor, requestId: "test", codeVersion };
  return { database, gazetteer: library.gazetteer, fiscalYear: 2022, signature };
}

test("whoever the service knows and nobody here has linked does not come in, whatever his address of mail", async () => {
  const [person] = await served.database.db.select().from(user).limit(1);
  const people = await served.database.db.$count(user);
  const { by, page } = await enter({ subject: "stranger", email: String(person?.email) });
  expect(page).toBe(nobody);
  expect(await whoIs(by)).toEqual({ user: null });
  expect(await lastAct()).toMatch(/^session\.sign_in_failed {2}.*"way":"oidc"/);
  expect(await served.database.db.$count(user)).toBe(people);
  expect(await served.database.db.$count(account, sql`provider_id like 'oidc %'`)).toBe(0);
});

test("a person links himself in his session, signs in by the service, and takes the link off again", async () => {
  const cookie = await served.signIn("jingban-jia");
  const client = clientFor(served.url, cookie);
  const proof = await link(preparer, cookie);
  await client.account.linkIdentity.mutate({ proof });
  expect(await lastAct()).toMatch(
    /^identity\.link 经办甲 \{"callerAddress":"127.0.0.1","issuer":"http:\/\/localhost/,
  );
  expect(await refusalOf(client.account.linkIdentity.mutate({ proof }))).toBe(
    "identity_linked_already",
  );
  const { by, page } = await enter(preparer);
  expect(page).toBe("/inbox?tab=todo");
  expect((await whoIs(by)).user?.username).toBe("jingban-jia");
  expect(await lastAct()).toMatch(/^session\.sign_in 经办甲 .*"way":"oidc"/);
  const [identity] = await client.account.identities.query();
  expect(identity).toMatchObject({ issuer: service.issuer });
  await client.account.unlinkIdentity.mutate({ id: String(identity?.id) });
  expect(await lastAct()).toMatch(/^identity\.unlink 经办甲/);
  expect((await enter(preparer)).page).toBe(nobody);
  expect(await refusalOf(client.account.unlinkIdentity.mutate({ id: String(identity?.id) }))).toBe(
    "identity_not_linked",
  );
});

test("who a person is at the service is in no table and no line of the record", async () => {
  const cookie = await served.signIn("fuhe-jia");
  const insider = { subject: "450102199001011234", email: "fuhe@example.gov.cn" };
  const proof = await link(insider, cookie);
  await clientFor(served.url, cookie).account.linkIdentity.mutate({ proof });
  expect((await enter(insider)).page).toBe("/inbox?tab=todo");
  const kept = JSON.stringify([await served.database.db.select().from(account), await acts()]);
  expect(kept).not.toContain(insider.subject);
  expect(kept).not.toContain(insider.email);
});

test("an identity is one person's, and what one session was handed is nothing in another", async () => {
  const insider = { subject: "sp-001", email: "shenpi@example.gov.cn" };
  const [first, second] = [await served.signIn("shenpi-jia"), await served.signIn("guoku-jia")];
  const proof = await link(insider, first);
  const stolen = clientFor(served.url, second).account.linkIdentity.mutate({ proof });
  expect(await refusalOf(stolen)).toBe("identity_proof_unusable");
  await clientFor(served.url, first).account.linkIdentity.mutate({ proof });
  const again = await link(insider, second);
  const taken = clientFor(served.url, second).account.linkIdentity.mutate({ proof: again });
  expect(await refusalOf(taken)).toBe("identity_of_other_person");
  expect(
    await refusalOf(clientFor(served.url, second).account.linkIdentity.mutate({ proof: "e30" })),
  ).toBe("identity_proof_unusable");
});

test("a return without its state, nonce, proof key or browser leads nowhere", async () => {
  const refused = "/login?refused=provider_refused";
  const changed = (name: string) => (asked: URL) => asked.searchParams.set(name, "A".repeat(43));
  for (const [name, because] of [
    ["state", /unexpected "state"/],
    ["nonce", /unexpected ID Token "nonce"/],
    ["code_challenge", /invalid_grant/],
  ] as const) {
    expect([name, (await enter(preparer, changed(name))).page]).toEqual([name, refused]);
    expect(inspect(warned.at(-1))).toMatch(because);
  }
  service.seat(preparer);
  const by = walker();
  const asked = await begin("sign_in", by);
  const back = await by.walk(asked.href, isReturn);
  expect((await walker().walk(back.href, isPage)).search).toBe("?refused=flow_expired");
  const otherIssuer = new URL(back);
  otherIssuer.searchParams.set("iss", "https://elsewhere.example");
  expect((await by.walk(otherIssuer.href, isPage)).search).toBe("?refused=provider_refused");
  expect(inspect(warned.at(-1))).toMatch(/unexpected "iss"/);
  // The way is used up, although the code is still good.
  expect((await by.walk(back.href, isPage)).search).toBe("?refused=flow_expired");
});

test("a code is good once, also for the browser that has kept its cookie", async () => {
  service.seat(preparer);
  const by = walker();
  const back = await by.walk((await begin("sign_in", by)).href, isReturn);
  const kept = { headers: { cookie: by.cookie() }, redirect: "manual" } as const;
  const where = async () => (await fetch(back, kept)).headers.get("location");
  expect(await where()).toBe(nobody);
  expect(await where()).toBe("/login?refused=provider_refused");
});

test("whoever gives up at the service, or is asked to go elsewhere afterwards, stays outside", async () => {
  expect((await enter(null)).page).toBe("/login?refused=provider_refused");
  for (const next of [
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "inbox",
  ]) {
    const answer = await served.post("/api/auth/oidc/start", { purpose: "sign_in", next });
    expect([next, answer.status]).toEqual([next, 400]);
  }
  const unsigned = await served.post("/api/auth/oidc/start", { purpose: "link" });
  expect(unsigned.status).toBe(401);
});

test("a session of two idle hours is not linked, nor one whose person has to show a second factor", async () => {
  const cookie = await served.signIn("shenji-jia");
  const proof = await link({ subject: "sj-001", email: "s@example.gov.cn" }, cookie);
  const client = clientFor(served.url, cookie);
  const { secret } = await client.account.beginTotp.mutate({});
  await client.account.confirmTotp.mutate({ code: totpCode(secret, totpStep(Date.now())) });
  await served.database.db.update(session).set({ steppedUpAt: null });
  expect(await refusalOf(client.account.linkIdentity.mutate({ proof }))).toBe("step_up_needed");
  await served.database.db.update(session).set({ expiresAt: sql`now()` });
  expect(await refusalOf(client.account.linkIdentity.mutate({ proof }))).toBe("not_signed_in");
});

test("a disabled person does not come in by the service, and a new password takes the links off", async () => {
  const linked = async (username: string, subject: string) => {
    const insider = { subject, email: `${subject}@example.gov.cn` };
    const cookie = await served.signIn(username);
    const proof = await link(insider, cookie);
    await clientFor(served.url, cookie).account.linkIdentity.mutate({ proof });
    expect((await enter(insider)).page).toBe("/inbox?tab=todo");
    return insider;
  };
  const leaver = await linked("bu-fuhe-jia", "bf-001");
  await disablePerson(keeper(), { username: "bu-fuhe-jia" });
  expect((await enter(leaver)).page).toBe(nobody);
  const stayer = await linked("zhuanhu-jia", "zh-001");
  await resetPassword(keeper(), { username: "zhuanhu-jia", passwordHash: "salt:hash" });
  expect((await enter(stayer)).page).toBe(nobody);
  expect(await lastAct()).toMatch(/^session\.sign_in_failed {2}/);
});

test("a token that the service's shown keys did not sign is nobody's", async () => {
  const other = await signInService();
  const there = await serveTest({ provider: providerOf(other) });
  other.trust(`${there.url}/api/auth/oidc/callback`);
  await other.showForeignKey();
  other.seat(preparer);
  const answer = await there.post("/api/auth/oidc/start", { purpose: "sign_in" });
  const by = walker();
  by.take(answer);
  const { url } = (await answer.json()) as { url: string };
  const page = await by.walk(
    url,
    ({ href, pathname }) => href.startsWith(there.url) && pathname === "/login",
  );
  expect(page.search).toBe("?refused=provider_refused");
  expect(inspect(warned.at(-1))).toMatch(/signature/i);
  await there.stop();
  await other.stop();
});

test("without the service its doors are shut, and when it is out of reach people are told", async () => {
  const without = await serveTest();
  expect(await (await without.request("/api/auth/ways")).json()).toEqual({
    oidc: null,
    notice: null,
  });
  expect((await without.post("/api/auth/oidc/start", { purpose: "sign_in" })).status).toBe(404);
  expect((await without.request("/api/auth/oidc/callback")).status).toBe(404);
  await without.stop();
  const gone = await signInService();
  await gone.stop();
  const lonely = await serveTest({ provider: providerOf(gone) });
  expect((await lonely.post("/api/auth/oidc/start", { purpose: "sign_in" })).status).toBe(503);
  await lonely.stop();
});
