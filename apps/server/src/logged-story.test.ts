import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { closeDatabase, openDatabase } from "@daowei/db";
import type { Database } from "@daowei/db";
import { visitBundled } from "@daowei/db/bundled";
import { totpCode, totpStep } from "@daowei/operations/second-factors";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor, refusalOf } from "./testing/client.ts";
import type { Client } from "./testing/client.ts";
import { guisesOf } from "./testing/guises.ts";
import { launchWell, signInTo, testFolder } from "./testing/launched.ts";
import type { Launched } from "./testing/launched.ts";

const data = testFolder();
const region = { fiscalYear: 2022, placeCode: "450000" };
const fundAccount = "45001600101050001234";
const counterpart = "6222020200012345678";
const identityNumber = "11010519491231002X";
const insuredName = "欧阳示例";
const secrets = new Map<string, string>();
const keep = (what: string, secret: string): string => {
  secrets.set(what, secret);
  return secret;
};
const made = (what: string) => keep(what, randomBytes(24).toString("base64"));

let server: Launched;
let logs = "";

const post = (path: string, body: unknown, cookie = "") =>
  fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { origin: server.url, "content-type": "application/json", cookie },
    body: JSON.stringify(body),
  });

const keepCookie = (what: string, cookie: string) => {
  const [token = ""] = decodeURIComponent(cookie.split("=").slice(1).join("=")).split(".");
  keep(`${what}: session token`, token);
  return keep(`${what}: cookie`, cookie.split("=").slice(1).join("="));
};

/** Signs in by the demonstration's password, which the start itself tells, and makes one of the person's own. */
async function enter(username: string): Promise<Client> {
  const first = await signInTo(server.url, username);
  await post("/api/auth/sign-in/username", {
    username,
    password: made(`${username}: wrong password`),
  });
  const newPassword = made(`${username}: password`);
  const change = { currentPassword: "daowei-yanshi", newPassword };
  expect((await post("/api/auth/change-password", change, first)).status).toBe(200);
  const answer = await post("/api/auth/sign-in/username", { username, password: newPassword });
  const [cookie = ""] = answer.headers.getSetCookie()[0]?.split(";") ?? [];
  keepCookie(username, first);
  keepCookie(`${username} again`, cookie);
  return clientFor(server.url, cookie);
}

async function showFactors(client: Client): Promise<void> {
  const { secret } = await client.account.beginTotp.mutate({});
  keep("secret of the authenticator app", secret);
  const code = totpCode(secret, totpStep(Date.now()));
  const { recoveryCodes } = await client.account.confirmTotp.mutate({ code });
  for (const [index, recovery] of recoveryCodes.entries()) keep(`recovery code ${index}`, recovery);
  await client.account.stepUpByTotp.mutate({ code: totpCode(secret, totpStep(Date.now()) + 1) });
  await client.account.stepUpByRecoveryCode.mutate({ code: String(recoveryCodes[0]) });
  const wrong = made("wrong recovery code");
  expect(await refusalOf(client.account.stepUpByRecoveryCode.mutate({ code: wrong }))).toBe(
    "factor_wrong",
  );
}

const fileOf = (fileName: string, content: string | Buffer) => ({
  fileName,
  contentBase64: Buffer.from(content).toString("base64"),
});
const key = () => ({ idempotencyKey: randomUUID() });

async function moveMoney(by: (username: string) => Promise<Client>): Promise<void> {
  const [preparer, accountant] = [await by("jingban-jia"), await by("zhuanhu-jia")];
  const demo = join(import.meta.dirname, "../demo");
  const fileName = String(readdirSync(demo).find((name) => name.endsWith(".csv")));
  const bytes = readFileSync(join(demo, fileName));
  const { versionId } = await preparer.enrolment.accept.mutate({
    ...region,
    ...fileOf(fileName, bytes),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    cutOffOn: "2022-05-31",
    status: "verified",
    warningsAcknowledged: true,
    ...key(),
  });
  const people = `行政区划代码,地区,姓名,身份证号,参保人数\n450102,兴宁区,${insuredName},${identityNumber},1\n`;
  const roll = await preparer.enrolment.check.mutate({ ...region, ...fileOf("名册.csv", people) });
  expect(roll.acceptable).toBe(false);
  const batch = await preparer.batches.create.mutate({
    ...region,
    policyId: "gx-2022",
    headcountVersionId: versionId,
    title: "2022年城乡居民医保财政补助",
    kind: "regular",
    ...key(),
  });
  const decision = () => ({ id: batch.id, revisionHash: batch.revisionHash, ...key() });
  await preparer.batches.submit.mutate(decision());
  await (await by("fuhe-jia")).batches.review.mutate(decision());
  const approver = await by("shenpi-jia");
  await showFactors(approver);
  await approver.batches.approve.mutate(decision());
  await approver.batches.issue.mutate({ ...decision(), documentNumber: "示例〔2022〕1号" });
  const { today } = await preparer.session.me.query();
  const sent = { batchId: batch.id, sentOn: today, voucherNumber: "拨款-1", ...key() };
  await (await by("guoku-jia")).transfers.recordSent.mutate(sent);
  const rows = [
    `账号：${fundAccount},,,,,,,,`,
    "期初余额,1.00,期末余额,2.00,,,,,",
    "交易日期,贷方金额,借方金额,余额,对方户名,对方账号,流水号,凭证号,摘要",
    `${today},1.00,,2.00,南宁市财政局,${counterpart},S1,拨款-1,城乡居民医保补助`,
  ];
  const statement = { fundAccountCode: "450100", fiscalYear: 2022 };
  const file = { ...statement, ...fileOf("对账单.csv", rows.join("\n")) };
  const check = await accountant.statements.check.mutate(file);
  const accepted = { ...file, sha256: check.sha256, warningsAcknowledged: true, ...key() };
  expect((await accountant.statements.accept.mutate(accepted)).newLineCount).toBe(1);
}

/** The app's own login, beside the server. */
async function besides(): Promise<{ db: Database; leave: () => Promise<void> }> {
  const visit = await visitBundled({ dataDir: server.dataDir });
  if (visit === undefined) throw new Error("no store");
  const passwords = JSON.parse(
    readFileSync(join(server.dataDir, "postgres/passwords.json"), "utf8"),
  ) as Record<string, string>;
  for (const [login, password] of Object.entries(passwords)) keep(`login ${login}`, password);
  const url = new URL(visit.auditorUrl);
  url.username = "daowei_app";
  url.password = String(passwords["app"]);
  const db = openDatabase({ url: url.href });
  return { db, leave: () => closeDatabase(db) };
}

/** Calls that carry secrets, cut off in the database while they wait there, and others that it refuses by itself. */
async function failInTheDatabase(client: Client): Promise<void> {
  const { db, leave } = await besides();
  const holder = await db.$client.connect();
  await holder.query("begin; lock table person_session, person_recovery_code, sign_in_throttle");
  const calls = Promise.allSettled([
    post("/api/auth/sign-in/username", {
      username: "jingban-yi",
      password: made("cut-off password"),
    }),
    client.account.stepUpByRecoveryCode.mutate({ code: made("cut-off recovery code") }),
  ]);
  await sleep(2_000);
  await db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'`,
  );
  expect((await calls).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  await holder.query("rollback");
  holder.release();
  const refused = sql`insert into person_totp (person_id, secret) values (${randomUUID()}, ${made("secret of nobody")})`;
  await expect(db.execute(refused)).rejects.toThrow(/person_totp/);
  const literal = `insert into person_credential (provider_id, account_id, password) values ('credential', 'x', '${made("hash of nobody")}')`;
  await expect(db.execute(sql.raw(literal))).rejects.toThrow(/person_credential/);
  await leave();
}

/** Everything outside the database's own files; what holds secrets on purpose is its owner's alone and no log. */
function filesLeft(folder: string): string {
  const kept = new Set(["session-secret", "passwords.json"]);
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === "pgdata" ? "" : filesLeft(path);
      if (!kept.has(entry.name)) return readFileSync(path, "utf8");
      expect([entry.name, statSync(path).mode & 0o077]).toEqual([entry.name, 0]);
      return "";
    })
    .join("\n");
}

beforeAll(async () => {
  server = await launchWell(["--demo", "--port", "0", "--data", data.path], {
    LOG_LEVEL: "debug",
    DAOWEI_SECRET: made("DAOWEI_SECRET"),
    DAOWEI_OIDC_ISSUER: "http://127.0.0.1:9",
    DAOWEI_OIDC_CLIENT_SECRET: made("DAOWEI_OIDC_CLIENT_SECRET"),
  });
  for (const [what, secret] of Object.entries({
    fundAccount,
    counterpart,
    identityNumber,
    insuredName,
  }))
    keep(what, secret);
  const entered = new Map<string, Promise<Client>>();
  const by = (username: string) => {
    const client = entered.get(username) ?? enter(username);
    entered.set(username, client);
    return client;
  };
  await moveMoney(by);
  await post("/api/auth/oidc/start", { purpose: "sign_in" });
  await fetch(`${server.url}/api/auth/oidc/callback?code=${made("code")}&state=x`);
  await fetch(`${server.url}/api/trpc/session.me?input=${made("question in an address")}`);
  await failInTheDatabase(await by("shenpi-jia"));
  await server.end("SIGTERM");
  logs = `${server.output()}\n${filesLeft(server.dataDir)}`;
}, 300_000);
afterAll(() => data.clear());

test("the log of a whole story tells of its requests and of what failed", () => {
  expect(logs.match(/"msg":"request"/g)?.length).toBeGreaterThan(30);
  expect(logs).toMatch(/"msg":"(?:request|procedure) failed"/);
  expect(logs).toMatch(/terminating connection due to administrator command/);
  expect(logs).toMatch(/violates not-null constraint|violates foreign key constraint/);
});

test("no password, token, code, key, account number or identity number of the story is in it, in whatever form", () => {
  expect(secrets.size).toBeGreaterThan(40);
  const found = [...secrets].filter(([, secret]) =>
    guisesOf(secret).some((guise) => logs.includes(guise)),
  );
  expect(found.map(([what]) => what)).toEqual([]);
});
