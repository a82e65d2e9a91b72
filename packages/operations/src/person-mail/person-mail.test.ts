import { mailClaim, notification, outbox, user } from "@daowei/db/schema";
import type { ReminderChannel } from "@daowei/domain/reminders";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Message, sent } from "../channels/channel.ts";
import type { Destination } from "../channels/index.ts";
import type { Actor, SessionContext } from "../context.ts";
import { keys, sessionOf } from "../destinations/outside.fixture.ts";
import { composeTests, deliverOnce } from "../outbox/index.ts";
import { advanceClock } from "../store/index.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
} from "../testing/index.ts";
import {
  chooseMail,
  claimAddress,
  claimedDestinations,
  composeCodes,
  confirmAddress,
  readOwnMail,
  removeAddress,
} from "./index.ts";

let office: Office;
let preparer: Actor;
let mails: { readonly to: Destination; readonly message: Message }[] = [];
beforeEach(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  preparer = await office.hire("preparer");
  mails = [];
});
afterEach(() => office.close());

const mailing: ReadonlySet<ReminderChannel> = new Set(["in_app", "email"]);
const own = (actor = preparer): SessionContext => ({
  ...sessionOf(office, actor),
  reminding: mailing,
});
const address = "jingban@yibao.example";

async function deliver(): Promise<void> {
  const work = {
    database: office.database.app,
    library: office.library,
    send: async (message: Message, to: Destination) => {
      mails.push({ to, message });
      return sent("250");
    },
    composers: {
      reminder: composeTests,
      event: composeTests,
      test: composeTests,
      code: composeCodes(keys, "https://daowei.test"),
    },
    findDestinations: claimedDestinations,
    most: 100,
    leaseMillis: 60_000,
    abreast: 1,
    freshMillis: 60_000,
    idleMillis: 1,
  };
  while ((await deliverOnce(work)) > 0);
}

/** The code in the newest mail. */
async function codeMailed(): Promise<string> {
  await deliver();
  const code = /\d{8}/u.exec(mails.at(-1)?.message.text ?? "")?.[0];
  if (code === undefined) throw new Error("no code was mailed");
  return code;
}

async function record(actor = preparer, to = address): Promise<void> {
  agreed(await claimAddress(own(actor), { address: to }));
  agreed(await confirmAddress(own(actor), { code: await codeMailed() }));
}

test("an address is the person's once he shows the code that was mailed to it, and the code is good once", async () => {
  agreed(await claimAddress(own(), { address }));
  expect(agreed(await readOwnMail(own()))).toMatchObject({ claimed: address });
  const code = await codeMailed();
  expect(mails.map(({ to }) => to)).toEqual([{ kind: "email", address }]);
  expect(mails[0]?.message.link).toBe(`https://daowei.test/settings#mail-code=${code}`);
  const { rows } = await office.db.execute<{ text: string }>(
    sql`select string_agg(payload || summary, ' ') as text from audit_entry`,
  );
  expect(rows[0]?.text).not.toContain(code);
  expect(rows[0]?.text).not.toContain(address);
  const wrong = code === "00000000" ? "00000001" : "00000000";
  expect(refusalOf(await confirmAddress(own(), { code: wrong }))).toBe("mail_code_wrong");
  agreed(await confirmAddress(own(), { code }));
  expect(agreed(await readOwnMail(own()))).toMatchObject({ address, claimed: null });
  expect(refusalOf(await confirmAddress(own(), { code }))).toBe("mail_code_expired");
});

test("five codes are tried and three asked for in a quarter of an hour, and no more", async () => {
  for (let time = 0; time < 3; time += 1) agreed(await claimAddress(own(), { address }));
  expect(refusalOf(await claimAddress(own(), { address }))).toBe("too_many_attempts");
  const code = await codeMailed();
  for (let time = 0; time < 5; time += 1)
    expect(refusalOf(await confirmAddress(own(), { code: "1" }))).toBe("mail_code_wrong");
  expect(refusalOf(await confirmAddress(own(), { code }))).toBe("too_many_attempts");
});

test("a code runs out after ten minutes, in the mail as on the page", async () => {
  agreed(await claimAddress(own(), { address }));
  const code = await codeMailed();
  await office.db.update(mailClaim).set({ askedAt: sql`now() - interval '11 minutes'` });
  expect(refusalOf(await confirmAddress(own(), { code }))).toBe("mail_code_expired");
  await office.db.update(outbox).set({ status: "queued", settledAt: null });
  await deliver();
  const [row] = await office.db.select({ status: outbox.status }).from(outbox);
  expect(row?.status).toBe("withdrawn");
});

test("an address is one person's, needs a session that was proved lately, and a server that sends mail", async () => {
  await record();
  const other = await office.hire("reviewer");
  const theirs = { address: "JINGBAN@yibao.example" };
  expect(refusalOf(await claimAddress(own(other), theirs))).toBe("mail_address_taken");
  const old = { ...own(other), session: { ...own(other).session, recent: false } };
  const another = { address: "fuhe@yibao.example" };
  expect(refusalOf(await claimAddress(old, another))).toBe("sign_in_again_needed");
  expect(refusalOf(await removeAddress(old, {}))).toBe("sign_in_again_needed");
  const without = { ...own(other), reminding: new Set<ReminderChannel>(["in_app"]) };
  expect(refusalOf(await claimAddress(without, another))).toBe("mail_not_set_up");
});

test("a person who takes his address back is told within daowei alone", async () => {
  await record();
  agreed(await removeAddress(own(), {}));
  expect(agreed(await readOwnMail(own()))).toMatchObject({ address: null, claimed: null });
  const [row] = await office.db.select().from(user).where(eq(user.id, preparer.userId));
  expect(row?.emailVerified).toBe(false);
});

test("kinds that he does not want by mail ring the bell all the same; in his quiet hours a mail waits, unless it is overdue", async () => {
  const team = await hireTeam(office);
  await draftBatch(office, team);
  await record(team.preparer);
  const { mailsOf, pass } = reminded(team.preparer);
  const whole = { from: "00:00", until: "23:59" };
  agreed(await chooseMail(own(team.preparer), { kinds: ["lead"], quietHours: whole }));
  await pass(19);
  const early = await mailsOf();
  expect(early.length).toBeGreaterThan(0);
  expect(early.every(({ waits }) => waits)).toBe(true);
  await pass(10);
  expect(await mailsOf()).toHaveLength(early.length);
  const bells = await office.db
    .select({ title: notification.title })
    .from(notification)
    .where(eq(notification.personId, team.preparer.userId));
  expect(bells.some(({ title }) => title.includes("逾期"))).toBe(true);
  agreed(await chooseMail(own(team.preparer), { kinds: ["overdue"], quietHours: whole }));
  await pass(1);
  expect((await mailsOf()).at(-1)?.waits).toBe(false);
});

function reminded(person: Actor) {
  return {
    pass: async (days: number) => {
      const calling = { ...office.as(person), reminding: mailing };
      agreed(await advanceClock(calling, { to: { days }, idempotencyKey: newId() }));
    },
    mailsOf: async () =>
      await office.db
        .select({ waits: sql<boolean>`${outbox.dueAt} > clock_timestamp() + interval '1 second'` })
        .from(outbox)
        .where(eq(outbox.destinationId, `person:${person.userId}`))
        .orderBy(outbox.number),
  };
}
