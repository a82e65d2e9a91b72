import { holidayNotice } from "@daowei/db/schema";
import { isWorkday, civilDate } from "@daowei/domain/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { listDeadlines, setDeadline } from "../deadlines/index.ts";
import { newId } from "../identity.ts";
import { libraryNow } from "../policies/library-now.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { closeSound } from "../testing/close-sound.ts";
import {
  agreed,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { readCalendarYear } from "./calendar-year.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice("2026-12-20T02:00:00Z");
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const notice = (year: number, holiday = `${year}-01-01`) => `year: ${year}
number: 国办发明电〔${year - 1}〕1号
holidays:
  - { name: 元旦, from: ${holiday}, to: ${holiday} }
`;
const propose = (text: string, actor: Actor = team.preparer, placeCode = "450000") =>
  proposeChange(office.as(actor), {
    kind: "holiday_notice.import",
    payload: { placeCode, text },
    reason: "国务院办公厅公布了节假日安排",
    idempotencyKey: newId(),
  });
async function letIn(text: string): Promise<unknown> {
  const { id } = agreed(await propose(text));
  const { revisionHash, effect } = agreed(await getProposal(office.as(team.reviewer), { id }));
  agreed(
    await approveProposal(office.as(team.reviewer), { id, revisionHash, idempotencyKey: newId() }),
  );
  return JSON.parse(effect);
}
const libraryOf = () => libraryNow({ database: office.database.app, library: office.library });
const asNow = async (actor: Actor) => ({ ...office.as(actor), library: await libraryOf() });

test("a year that is not announced is said to be uncovered, and Monday to Friday are counted", async () => {
  const { id } = agreed(
    await setDeadline(office.as(team.preparer), {
      fiscalYear: 2026,
      placeCode: "450000",
      title: "决算",
      dueOn: "2027-01-05",
      origin: "local",
      concerns: "task",
      reason: "年度安排",
      idempotencyKey: newId(),
    }),
  );
  const shown = async () => {
    const input = { fiscalYear: 2026, placeCode: "450000" };
    const all = agreed(await listDeadlines(await asNow(team.preparer), input));
    return all.find((one) => one.id === id);
  };
  expect(await shown()).toMatchObject({
    workdaysLeft: null,
    weekdaysLeft: 12,
    uncoveredYears: [2027],
  });
  const asked = await readCalendarYear(await asNow(team.preparer), { year: 2027 });
  expect(agreed(asked)).toMatchObject({ covered: false, documentNumber: null });
  await letIn(notice(2027));
  expect(await shown()).toMatchObject({ workdaysLeft: 11, uncoveredYears: [] });
});

test("an announcement is taken in by two persons, kept word for word, and known by the next question", async () => {
  const effect = await letIn(notice(2028));
  expect(effect).toMatchObject({ year: 2028, covered: false, conflicts: [] });
  const [row] = await office.db
    .select()
    .from(holidayNotice)
    .orderBy(holidayNotice.number)
    .offset(1);
  expect(row).toMatchObject({ year: 2028, text: notice(2028) });
  const { calendar } = await libraryOf();
  expect(isWorkday(calendar, civilDate("2028-01-01"))).toBe(false);
  expect(isWorkday(calendar, civilDate("2028-01-04"))).toBe(true);
  await expect(office.db.delete(holidayNotice)).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("what the product's own data say otherwise is named before it is let in, and after", async () => {
  const effect = await letIn(notice(2025));
  expect(effect).toMatchObject({ covered: true });
  const { conflicts } = agreed(await readCalendarYear(await asNow(team.approver), { year: 2025 }));
  expect(conflicts).toContainEqual({ date: "2025-10-01", before: false, after: true });
});

test("is proposed by 经办 and administrators of an office that no other stands above, and only when it can be read", async () => {
  expect(refusalOf(await propose(notice(2029), team.treasury))).toBe("one_of_roles_needed");
  expect(refusalOf(await propose("year: x"))).toBe("holiday_notice_not_valid");
  const city = await office.hire("preparer", "450100");
  expect(refusalOf(await propose(notice(2029), city, "450100"))).toBe("office_above_imports");
});
