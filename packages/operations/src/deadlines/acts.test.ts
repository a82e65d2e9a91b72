import { auditEntry, deadlineEvent } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { closeSound } from "../testing/close-sound.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { type ActOnDeadline, actOnDeadline } from "./act-on-deadline.ts";
import { listDeadlines } from "./list.ts";
import { listPeriodEvents, recordPeriodStart } from "./record-period-start.ts";
import { type SetDeadline, setDeadline } from "./set-deadline.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const region = { fiscalYear: 2022, placeCode: "450000" };
const reason = "上级会议要求提前安排";
const set = (changes: Partial<SetDeadline> = {}, actor: Actor = team.preparer) =>
  setDeadline(office.as(actor), {
    ...region,
    title: "核对参保人数",
    dueOn: "2022-12-20",
    origin: "local",
    concerns: "task",
    reason,
    idempotencyKey: newId(),
    ...changes,
  });
const act = (
  id: string,
  changes: Partial<ActOnDeadline> & Pick<ActOnDeadline, "act">,
  actor: Actor = team.preparer,
) =>
  actOnDeadline(office.as(actor), {
    ...region,
    id,
    reason,
    idempotencyKey: newId(),
    ...changes,
  });
async function shown(id: string, actor: Actor = team.preparer, where = region) {
  const listed = agreed(await listDeadlines(office.as(actor), where));
  return listed.find((one) => one.id === id);
}

describe("a date that an office sets", () => {
  test("binds it and all below it, is a superior's demand to them, and is theirs to read alone", async () => {
    const { id } = agreed(await set());
    expect(await shown(id)).toMatchObject({
      what: "核对参保人数",
      origin: "local",
      state: "approaching",
      daysLeft: 8,
      workdaysLeft: 6,
      acts: ["postpone", "mark_done", "close"],
      postponingTakesTwo: false,
    });
    const county = await office.hire("preparer", "451423");
    const below = { fiscalYear: 2022, placeCode: "451423" };
    expect(await shown(id, county, below)).toMatchObject({ origin: "superior", acts: [] });
    expect(refusalOf(await act(id, { ...below, act: "mark_done" }, county))).toBe(
      "deadline_of_office_above",
    );
    const elsewhere = await office.hire("preparer", "460000");
    expect(await shown(id, elsewhere, { fiscalYear: 2022, placeCode: "460000" })).toBeUndefined();
  });

  test("of a county is seen from above and moved by those above", async () => {
    const county = await office.hire("preparer", "451423");
    const where = { fiscalYear: 2022, placeCode: "451423" };
    const { id } = agreed(await set(where, county));
    expect(await shown(id)).toMatchObject({ placeCode: "451423", origin: "local" });
    agreed(await act(id, { act: "postpone", dueOn: "2022-12-25" }));
    expect(await shown(id, county, where)).toMatchObject({
      dueOn: "2022-12-25",
      postponedFrom: "2022-12-20",
    });
  });

  test("is set by 经办 and 审批, with the document where a superior demands it", async () => {
    expect(refusalOf(await set({}, team.reviewer))).toBe("one_of_roles_needed");
    expect(refusalOf(await set({}, team.treasury))).toBe("one_of_roles_needed");
    expect(refusalOf(await set({ origin: "superior" }))).toBe("deadline_basis_missing");
    const { id } = agreed(await set({ origin: "superior", basis: "电话通知" }, team.approver));
    expect(await shown(id)).toMatchObject({ origin: "superior", basis: "电话通知" });
    expect(refusalOf(await set({ placeCode: "460000" }))).toBe("not_found");
  });

  test("about money is met when all the money of the place has arrived, and by nobody's word", async () => {
    const { id } = agreed(await set({ concerns: "money", title: "全部到位" }));
    expect(await shown(id)).toMatchObject({ dueFen: "0", acts: ["postpone", "close"] });
    await draftBatch(office, team);
    expect((await shown(id))?.dueFen).not.toBe("0");
    expect(refusalOf(await act(id, { act: "mark_done" }))).toBe("deadline_waits_for_money");
  });
});

describe("what is done about a deadline", () => {
  test("stays red until it is ended with a reason, leaves its lines, and can be opened again", async () => {
    const { id } = agreed(await set({ dueOn: "2022-12-01" }));
    expect((await shown(id))?.state).toBe("overdue");
    agreed(await act(id, { act: "close" }));
    expect(await shown(id)).toMatchObject({ state: "closed", ended: { act: "close", reason } });
    expect(refusalOf(await act(id, { act: "mark_done" }))).toBe("deadline_ended");
    agreed(await act(id, { act: "reopen" }));
    expect((await shown(id))?.state).toBe("overdue");
    agreed(await act(id, { act: "mark_done" }));
    expect((await shown(id))?.state).toBe("done");
    const lines = await office.db.select().from(auditEntry).where(eq(auditEntry.objectId, id));
    expect(lines.map((line) => line.act)).toEqual([
      "deadline.set",
      "deadline.close",
      "deadline.reopen",
      "deadline.mark_done",
    ]);
  });

  test("happens once for one key, and of two at once the second sees what the first did", async () => {
    const { id } = agreed(await set());
    const same = { act: "mark_done" as const, idempotencyKey: newId() };
    agreed(await act(id, same));
    expect(agreed(await act(id, same)).replayed).toBe(true);
    const other = agreed(await set());
    const both = await Promise.all([
      act(other.id, { act: "close" }),
      act(other.id, { act: "mark_done" }, team.approver),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const events = office.db
      .select()
      .from(deadlineEvent)
      .where(eq(deadlineEvent.deadlineId, other.id));
    expect(await events).toHaveLength(1);
  });

  test("is refused where nobody sees such a deadline", async () => {
    expect(refusalOf(await act(`set:${newId()}`, { act: "close" }))).toBe("not_found");
  });
});

describe("a date that a document sets", () => {
  const id = "policy:gx-2022:year-end:450000:2022";
  const wanted = { ...region, id, dueOn: "2023-01-31" };
  const propose = (payload: object, actor: Actor = team.preparer) =>
    proposeChange(office.as(actor), {
      kind: "deadline.postpone",
      payload: { ...payload },
      reason: "中央资金到账晚于预期",
      idempotencyKey: newId(),
    });

  test("is postponed by two persons, with the reason of the proposal", async () => {
    const draft = await draftBatch(office, team, {
      headcountVersionId: await office.importHeadcounts({
        importer: team.preparer,
        fiscalYear: 2022,
        placeCode: "450000",
        rows: [{ placeCode: "450103", insuredClass: "resident", heads: 100n }],
      }),
    });
    const batchDue = `batch:${draft.id}:2022-12-31`;
    expect(refusalOf(await act(batchDue, { act: "postpone", dueOn: "2023-01-31" }))).toBe(
      "deadline_needs_two",
    );
    const asked = agreed(await propose({ ...wanted, id: batchDue }));
    expect((await shown(batchDue))?.dueOn).toBe("2022-12-31");
    const { revisionHash, effect } = agreed(
      await getProposal(office.as(team.reviewer), { id: asked.id }),
    );
    expect(JSON.parse(effect)).toMatchObject({ from: "2022-12-31", to: "2023-01-31", days: 31 });
    const given = { id: asked.id, revisionHash, idempotencyKey: newId() };
    expect(refusalOf(await approveProposal(office.as(team.preparer), given))).toBe(
      "segregation_same_person",
    );
    agreed(await approveProposal(office.as(team.reviewer), given));
    expect(await shown(batchDue)).toMatchObject({
      dueOn: "2023-01-31",
      postponedFrom: "2022-12-31",
      postponingTakesTwo: true,
    });
    const [event] = await office.db
      .select()
      .from(deadlineEvent)
      .where(eq(deadlineEvent.deadlineId, batchDue));
    expect(event).toMatchObject({ reason: "中央资金到账晚于预期", proposalId: asked.id });
  });

  test("is not postponed to an earlier day, and one that takes no second person not by a proposal", async () => {
    const draft = await draftBatch(office, team, {
      headcountVersionId: await office.importHeadcounts({
        importer: team.preparer,
        fiscalYear: 2022,
        placeCode: "450000",
        rows: [{ placeCode: "450105", insuredClass: "resident", heads: 100n }],
      }),
    });
    const batchDue = `batch:${draft.id}:2022-12-31`;
    const earlier = { ...wanted, id: batchDue, dueOn: "2022-12-30" };
    expect(refusalOf(await propose(earlier))).toBe("deadline_not_later");
    const own = agreed(await set());
    expect(refusalOf(await propose({ ...wanted, id: own.id }))).toBe("deadline_takes_one");
  });
});

describe("a period of the law", () => {
  const received = (changes: object = {}, actor: Actor = team.preparer) =>
    recordPeriodStart(office.as(actor), {
      ...region,
      event: "central-document-received",
      happenedOn: "2022-12-01",
      documentNumber: "财社〔2022〕101号",
      idempotencyKey: newId(),
      ...changes,
    });
  const running = async () =>
    agreed(await listDeadlines(office.as(team.preparer), region)).filter(
      ({ startedBy }) => startedBy !== null,
    );

  test("runs from the day after the document was received, with the article it stands in", async () => {
    const { id, ends } = agreed(await received());
    expect(ends).toEqual([{ title: "中央补助资金分解下达到统筹地区", on: "2022-12-31" }]);
    expect(await running()).toMatchObject([
      {
        id: `period:${id}:cn-2022/pass-on`,
        dueOn: "2022-12-31",
        origin: "policy",
        citation: { number: "财社〔2022〕1号", article: "第十二条" },
        startedBy: { documentNumber: "财社〔2022〕101号", happenedOn: "2022-12-01" },
        postponingTakesTwo: true,
      },
    ]);
  });

  test("is corrected by a further row with a note, once", async () => {
    const [first] = await running();
    const corrects = first?.startedBy?.id;
    expect(refusalOf(await received({ corrects }))).toBe("correction_needs_note");
    const note = "登记日期有误";
    agreed(await received({ corrects, note, happenedOn: "2022-12-05" }));
    expect((await running()).map(({ dueOn }) => dueOn)).toEqual(["2023-01-04"]);
    expect(refusalOf(await received({ corrects, note }))).toBe("period_start_corrected");
  });

  test("runs from no day to come, from no event that the law does not know, and for no place that it does not bind", async () => {
    expect(refusalOf(await received({ happenedOn: "2022-12-13" }))).toBe("date_in_future");
    expect(refusalOf(await received({ event: "anything" }))).toBe("no_period_runs");
    expect(refusalOf(await received({ placeCode: "451423" }))).toBe("no_period_runs");
    expect(refusalOf(await received({}, team.reviewer))).toBe("one_of_roles_needed");
  });

  test("is offered with what it sets running, for the levels that it binds", async () => {
    const events = async (placeCode: string) =>
      agreed(await listPeriodEvents(office.as(team.preparer), { ...region, placeCode })).map(
        ({ event, periods }) => [event, periods.map(({ days }) => days)],
      );
    expect(await events("450000")).toEqual([
      ["central-document-received", [30]],
      ["early-notice-received", [30]],
      ["local-budget-approved", [30, 60]],
    ]);
    expect(await events("451423")).toEqual([["local-budget-approved", [30, 60]]]);
  });
});
