import { account, auditEntry, user } from "@daowei/db/schema";
import { verifyAudit } from "@daowei/operations";
import { addPerson } from "@daowei/operations/people";
import { hashPassword } from "better-auth/crypto";
import { asc, eq, gt } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor, refusalOf } from "../testing/client.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";
import { takeSignInAttempt } from "./throttle.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

const right = "daowei-yanshi";
const attempt = async (username: string, password: string, from = "10.0.0.1") => {
  const headers = { "x-forwarded-for": from };
  return (await served.post("/api/auth/sign-in/username", { username, password }, headers)).status;
};

async function linesSince(number: bigint) {
  return served.database.db
    .select()
    .from(auditEntry)
    .where(gt(auditEntry.number, number))
    .orderBy(asc(auditEntry.number));
}
async function idOf(username: string): Promise<string> {
  const [row] = await served.database.db.select().from(user).where(eq(user.username, username));
  return String(row?.id);
}
const newest = async () => BigInt((await linesSince(0n)).length);

test("whoever types wrong passwords for a colleague shuts out himself, not the colleague", async () => {
  expect(await attempt("guoku-jia", right, "10.0.0.9")).toBe(200);
  for (let wrong = 0; wrong < 10; wrong += 1) await attempt("guoku-jia", "wrong", "10.6.6.6");
  expect(await attempt("guoku-jia", right, "10.6.6.6")).toBe(429);
  expect(await attempt("guoku-jia", right, "10.0.0.9")).toBe(200);
});

test("guessing one account from many addresses ends too, but for those the person is known at", async () => {
  expect(await attempt("fuhe-jia", right, "10.0.0.9")).toBe(200);
  // By the door's own count: fifty passwords are dear to check.
  for (let from = 0; from < 50; from += 1)
    await takeSignInAttempt(served.database.db, {
      username: "fuhe-jia",
      address: `10.7.0.${from}`,
    });
  expect(await attempt("fuhe-jia", right, "10.7.1.1")).toBe(429);
  expect(await attempt("fuhe-jia", right, "10.0.0.9")).toBe(200);
});

test("signing in, failing to, signing out and changing the password leave lines on the chain", async () => {
  const from = await newest();
  await attempt("shenji-jia", "wrong");
  await attempt("nobody-at-all", "a password typed in the wrong field");
  const cookie = await served.signIn("shenji-jia");
  const currentPassword = right;
  const change = (newPassword: string, current = currentPassword) =>
    served.post("/api/auth/change-password", { currentPassword: current, newPassword }, { cookie });
  expect((await change("lantern pebble orbit", "wrong")).status).toBe(401);
  const changed = await change("lantern pebble orbit");
  expect(changed.status).toBe(200);
  const own = String(changed.headers.getSetCookie()[0]?.split(";")[0]);
  await served.post("/api/auth/sign-out", {}, { cookie: own });
  const lines = await linesSince(from);
  expect(lines.map(({ act, userName }) => [act, userName])).toEqual([
    ["session.sign_in_failed", "审计甲"],
    ["session.sign_in_failed", ""],
    ["session.sign_in", "审计甲"],
    ["session.change_password_failed", "审计甲"],
    ["session.change_password", "审计甲"],
    ["session.sign_out", "审计甲"],
  ]);
  const text = lines.map((line) => line.payload + line.summary).join("");
  expect(text).not.toMatch(/nobody-at-all|typed in the wrong field|pebble/);
  expect(await verifyAudit(served.database.db)).toEqual([]);
});

test("a new password that others would guess is refused with the reason", async () => {
  const cookie = await served.signIn("zhuanhu-jia");
  const change = async (newPassword: string) => {
    const body = { currentPassword: right, newPassword };
    const answer = await served.post("/api/auth/change-password", body, { cookie });
    return [answer.status, await answer.json()];
  };
  const refused = (because: string) => [
    422,
    { problem: { kind: "password_refused", because, minLength: 12, maxLength: 256 } },
  ];
  expect(await change("zhuanhu-jia-2026")).toEqual(refused("too_common"));
  expect(await change("short")).toEqual(refused("too_short"));
  expect(await change(right)).toEqual(refused("same_as_before"));
});

test("with a password that somebody else made nothing is open but the change of it", async () => {
  const { database, library, codeVersion } = served.system;
  const made = await addPerson(
    {
      database,
      gazetteer: library.gazetteer,
      fiscalYear: 2022,
      signature: {
        actor: {
          userId: "00000000-0000-7000-8000-000000000002",
          userName: "test",
          post: null,
          via: "cli",
        },
        requestId: "test",
        codeVersion,
      },
    },
    {
      username: "new.one",
      name: "经办丙",
      passwordHash: await hashPassword("first password made for you"),
      demonstration: false,
    },
  );
  expect(made.ok).toBe(true);
  const cookie = await served.signIn("new.one", "first password made for you");
  const client = clientFor(served.url, cookie);
  expect(await client.session.me.query()).toMatchObject({ passwordTemporary: true });
  expect(await refusalOf(client.inbox.list.query({ tab: "todo" }))).toBe("password_change_needed");
  const changed = await served.post(
    "/api/auth/change-password",
    { currentPassword: "first password made for you", newPassword: "lantern pebble orbit" },
    { cookie },
  );
  const own = clientFor(served.url, String(changed.headers.getSetCookie()[0]?.split(";")[0]));
  expect(await own.session.me.query()).toMatchObject({ passwordTemporary: false });
  expect(await refusalOf(own.inbox.list.query({ tab: "todo" }))).toBe("no_post");
});

test("nobody signs in to an account that was never given a password, and is answered as to a wrong one", async () => {
  await served.database.db
    .update(account)
    .set({ password: null })
    .where(eq(account.userId, await idOf("shenpi-yi")));
  for (const guess of [right, "null", "undefined"])
    expect([guess, await attempt("shenpi-yi", guess, "10.0.9.9")]).toEqual([
      guess,
      await attempt("nobody-there", guess, "10.0.9.9"),
    ]);
});
