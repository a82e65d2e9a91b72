import { outbox, reminder } from "@daowei/db/schema";
import { builtInReminderPlan, type Whom } from "@daowei/domain/reminders";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../channels/index.ts";
import { newId } from "../identity.ts";
import { deliverOnce } from "../outbox/index.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { agreed, closeSound, type Office, openOffice } from "../testing/index.ts";
import { lookingFor, subjectOf } from "./looking.fixture.ts";
import type { Subject } from "./subject-source.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice("2022-12-01T02:00:00Z");
});
afterEach(() => closeSound(office));

let subjects: Subject[] = [];
let accounts = new Map<string, readonly string[]>();
const { look, delivery } = lookingFor(() => ({ office, subjects, accounts }));

describe("a plan that names the receiver", () => {
  const accountant = { role: "fund_accountant", levelsUp: 0, at: "fund_account" } as const;
  const channels = ["in_app", "email"] as const;

  async function takeReceivers(to: readonly Whom[]): Promise<void> {
    const steps = [{ leadDays: 30, unit: "calendar", to, channels } as const];
    const plan = { ...builtInReminderPlan, steps, overdue: null, escalations: [] };
    const [first, second] = [await office.hire("approver"), await office.hire("approver")];
    const change = {
      kind: "reminder_plan.change" as const,
      payload: { placeCode: "450000", plan },
    };
    const asked = { ...change, reason: "收款方也要知道", idempotencyKey: newId() };
    const { id } = agreed(await proposeChange(office.as(first), asked));
    const { revisionHash } = agreed(await getProposal(office.as(second), { id }));
    agreed(await approveProposal(office.as(second), { id, revisionHash, idempotencyKey: newId() }));
  }

  const toldTo = async () =>
    await office.db
      .select({ recipient: reminder.recipient, codes: reminder.fundAccountCodes })
      .from(reminder)
      .where(eq(reminder.channel, "in_app"))
      .orderBy(reminder.recipient);

  test("tells the posts of every fund account that still waits for the money, beside who must pay it", async () => {
    const payer = await office.hire("preparer");
    const nanning = await office.hire("fund_accountant", "450100");
    const region = await office.hire("fund_accountant");
    await takeReceivers([{ role: "preparer", levelsUp: 0 }, accountant]);
    subjects = [subjectOf("450000")];
    accounts = new Map(subjects.map(({ key }) => [key, ["450100", "450200", "450300"]]));
    expect(await look()).toMatchObject({ reminders: 6, unheard: 0 });
    // Two cities have no accountant of their own: the region's is told, once and for both.
    const told = [
      { recipient: `person:${payer.userId}`, codes: null },
      { recipient: `person:${nanning.userId}`, codes: ["450100"] },
      { recipient: `person:${region.userId}`, codes: ["450200", "450300"] },
    ];
    expect(await toldTo()).toEqual(told.toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)));
  });

  test("tells who pays and receives that he must pay", async () => {
    const both = await office.hire("fund_accountant");
    await takeReceivers([accountant, { role: "fund_accountant", levelsUp: 0 }]);
    subjects = [subjectOf("450000")];
    accounts = new Map(subjects.map(({ key }) => [key, ["450100"]]));
    await look();
    expect(await toldTo()).toEqual([{ recipient: `person:${both.userId}`, codes: null }]);
  });

  test("misses nobody where no money is on its way", async () => {
    await office.hire("fund_accountant");
    await takeReceivers([accountant]);
    subjects = [subjectOf("450000")];
    accounts = new Map();
    expect(await look()).toMatchObject({ reminders: 0, unheard: 0 });
  });

  test("sends no mail to a receiver whose part has come meanwhile", async () => {
    const [nanning, liuzhou] = [
      await office.hire("fund_accountant", "450100"),
      await office.hire("fund_accountant", "450200"),
    ];
    await takeReceivers([accountant]);
    subjects = [subjectOf("450000")];
    accounts = new Map(subjects.map(({ key }) => [key, ["450100", "450200"]]));
    expect(await look()).toMatchObject({ messages: 2 });
    accounts = new Map(subjects.map(({ key }) => [key, ["450200"]]));
    const received: Message[] = [];
    expect(await deliverOnce(delivery(received))).toBe(2);
    const left = await office.db
      .select({ to: outbox.destinationId, status: outbox.status })
      .from(outbox)
      .orderBy(outbox.status);
    expect(left).toEqual([
      { to: `person:${liuzhou.userId}`, status: "delivered" },
      { to: `person:${nanning.userId}`, status: "withdrawn" },
    ]);
  });
});
