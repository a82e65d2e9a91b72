import { holidayNotice } from "@daowei/db/schema";
import type { HolidayNotice } from "@daowei/domain/time";
import { readHolidayNotice } from "@daowei/policies";
import { sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** The announcements imported up to a number, of each year the newest, in the order of years. */
export async function readNotices(reader: Reader, head: number): Promise<HolidayNotice[]> {
  const newest = sql`(select max(number) from holiday_notice where number <= ${head} group by year)`;
  const rows = await reader
    .select({ number: holidayNotice.number, text: holidayNotice.text })
    .from(holidayNotice)
    .where(sql`${holidayNotice.number} in ${newest}`)
    .orderBy(holidayNotice.year);
  return rows.map(({ number, text }) => {
    const read = readHolidayNotice(text);
    if (!read.ok)
      throw new Error(`holiday notice ${number} cannot be read: ${JSON.stringify(read.problem)}`);
    return read.value;
  });
}
