import { holidayNotice, post, user } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { conflictsWith, type HolidayNotice, yearOf } from "@daowei/domain/time";
import { readHolidayNotice } from "@daowei/policies";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Context, today } from "../context.ts";
import { sha256 } from "../identity.ts";
import { isHeld } from "../people/post-in-force.ts";
import type { Problem } from "../problem.ts";
import { nextNumber } from "../proposals/next-number.ts";
import type { Examined, ProposalKind } from "../proposals/proposal-kind.ts";
import { anyOf, type Reader } from "../reader.ts";

const longest = 20_000;
const ImportHolidayNotice = z.strictObject({
  placeCode: z.string().regex(/^[0-9]{6}$/, "place code"),
  text: z.string().min(1).max(longest),
});
type ImportHolidayNotice = z.infer<typeof ImportHolidayNotice>;

/** 导入节假日安排: what the State Council announced for a year, for every office of the store; by its highest office. */
export const importHolidayNotice: ProposalKind<ImportHolidayNotice> = {
  kind: "holiday_notice.import",
  schema: ImportHolidayNotice,
  proposers: ["preparer", "administrator"],
  deciders: ["reviewer", "approver", "administrator"],
  grave: false,
  examine,
  apply: async (tx, context, { payload, proposalId }) => {
    const examined = await examineNotice(tx, context, payload);
    if (!examined.ok) return examined;
    const { year, number: documentNumber } = examined.value;
    const number = await nextNumber(tx, { lock: noticeLock, table: holidayNotice });
    const { text, placeCode } = payload;
    const row = { number, year, documentNumber, text, textSha256: sha256(text), proposalId };
    await tx.insert(holidayNotice).values(row);
    return ok([
      {
        act: "holiday_notice.import",
        objectKind: "holiday_notice",
        objectId: String(number),
        placeCode,
        summary: `${year}年节假日安排：${documentNumber}`,
        payload: row,
      },
    ]);
  },
};

async function examine(
  reader: Reader,
  context: Context,
  payload: ImportHolidayNotice,
): Promise<Result<Examined, Problem>> {
  const examined = await examineNotice(reader, context, payload);
  if (!examined.ok) return examined;
  const notice = examined.value;
  const { calendar } = context.library;
  return ok({
    title: `${notice.year}年节假日安排（${notice.number}）`,
    placeCode: payload.placeCode,
    effect: {
      year: notice.year,
      number: notice.number,
      covered: calendar.coveredYears.includes(notice.year),
      holidays: notice.holidays,
      workdays: notice.workdays,
      conflicts: conflictsWith(calendar, notice),
    },
  });
}

async function examineNotice(
  reader: Reader,
  context: Context,
  { placeCode, text }: ImportHolidayNotice,
): Promise<Result<HolidayNotice, Problem>> {
  const read = readHolidayNotice(text);
  if (!read.ok)
    return refuse({ kind: "holiday_notice_not_valid", findings: read.problem.slice(0, 20) });
  const above = await officeAbove(reader, context, placeCode);
  return above === undefined
    ? ok(read.value)
    : refuse({ kind: "office_above_imports", placeCode: above });
}

/** The calendar is the whole store's: of all offices in it, one that no other stands above takes it in. */
async function officeAbove(
  reader: Reader,
  context: Context,
  placeCode: string,
): Promise<string | undefined> {
  const path = context.library.gazetteer.path(placeCode, yearOf(today(context)));
  const above = path.map(({ code }) => code).filter((code) => code !== placeCode);
  const [held] = await reader
    .select({ placeCode: post.placeCode })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(and(anyOf(post.placeCode, above), isHeld, isNull(user.disabledAt)))
    .orderBy(post.placeCode)
    .limit(1);
  return held?.placeCode;
}

/** Any number, the same in every version. */
const noticeLock = 7_239_431;
