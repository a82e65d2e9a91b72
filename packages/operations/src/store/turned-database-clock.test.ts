import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { batchEvent, outbox, reminder } from "@daowei/db/schema";
import {
  canTurnClock,
  ownFolder,
  removeOwnFolder,
  type TurnedServer,
  turnedServer,
} from "@daowei/db/testing";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../channels/index.ts";
import { newId } from "../identity.ts";
import { claimMessages } from "../outbox/claim.ts";
import { deliverOnce } from "../outbox/index.ts";
import { lookingFor, subjectOf } from "../reminders/looking.fixture.ts";
import { scanOnce } from "../reminders/work.ts";
import { takeAttempt } from "../second-factors/attempts.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
} from "../testing/index.ts";
import { confirmArrivals, recordSent } from "../transfers/index.ts";

const hour = 3_600;
const day = 24 * hour;
const year = 366 * day;

// Linux on x86-64 alone lets a test put a library before the system's.
describe.runIf(canTurnClock)("where the clock of PostgreSQL's machine is wrong", () => {
  let folder: string;
  let server: TurnedServer;
  let office: Office;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "daowei-turned-"));
    chmodSync(folder, 0o755);
    ownFolder(folder);
    server = await turnedServer(folder);
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    removeOwnFolder(folder);
  });
  beforeEach(async () => {
    server.turn(0);
    office = await openOffice("2023-01-03T02:00:00Z", await server.testDatabase());
  }, 60_000);
  afterEach(async () => {
    server.turn(0);
    await closeSound(office);
  });

  const subjects = [subjectOf("450102")];
  const { work, look, delivery } = lookingFor(() => ({ office, subjects }));
  /** By what PostgreSQL says, against this machine. */
  const aheadSeconds = async () => {
    const { rows } = await office.db.execute<{ at: string }>(
      sql`select extract(epoch from clock_timestamp())::text as at`,
    );
    return Math.round(Number(rows[0]?.at) - Date.now() / 1_000);
  };

  test("it is wrong for every connection from one moment to the next", async () => {
    for (const seconds of [hour, -day, year, 0]) {
      server.turn(seconds);
      expect(Math.abs((await aheadSeconds()) - seconds)).toBeLessThan(5);
    }
  });

  test("acts keep their order, though an act bears an earlier time than the one before it", async () => {
    const team = await hireTeam(office);
    server.turn(2 * day);
    const draft = await draftBatch(office, team);
    server.turn(-hour);
    const batch = await issueDraft(office, team, draft);
    server.turn(day);
    const paper = { voucherNumber: "桂V-1", sentOn: "2023-01-03" };
    const { done } = agreed(
      await recordSent(office.as(team.treasury), {
        ...paper,
        batchId: batch.id,
        idempotencyKey: newId(),
      }),
    );
    server.turn(0);
    agreed(
      await confirmArrivals(office.as(team.accountant), {
        transferIds: [...done],
        arrivedOn: "2023-01-03",
        voucherNumber: "桂D-1",
        idempotencyKey: newId(),
      }),
    );
    const events = await office.db
      .select({ seq: batchEvent.seq, act: batchEvent.act, at: batchEvent.at })
      .from(batchEvent)
      .where(eq(batchEvent.batchId, batch.id))
      .orderBy(asc(batchEvent.seq));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const [created, submitted] = events.map(({ at }) => at.getTime());
    expect(created).toBeGreaterThan(Number(submitted));
    expect(events.map(({ act }) => act).slice(0, 2)).toEqual(["created", "submit"]);
  });

  test("nobody is reminded twice of a step, and of none is nothing said any more", async () => {
    await office.hire("preparer", "450102");
    const toldOn = async (aheadDays: number) => {
      server.turn(aheadDays * day);
      await look({ channels: new Set() });
      const rows = await office.db
        .select({ step: reminder.step })
        .from(reminder)
        .orderBy(asc(reminder.plannedOn), asc(reminder.step));
      return rows.map(({ step }) => step);
    };
    const first = ["overdue:2023-01-03"];
    expect(await toldOn(0)).toEqual(first);
    expect(await toldOn(-1)).toEqual(first);
    // A year ahead the newest step is told, once; then the clock is put right.
    const ahead = await toldOn(366);
    expect(ahead.length).toBeGreaterThan(1);
    const later = ahead.slice(1);
    expect(await toldOn(366)).toEqual(ahead);
    expect(await toldOn(0)).toEqual(ahead);
    expect(await toldOn(1)).toEqual([...first, "overdue:2023-01-04", ...later]);
    expect(await toldOn(1)).toEqual([...first, "overdue:2023-01-04", ...later]);
  });

  test("rounds go on and messages leave when it is put back, whatever time they were to wait for", async () => {
    await office.hire("preparer", "450102");
    server.turn(year);
    await look();
    const [held] = await claimMessages(office.database.app, { most: 1, leaseMillis: 60_000 });
    expect(held).toBeDefined();
    server.turn(0);
    expect(await scanOnce(work({ everyMillis: 600_000 }))).toMatchObject({ subjects: 1 });
    const received: Message[] = [];
    while ((await deliverOnce(delivery(received))) > 0);
    // Whoever held one has lost it: it comes again under its own number.
    expect(received.map(({ id }) => id)).toContain(held?.id);
    expect(await office.db.$count(outbox, sql`status in ('queued', 'sending')`)).toBe(0);
  });

  test("who gave a wrong code meanwhile waits a quarter of an hour and not until that time comes", async () => {
    const limit = { key: "code:somebody", most: 1 };
    server.turn(year);
    await takeAttempt(office.db, [limit]);
    expect(await takeAttempt(office.db, [limit])).toBeGreaterThan(0);
    server.turn(0);
    expect(await takeAttempt(office.db, [limit])).toBeNull();
  });
});
