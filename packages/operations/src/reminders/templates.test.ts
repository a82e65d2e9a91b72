import { notification } from "@daowei/db/schema";
import { builtInReminderPlan, type ReminderTemplate } from "@daowei/domain/reminders";
import { desc } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { advanceClock } from "../store/index.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { previewReminderPlan } from "./preview-plan.ts";

let office: Office;
let team: Team;
let first: Actor;
beforeAll(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  team = await hireTeam(office);
  first = await office.hire("administrator");
  await issueDraft(office, team, await draftBatch(office, team));
});
afterAll(() => office.close());

const own: ReminderTemplate = {
  kind: "lead",
  channel: "in_app",
  subject: "请于{最早期限}前办理（{项数}项）",
  text: "各位同事：\n{明细}\n{说明}",
};
const planWith = (...templates: ReminderTemplate[]) => ({
  placeCode: "450000",
  plan: { ...builtInReminderPlan, templates },
});
const propose = (...templates: ReminderTemplate[]) =>
  proposeChange(office.as(first), {
    kind: "reminder_plan.change",
    payload: structuredClone(planWith(...templates)),
    reason: "按本单位行文习惯改写提醒文字",
    idempotencyKey: newId(),
  });

test("a name that is none is refused by its name, when it is looked at and when it is proposed", async () => {
  const wrong = { ...own, text: "{明细}{经办人姓名}" };
  for (const refused of [
    await previewReminderPlan(office.as(first), planWith(wrong)),
    await propose(wrong),
  ])
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        kind: "reminder_placeholder_unknown",
        name: "经办人姓名",
        path: "templates.0.text",
      },
    });
  expect(refusalOf(await propose({ ...own, text: "请办理" }))).toBe("reminder_plan_unsound");
});

test("a preview says what is really due in these words, and the built-in ones elsewhere", async () => {
  const { words } = agreed(await previewReminderPlan(office.as(first), planWith(own)));
  const said = words.find(({ kind, channel }) => kind === "lead" && channel === "in_app");
  expect(said?.subject).toMatch(/^请于2022-12-31前办理（\d+项）$/u);
  expect(said?.text).toMatch(/^各位同事：\n2022-12-31 到期，还有 \d+ 天/u);
  expect(said?.text).toContain("2022年度第一批");
  const mailed = words.find(({ kind, channel }) => kind === "lead" && channel === "email");
  expect(mailed?.subject).toMatch(/^【到位期限提醒】\d+ 项$/u);
  // Nothing that leaves names titles unless two people allowed it.
  expect(mailed?.text).not.toContain("2022年度第一批");
});

test("two persons bring the words into force, and the next reminder says them", async () => {
  const { id } = agreed(await propose(own));
  const second = office.as(await office.hire("administrator"));
  const { revisionHash } = agreed(await getProposal(second, { id }));
  agreed(await approveProposal(second, { id, revisionHash, idempotencyKey: newId() }));
  const move = { to: { days: 4 }, idempotencyKey: newId() };
  agreed(await advanceClock(office.as(team.preparer), move));
  const [newest] = await office.db
    .select({ title: notification.title, text: notification.text })
    .from(notification)
    .orderBy(desc(notification.createdAt));
  expect(newest?.title).toMatch(/^请于2022-12-31前办理/u);
  expect(newest?.text).toMatch(/^各位同事：/u);
});
