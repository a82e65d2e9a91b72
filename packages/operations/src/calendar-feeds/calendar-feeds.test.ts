import { execFileSync } from "node:child_process";
import { calendarFeed, post, user } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { actOnDeadline, setDeadline } from "../deadlines/index.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { listFeeds, makeFeed, revokeFeed } from "./feeds.ts";
import { readFeed } from "./read-feed.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  await draftBatch(office, team);
});
afterAll(() => office.close());

const origin = "https://daowei.example";
const make = async (actor: Actor) =>
  agreed(await makeFeed(office.as(actor), { idempotencyKey: newId() }));
const serve = (token: string) => readFeed(office.as(team.preparer), { token, origin });
async function eventsOf(token: string) {
  const served = await serve(token);
  if (served === null) throw new Error("no calendar");
  const calendar = new ICAL.Component(ICAL.parse(served.text));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  return { served, calendar, events };
}

describe("a calendar that is subscribed to", () => {
  test("is read by another parser: all-day events with alarms 15, 7 and 1 days before", async () => {
    const { token } = await make(team.preparer);
    const { calendar, events } = await eventsOf(token);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    const [year] = events.filter(({ uid }) => uid.startsWith("batch:"));
    expect(year?.summary).toBe("2022年度第一批（广西壮族自治区）");
    expect(year?.startDate).toMatchObject({ isDate: true, year: 2022, month: 12, day: 31 });
    const alarms = year?.component.getAllSubcomponents("valarm") ?? [];
    expect(alarms.map((one) => String(one.getFirstPropertyValue("trigger")))).toEqual([
      "-P15D",
      "-P7D",
      "-P1D",
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test("says no amount and no person's name", async () => {
    const { token } = await make(team.preparer);
    const { served } = await eventsOf(token);
    const text = served.text.replaceAll("\r\n ", "");
    expect(text).not.toMatch(/元|Fen|fen\b/);
    for (const { userName } of Object.values(team)) expect(text).not.toContain(userName);
  });

  test("keeps the name of an event that is postponed, and its text and tag as long as nothing changes", async () => {
    const set = agreed(
      await setDeadline(office.as(team.preparer), {
        fiscalYear: 2022,
        placeCode: "450000",
        title: "核对人数",
        dueOn: "2022-12-20",
        origin: "local",
        concerns: "task",
        reason: "月度安排",
        idempotencyKey: newId(),
      }),
    );
    const { token } = await make(team.preparer);
    const before = await serve(token);
    expect(await serve(token)).toEqual(before);
    agreed(
      await actOnDeadline(office.as(team.preparer), {
        fiscalYear: 2022,
        placeCode: "450000",
        id: set.id,
        act: "postpone",
        dueOn: "2022-12-25",
        reason: "数据未齐",
        idempotencyKey: newId(),
      }),
    );
    const { events, served } = await eventsOf(token);
    expect(served.etag).not.toBe(before?.etag);
    const moved = events.find(({ uid }) => uid === `${set.id}@daowei`);
    expect(moved?.startDate.toString()).toBe("2022-12-25");
  });

  test("shows a county's post what it may see, and nothing of its neighbours", async () => {
    const county = await office.hire("preparer", "451423");
    const other = await office.hire("preparer", "460000");
    const own = await eventsOf((await make(county)).token);
    expect(own.events.some(({ uid }) => uid.startsWith("batch:"))).toBe(true);
    const theirs = await eventsOf((await make(other)).token);
    expect(theirs.events.some(({ uid }) => uid.startsWith("batch:"))).toBe(false);
    expect(theirs.events.some(({ uid }) => uid.startsWith("set:"))).toBe(false);
  });
});

describe("the address", () => {
  test("opens nothing once it is revoked, the post ended or the person disabled, and no other text does", async () => {
    expect(await serve("nonsense")).toBeNull();
    const revoked = await make(team.preparer);
    const given = { id: revoked.id, idempotencyKey: newId() };
    expect(refusalOf(await revokeFeed(office.as(team.reviewer), given))).toBe("not_found");
    agreed(await revokeFeed(office.as(team.preparer), given));
    expect(await serve(revoked.token)).toBeNull();

    const leaving = await office.hire("preparer");
    const ofPost = await make(leaving);
    expect(await serve(ofPost.token)).not.toBeNull();
    await office.db
      .update(post)
      .set({ endedAt: sql`now()`, endedBy: team.approver.userId })
      .where(eq(post.id, leaving.post.id));
    expect(await serve(ofPost.token)).toBeNull();

    const disabled = await office.hire("preparer");
    const ofPerson = await make(disabled);
    await office.db
      .update(user)
      .set({ disabledAt: sql`now()` })
      .where(eq(user.id, disabled.userId));
    expect(await serve(ofPerson.token)).toBeNull();
  });

  test("is shown once and kept as a hash", async () => {
    const key = newId();
    const { token } = agreed(await makeFeed(office.as(team.reviewer), { idempotencyKey: key }));
    const again = await makeFeed(office.as(team.reviewer), { idempotencyKey: key });
    expect(refusalOf(again)).toBe("feed_shown_already");
    const rows = await office.db.select().from(calendarFeed);
    expect(JSON.stringify(rows)).not.toContain(token);
    const { rows: kept } = await office.db.execute(
      sql`select to_jsonb(i)::text as row from idempotency i union all select to_jsonb(a)::text from audit_entry a`,
    );
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test("is listed for its person alone, and there are no more than ten", async () => {
    const person = await office.hire("auditor");
    for (let made = 0; made < 10; made += 1) await make(person);
    expect(agreed(await listFeeds(office.as(person), {}))).toHaveLength(10);
    const eleventh = await makeFeed(office.as(person), { idempotencyKey: newId() });
    expect(refusalOf(eleventh)).toBe("too_many_feeds");
  });
});

test.each(["UTC", "America/New_York", "Pacific/Kiritimati"])(
  "a server that stands in %s writes the same dates",
  (zone) => {
    const script = `
      import { feedText } from "./src/calendar-feeds/feed-text.ts";
      const deadline = { id: "set:1", dueOn: "2024-02-29", what: "x", placeName: "y", placeCode: "450000", fiscalYear: 2024,
        state: "upcoming", origin: "local", citation: null, basis: null, startedBy: null, postponedFrom: null };
      console.log(feedText({ name: "n", today: "2024-01-01", origin: "", deadlines: [deadline] }));`;
    const text = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: new URL("../..", import.meta.url),
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(text).toContain("DTSTART;VALUE=DATE:20240229");
    expect(text).toContain("DTSTAMP:20240101T000000Z");
  },
);
