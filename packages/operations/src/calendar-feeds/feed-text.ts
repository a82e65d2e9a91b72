import { dueOriginWords } from "@daowei/domain/deadlines";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Deadline } from "../deadlines/list.ts";

/** Days before the date on which a calendar speaks up by itself. */
const alarmDays = [15, 7, 1] as const;
const secondsPerDay = 86_400;

export interface FeedText {
  readonly name: string;
  /** The store's date: what has not changed since reads the same all day. */
  readonly today: string;
  /** Where our pages are. */
  readonly origin: string;
  readonly deadlines: readonly (Deadline & { readonly fiscalYear: number })[];
}

/**
 * Deadlines as iCalendar (RFC 5545): all-day events whose names stay the same when a date is postponed. Says what, where and
 * by which document; never an amount or a person's name. No time zone is set: dates are dates wherever the server stands.
 */
export function feedText({ name, today, origin, deadlines }: FeedText): string {
  const calendar = ical({
    name,
    prodId: { company: "daowei", product: "deadlines", language: "ZH" },
  });
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.ttl(secondsPerDay / 4);
  for (const deadline of deadlines) {
    const open = !endedStates.has(deadline.state);
    const event = calendar.createEvent({
      id: `${deadline.id}@daowei`,
      start: midnight(deadline.dueOn),
      allDay: true,
      stamp: midnight(today),
      summary: `${open ? "" : "✓ "}${deadline.what}（${deadline.placeName}）`,
      description: descriptionOf(deadline),
      url: `${origin}/deadlines?year=${deadline.fiscalYear}&place=${deadline.placeCode}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (!open) continue;
    for (const days of alarmDays)
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: days * secondsPerDay,
        description: deadline.what,
      });
  }
  return calendar.toString();
}

const endedStates: ReadonlySet<Deadline["state"]> = new Set(["met", "done", "closed"]);

// What an office wrote as basis or reason may name a person: it stays on the page.
function descriptionOf({ origin, citation, startedBy, postponedFrom }: Deadline): string {
  const written = citation === null ? null : `${citation.number} ${citation.article}`;
  return [
    dueOriginWords[origin] + (written === null ? "" : `：${written}`),
    startedBy === null ? null : `${startedBy.title}：${startedBy.documentNumber}`,
    postponedFrom === null ? null : `原期限 ${postponedFrom}，已延期`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

// The library writes the date of an all-day event in UTC when it has no time zone.
function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
