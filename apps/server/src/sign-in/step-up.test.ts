import { auditEntry, recoveryCode, session, signInThrottle, totp } from "@daowei/db/schema";
import { totpCode, totpStep } from "@daowei/operations/second-factors";
import { desc, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor, refusalOf } from "../testing/client.ts";
import type { Client } from "../testing/client.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

const enter = async (username: string): Promise<Client> =>
  clientFor(served.url, await served.signIn(username));
const step = () => totpStep(Date.now());
const lastActs = async (count: number) => {
  const rows = await served.database.db
    .select({ act: auditEntry.act })
    .from(auditEntry)
    .orderBy(desc(auditEntry.number))
    .limit(count);
  return rows.map(({ act }) => act);
};

async function enrol(client: Client): Promise<{ secret: string; codes: string[] }> {
  const { secret, uri } = await client.account.beginTotp.mutate({});
  expect(uri).toContain(secret);
  const code = totpCode(secret, step());
  const { recoveryCodes } = await client.account.confirmTotp.mutate({ code });
  return { secret, codes: recoveryCodes };
}

const age = (minutes: number) =>
  served.database.db.update(session).set({
    createdAt: sql`now() - make_interval(mins => ${minutes}::int)`,
    steppedUpAt: sql`case when ${session.steppedUpAt} is not null then now() - make_interval(mins => ${minutes}::int) end`,
  });

test("people of a demonstration are not asked until they enrol a factor, and then are", async () => {
  const client = await enter("guanli-jia");
  expect((await client.account.secondFactors.query()).stepUp).toBe("not_asked");
  const { codes } = await enrol(client);
  expect(codes).toHaveLength(10);
  expect(await lastActs(2)).toEqual(["factor.enrol", "factor.begin_totp"]);
  const known = await client.account.secondFactors.query();
  expect(known).toMatchObject({ totp: true, recoveryCodesLeft: 10, stepUp: "done" });
  const elsewhere = await enter("guanli-jia");
  expect((await elsewhere.account.secondFactors.query()).stepUp).toBe("needed");
});

test("the database keeps neither the secret nor the codes in clear", async () => {
  const client = await enter("jingban-jia");
  const { secret, codes } = await enrol(client);
  const kept = JSON.stringify([
    await served.database.db.select().from(totp),
    await served.database.db.select().from(recoveryCode),
    await served.database.db
      .select()
      .from(auditEntry)
      .then((rows) => rows.map((row) => row.payload)),
  ]);
  expect(kept).not.toContain(secret);
  for (const code of codes) expect(kept).not.toContain(code);
});

test("a code steps up once: sent again, or twice at the same time, it is wrong", async () => {
  const { secret } = await enrol(await enter("fuhe-jia"));
  const client = await enter("fuhe-jia");
  const code = totpCode(secret, step() + 1);
  const twice = await Promise.allSettled(
    [1, 2].map(() => client.account.stepUpByTotp.mutate({ code })),
  );
  expect(twice.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await client.account.secondFactors.query()).stepUp).toBe("done");
  expect(await refusalOf(client.account.stepUpByTotp.mutate({ code }))).toBe("factor_wrong");
  expect(await lastActs(1)).toEqual(["session.step_up_failed"]);
});

test("stepping up counts for ten minutes", async () => {
  const client = await enter("shenpi-jia");
  await enrol(client);
  await age(9);
  expect((await client.account.secondFactors.query()).stepUp).toBe("done");
  await age(11);
  expect((await client.account.secondFactors.query()).stepUp).toBe("needed");
});

test("after five wrong codes even a right one waits", async () => {
  const { secret, codes } = await enrol(await enter("guoku-jia"));
  const client = await enter("guoku-jia");
  for (let wrong = 0; wrong < 5; wrong += 1) {
    const code = totpCode(secret, step() + 100 + wrong);
    expect(await refusalOf(client.account.stepUpByTotp.mutate({ code }))).toBe("factor_wrong");
  }
  const right = totpCode(secret, step() + 1);
  expect(await refusalOf(client.account.stepUpByTotp.mutate({ code: right }))).toBe(
    "too_many_attempts",
  );
  const [code = ""] = codes;
  expect(await refusalOf(client.account.stepUpByRecoveryCode.mutate({ code }))).toBe(
    "too_many_attempts",
  );
  await served.database.db.delete(signInThrottle);
  await client.account.stepUpByRecoveryCode.mutate({ code });
});

test("a recovery code opens once, however it is typed", async () => {
  const { codes } = await enrol(await enter("zhuanhu-jia"));
  const [first = ""] = codes;
  const client = await enter("zhuanhu-jia");
  const typed = first.toUpperCase().replaceAll("-", " ");
  await client.account.stepUpByRecoveryCode.mutate({ code: typed });
  expect(await refusalOf(client.account.stepUpByRecoveryCode.mutate({ code: first }))).toBe(
    "factor_wrong",
  );
  expect((await client.account.secondFactors.query()).recoveryCodesLeft).toBe(9);
  const { recoveryCodes } = await client.account.renewRecoveryCodes.mutate({});
  expect(recoveryCodes).toHaveLength(10);
  expect(recoveryCodes).not.toContain(first);
});

test("a session left open enrols no first factor, and one not stepped up changes none", async () => {
  const client = await enter("shenji-jia");
  await age(11);
  expect(await refusalOf(client.account.beginTotp.mutate({}))).toBe("sign_in_again_needed");
  const fresh = await enter("shenji-jia");
  await enrol(fresh);
  expect(await refusalOf(client.account.removeTotp.mutate({}))).toBe("step_up_needed");
  expect(await refusalOf(client.account.beginPasskey.mutate({}))).toBe("step_up_needed");
  expect(await refusalOf(fresh.account.beginTotp.mutate({}))).toBe("factor_enrolled_already");
  await fresh.account.removeTotp.mutate({});
  expect((await fresh.account.secondFactors.query()).totp).toBe(false);
});

test("a passkey is not offered on a page reached by a bare address", async () => {
  const client = await enter("jingban-yi");
  expect(await refusalOf(client.account.beginPasskey.mutate({}))).toBe("passkey_needs_host_name");
  const named = clientFor(
    served.url.replace("127.0.0.1", "localhost"),
    await served.signIn("jingban-yi"),
  );
  expect((await named.account.beginPasskey.mutate({})).challenge).toMatch(/^[\w-]{40,}$/);
});

test("people see all their sessions and end them; another's session is unknown to them", async () => {
  const one = await enter("bu-jingban-jia");
  const two = await enter("bu-jingban-jia");
  const other = await enter("bu-fuhe-jia");
  const [foreign] = await other.account.sessions.query();
  expect((await one.account.sessions.query()).map(({ own }) => own)).toEqual([false, true]);
  const id = String(foreign?.id);
  expect(await refusalOf(one.account.endSession.mutate({ id }))).toBe("not_found");
  await one.account.endOtherSessions.mutate({});
  expect(await refusalOf(two.session.me.query())).toBe("not_signed_in");
  expect(await one.account.sessions.query()).toHaveLength(1);
  await expect(other.session.me.query()).resolves.toBeDefined();
});

test("in a production store nothing but one's own account is open until a second factor was shown in the session", async () => {
  const production = await serveTest({ demonstration: false });
  const asks = (client: Client) => client.session.places.query({ fiscalYear: 2022 });
  const come = async () => clientFor(production.url, await production.signIn("jingban-jia"));
  const first = await come();
  expect((await first.account.secondFactors.query()).stepUp).toBe("needed");
  expect((await first.session.me.query()).factorWanting).toBe(true);
  expect(await refusalOf(asks(first))).toBe("second_factor_needed");
  const { secret } = await enrol(first);
  expect((await first.session.me.query()).factorWanting).toBe(false);
  expect((await asks(first)).length).toBeGreaterThan(0);
  const again = await come();
  expect(await refusalOf(asks(again))).toBe("second_factor_needed");
  await again.account.stepUpByTotp.mutate({ code: totpCode(secret, step() + 1) });
  expect((await asks(again)).length).toBeGreaterThan(0);
  // Shown once, it counts for the session; grave acts want it shown lately.
  await production.database.db
    .update(session)
    .set({ steppedUpAt: sql`now() - interval '11 minutes'` });
  expect((await asks(again)).length).toBeGreaterThan(0);
  expect((await again.account.secondFactors.query()).stepUp).toBe("needed");
  await production.stop();
});
