import { afterAll, beforeAll, expect, test } from "vitest";
import { listAttachments } from "../attachments/index.ts";
import { listInbox } from "../overview/index.ts";
import type { BatchActed } from "../batches/act-on-batch.ts";
import { cancelBatch, createBatch, getBatch, recallBatch, submitBatch } from "../batches/index.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { closeSound } from "../testing/close-sound.ts";
import {
  agreed,
  draftBatch,
  draftOfCounty,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { confirmArrival, listTransfers, recordSent } from "../transfers/index.ts";
import { closeYear } from "./close-year.ts";
import { listClosings } from "./list-closings.ts";

let office: Office;
let team: Team;
let issued: BatchActed;
let draft: BatchActed;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  issued = await issueDraft(office, team, await draftBatch(office, team));
  draft = await draftOfCounty(office, team, "450324");
});
afterAll(() => closeSound(office));

const reason = "2022年度结算已经办完，按规定结账";
const guangxi = { fiscalYear: 2022, placeCode: "450000" };
const close = (actor: Actor, changes: object = {}) =>
  closeYear(office.as(actor), { ...guangxi, reason, idempotencyKey: newId(), ...changes });
const on = ({ id, revisionHash }: BatchActed) => ({ id, revisionHash, idempotencyKey: newId() });
const closings = async (actor: Actor, placeCode = "450000") =>
  agreed(await listClosings(office.as(actor), { placeCode }));

test("a year is closed when it is over, by an approver of the place, with a second factor", async () => {
  expect(refusalOf(await close(team.approver))).toBe("fiscal_year_not_over");
  await office.setClock("2023-03-20T02:00:00Z");
  expect(refusalOf(await close(team.preparer))).toBe("role_needed");
  expect(refusalOf(await close(team.approver, { placeCode: "460000" }))).toBe("not_found");
  const calling = { ...office.as(team.approver), stepUp: { kind: "needed", offered: [] } } as const;
  const asked = { ...guangxi, reason, idempotencyKey: newId() };
  expect(refusalOf(await closeYear(calling, asked))).toBe("step_up_needed");
});

test("a year with a batch that waits for a decision is not closed, and the batch is named", async () => {
  const other = await draftOfCounty(office, team, "450325");
  agreed(await submitBatch(office.as(team.preparer), on(other)));
  const { number } = agreed(await getBatch(office.as(team.preparer), { id: other.id }));
  const refused = await close(team.approver);
  expect(refused).toMatchObject({
    ok: false,
    problem: { kind: "fiscal_year_undecided", count: 1, numbers: [number] },
  });
  const recalled = agreed(await recallBatch(office.as(team.preparer), on(other)));
  agreed(await cancelBatch(office.as(team.preparer), on(recalled)));
});

test("in a closed year nothing new is owed and nothing is decided, and the refusal says who closed it", async () => {
  const papers = async () =>
    agreed(await listAttachments(office.as(team.preparer), { batchId: draft.id }));
  expect((await papers()).mayChange).toBe(true);
  expect(agreed(await close(team.approver))).toMatchObject({ drafts: 1 });
  const problem = {
    kind: "fiscal_year_closed",
    fiscalYear: 2022,
    placeCode: "450000",
    officeName: "office of 450000",
    closedBy: team.approver.userName,
    closedOn: "2023-03-20",
  };
  const refused = { ok: false, problem };
  expect(await submitBatch(office.as(team.preparer), on(draft))).toEqual(refused);
  expect(await cancelBatch(office.as(team.preparer), on(draft))).toEqual(refused);
  expect(await close(team.approver)).toEqual(refused);
  const city = await office.hire("preparer", "450100");
  const made = await createBatch(office.as(city), {
    policyId: "gx-2022",
    fiscalYear: 2022,
    headcountVersionId: newId(),
    placeCode: "450100",
    title: "补报",
    kind: "regular",
    idempotencyKey: newId(),
  });
  expect(made).toEqual(refused);
  const { acts } = agreed(await getBatch(office.as(team.preparer), { id: draft.id }));
  expect(acts.find(({ act }) => act === "submit")).toMatchObject({
    permitted: false,
    reason: "fiscal_year_closed",
  });
  expect((await papers()).mayChange).toBe(false);
  const { items } = agreed(await listInbox(office.as(team.preparer), { tab: "todo" }));
  expect(items.map(({ batch }) => batch.id)).not.toContain(draft.id);
});

test("money that is owed still goes out and comes in", async () => {
  const scope = { ...guangxi, batchId: issued.id, limit: 1 };
  const { items } = agreed(await listTransfers(office.as(team.treasury), scope));
  const [first] = items;
  if (first === undefined) throw new Error("a batch without transfers");
  const { id } = first;
  const sent = await recordSent(office.as(team.treasury), {
    batchId: issued.id,
    transferIds: [id],
    sentOn: "2023-03-20",
    voucherNumber: "P-1",
    idempotencyKey: newId(),
  });
  expect(agreed(sent).done).toEqual([id]);
  const arrived = await confirmArrival(office.as(team.accountant), {
    transferId: id,
    amountFen: first.amountFen,
    arrivedOn: "2023-03-20",
    voucherNumber: "R-1",
    idempotencyKey: newId(),
  });
  expect(agreed(arrived).done).toEqual([id]);
});

test("what an office above closed is said below, and opened by two persons where it was closed", async () => {
  const city = await office.hire("approver", "450100");
  expect(await closings(city, "450100")).toMatchObject({
    closed: [{ fiscalYear: 2022, placeCode: "450000", by: team.approver.userName, reason }],
  });
  const propose = (actor: Actor, placeCode: string) =>
    proposeChange(office.as(actor), {
      kind: "fiscal_year.reopen",
      payload: { fiscalYear: 2022, placeCode },
      reason: "审计要求更正一个县的人数",
      idempotencyKey: newId(),
    });
  expect(refusalOf(await propose(city, "450100"))).toBe("fiscal_year_not_closed");
  const { id } = agreed(await propose(team.approver, "450000"));
  const second = await office.hire("approver");
  const { revisionHash } = agreed(await getProposal(office.as(second), { id }));
  const letIn = (actor: Actor) =>
    approveProposal(office.as(actor), { id, revisionHash, idempotencyKey: newId() });
  expect(refusalOf(await letIn(team.approver))).toBe("segregation_same_person");
  expect(refusalOf(await letIn(team.reviewer))).toBe("one_of_roles_needed");
  agreed(await letIn(second));
  const after = await closings(city, "450100");
  expect(after.closed).toEqual([]);
  expect(after.events.map(({ act }) => act)).toEqual(["reopen", "close"]);
  agreed(await submitBatch(office.as(team.preparer), on(draft)));
});
