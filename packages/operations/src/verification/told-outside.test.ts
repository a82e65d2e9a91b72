import { closeDatabase, type Database, openDatabase } from "@daowei/db";
import { user } from "@daowei/db/schema";
import { builtInReminderPlan } from "@daowei/domain/reminders";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { failed, sent } from "../channels/channel.ts";
import type { Actor } from "../context.ts";
import {
  actOnDeadline,
  readFundAccounts,
  readReminderSubjects,
  setDeadline,
} from "../deadlines/index.ts";
import { newId } from "../identity.ts";
import { composeTests, deliverOnce, sendTestToMyself } from "../outbox/index.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { composeReminders } from "../reminders/index.ts";
import { advanceClock } from "../store/index.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { confirmArrivals, listTransfers, recordSent } from "../transfers/index.ts";
import { verifyWithin } from "./verify-store.ts";

const region = { fiscalYear: 2022, placeCode: "450000" };
let office: Office;
let superuser: Database;
let team: Team;
beforeAll(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
  team = await hireTeam(office);
  await tellStory();
}, 120_000);
afterAll(async () => {
  await closeDatabase(superuser);
  await office.close();
});

/** A date is postponed by two, another set, closed and opened again; reminders leave, one fails, one comes too late to be needed. */
async function tellStory(): Promise<void> {
  const { id: batchId } = await issueDraft(office, team, await draftBatch(office, team));
  await twoPersons([team.preparer, team.reviewer], "deadline.postpone", {
    ...region,
    id: `batch:${batchId}:2022-12-31`,
    dueOn: "2023-01-10",
  });
  const plan = { ...builtInReminderPlan, name: "每日提醒" };
  const heads = [await office.hire("administrator"), await office.hire("approver")] as const;
  await twoPersons(heads, "reminder_plan.change", { placeCode: "450000", plan });
  await moveOwnDate();
  await office.db
    .update(user)
    .set({ email: "jingban@yibao.example" })
    .where(eq(user.id, team.preparer.userId));
  await pass(16);
  agreed(await sendTestToMyself(office.as(team.preparer), { idempotencyKey: newId() }));
  await deliver();
  await pass(3);
  await arrive(batchId);
  await deliver();
}

async function twoPersons(
  [first, second]: readonly [Actor, Actor],
  kind: "deadline.postpone" | "reminder_plan.change",
  payload: object,
): Promise<void> {
  const asked = agreed(
    await proposeChange(office.as(first), {
      kind,
      payload: { ...payload },
      reason: "中央资金到账晚于预期",
      idempotencyKey: newId(),
    }),
  );
  const { revisionHash } = agreed(await getProposal(office.as(second), { id: asked.id }));
  const given = { id: asked.id, revisionHash, idempotencyKey: newId() };
  agreed(await approveProposal(office.as(second), given));
}

async function moveOwnDate(): Promise<void> {
  const about = {
    ...region,
    title: "核对参保人数",
    dueOn: "2022-12-20",
    origin: "local",
    concerns: "task",
    reason: "月度工作安排",
  } as const;
  const { id } = agreed(
    await setDeadline(office.as(team.preparer), { ...about, idempotencyKey: newId() }),
  );
  const acts = [
    { act: "postpone", dueOn: "2022-12-27" },
    { act: "close" },
    { act: "reopen" },
  ] as const;
  for (const act of acts) {
    const input = { ...region, id, reason: "数据尚未齐备", idempotencyKey: newId(), ...act };
    agreed(await actOnDeadline(office.as(team.preparer), input));
  }
}

async function pass(days: number): Promise<void> {
  const calling = { ...office.as(team.preparer), reminding: new Set(["email"] as const) };
  agreed(await advanceClock(calling, { to: { days }, idempotencyKey: newId() }));
}

/** Everything that waits, but for the test mail, whose receiver refuses it for good. */
async function deliver(): Promise<void> {
  const origin = "https://daowei.example.gov.cn";
  const composeReminder = composeReminders({
    readSubjects: readReminderSubjects,
    readFundAccounts,
    origin,
  });
  const work = {
    database: office.database.app,
    library: office.library,
    send: async ({ subject }: { subject: string }) =>
      subject.includes("测试") ? failed("refused", "550", { retryable: false }) : sent("250"),
    composers: {
      reminder: composeReminder,
      event: composeTests,
      test: composeTests,
      code: composeTests,
    },
    findDestinations: async () => new Map(),
    most: 100,
    abreast: 1,
    leaseMillis: 60_000,
    freshMillis: 60_000,
    idleMillis: 1,
  };
  while ((await deliverOnce(work)) > 0);
}

async function arrive(batchId: string): Promise<void> {
  const once = () => ({ idempotencyKey: newId(), voucherNumber: "A-1" });
  agreed(await recordSent(office.as(team.treasury), { batchId, sentOn: "2022-12-12", ...once() }));
  const { items } = agreed(
    await listTransfers(office.as(team.accountant), { ...region, limit: 100 }),
  );
  const receipt = { transferIds: items.map(({ id }) => id), arrivedOn: "2022-12-12", ...once() };
  agreed(await confirmArrivals(office.as(team.accountant), receipt));
  const own = agreed(await actOnOpen());
  expect(own.replayed).toBe(false);
}

/** The date that the office set is done too, so that nothing of the last reminders is needed any more. */
async function actOnOpen() {
  const { rows } = await office.db.execute<{ id: string }>(
    "select 'set:' || id as id from deadline",
  );
  const [first] = rows;
  if (first === undefined) throw new Error("no date was set");
  return await actOnDeadline(office.as(team.preparer), {
    ...region,
    id: first.id,
    act: "mark_done",
    reason: "已经核对完毕",
    idempotencyKey: newId(),
  });
}

const verify = () => verifyWithin(superuser, { library: office.library, only: ["I8"] });

test("dates that moved and messages that left, failed and were not needed any more hold", async () => {
  const { rows } = await superuser.$client.query<{ status: string }>(
    "select distinct status from outbox order by status",
  );
  expect(rows.map(({ status }) => status)).toEqual(["dead", "delivered", "withdrawn"]);
  const { reports } = await verify();
  expect(reports.flatMap(({ first }) => first)).toEqual([]);
  expect(reports[0]?.checked).toBeGreaterThan(50);
});

const order = (amount: string, more = "") => `
  insert into payment_order (id, transfer_id, reference, amount_fen, status, last_seq, ordered_by, ordered_by_name, ordered_post_id)
  select gen_random_uuid(), id, 'X-1', ${amount}, 'accepted', 1, gen_random_uuid(), '某', gen_random_uuid() from transfer limit 1;${more}`;
const ofBatch = "deadline_id like 'batch:%'";
const ofOffice = "deadline_id like 'set:%'";

/** What a person with all the powers of the database did, each with what names it. */
const tamperings: readonly (readonly [string, string])[] = [
  ["ordered_payment_has_its_order", order("amount_fen")],
  ["order_is_for_the_whole_transfer", order("amount_fen - 1")],
  ["accepted_order_has_a_receipt", order("amount_fen")],
  ["delivered_message_has_a_receipt", "delete from outbox_attempt where outcome = 'delivered'"],
  ["delivered_message_has_a_receipt", "update outbox set status = 'delivered' where kind = 'test'"],
  ["settled_message_has_its_attempt", "delete from outbox_attempt where outcome = 'failed'"],
  [
    "settled_message_has_its_attempt",
    "update outbox set status = 'withdrawn' where status = 'delivered'",
  ],
  ["attempt_was_made_under_its_fence", "update outbox set fence = 0"],
  [
    "message_of_reminders_says_something",
    "insert into outbox (id, kind, channel, destination_id, place_code, dedupe_key, payload) values (gen_random_uuid(), 'reminder', 'email', 'person:x', '450000', 'x', '{}')",
  ],
  [
    "message_of_reminders_says_something",
    "update outbox set destination_id = 'person:' || gen_random_uuid() where kind = 'reminder'",
  ],
  [
    "notification_of_reminders_says_something",
    "update notification set person_id = gen_random_uuid()",
  ],
  [
    "notification_of_reminders_says_something",
    "delete from reminder where channel = 'in_app' and step like 'T-%'",
  ],
  ["reminder_was_sent_to_its_step", "update reminder_progress set planned_on = '2022-01-04'"],
  ["reminder_was_sent_to_its_step", "delete from reminder_progress"],
  [
    "step_that_was_sent_reminded_somebody",
    "update reminder set step = step || 'x' where step like 'overdue:%' or step like 'T-0%'",
  ],
  ["reminder_plan_is_its_version", "update reminder_plan set text = text || ' '"],
  ["reminder_plan_was_let_in_by_two", "update reminder_plan_adoption set place_code = '450100'"],
  [
    "reminder_plan_was_let_in_by_two",
    `with other as (select replace(text, '"everyWorkdays":1', '"everyWorkdays":9') as text from reminder_plan),
      kept as (insert into reminder_plan (version, text) select encode(sha256(convert_to(text, 'UTF8')), 'hex'), text from other returning version)
      update reminder_plan_adoption set version = kept.version from kept`,
  ],
  ["deadline_events_run_without_a_gap", `delete from deadline_event where ${ofOffice} and seq = 1`],
  [
    "deadline_act_fits_the_one_before",
    `update deadline_event set act = 'mark_done' where ${ofOffice} and act = 'reopen'`,
  ],
  ["deadline_act_fits_the_one_before", `delete from deadline_event where act = 'close'`],
  ["postponement_goes_later", `update deadline_event set due_on = '2022-12-30' where ${ofBatch}`],
  [
    "postponement_goes_later",
    `update deadline_event set due_on = '2022-12-19' where ${ofOffice} and act = 'postpone'`,
  ],
  [
    "postponement_was_let_in_by_two",
    `update deadline_event set proposal_id = null where ${ofBatch}`,
  ],
  [
    "postponement_was_let_in_by_two",
    `update deadline_event set due_on = '2023-06-30' where ${ofBatch}`,
  ],
  ["postponement_was_let_in_by_two", "update proposal set kind = 'reminder_plan.change'"],
  ["postponement_was_let_in_by_two", "update deadline set origin = 'superior', basis = '电话通知'"],
];

beforeEach(async () => {
  await superuser.$client.query("begin");
  await superuser.$client.query("set local session_replication_role = replica");
});
afterEach(() => superuser.$client.query("rollback"));

test.each(tamperings)("%s is found", async (rule, statement) => {
  await superuser.$client.query(statement);
  const { holds, reports } = await verify();
  expect(holds).toBe(false);
  expect(reports[0]?.first.map((finding) => finding.rule)).toContain(rule);
});
