import { builtInApprovalPolicy } from "@daowei/domain/approvals";
import { builtInReminderPlan } from "@daowei/domain/reminders";
import { newId } from "@daowei/operations";
import { attachmentQuestions } from "./attachment-questions.fixture.ts";
import type { ReminderPlan } from "./contracts/index.ts";
import { moneyQuestions } from "./money-questions.fixture.ts";
import { type Caller, type GuangxiOffice, guangxi } from "./guangxi-office.fixture.ts";
import { outsideQuestions, type Question } from "./outside-questions.fixture.ts";

const key = () => newId();
const onBatch = (here: GuangxiOffice) => ({ ...here.batch, idempotencyKey: key() });
const once = () => ({ idempotencyKey: key() });
const file = () => ({ ...guangxi, fileName: "a.csv", contentBase64: "YQ==" });
const receipt = () => ({ arrivedOn: "2022-12-12", voucherNumber: "V", idempotencyKey: key() });

// The wire's plans may be added to; the domain's may not.
const plan = structuredClone(builtInReminderPlan) as ReminderPlan;

const nowhere = (): GuangxiOffice => {
  throw new Error("only the names were wanted");
};
const aboutMoney: Readonly<Record<string, Question>> = Object.fromEntries(
  Object.keys(moneyQuestions(nowhere)).map((name) => [
    name,
    async (caller: Caller, here: GuangxiOffice) => moneyQuestions(() => here)[name]?.(caller),
  ]),
);

/** Every procedure that names an object or a place, asked about one of Guangxi. */
export const asked: Readonly<Record<string, Question>> = {
  ...aboutMoney,
  ...attachmentQuestions,
  ...outsideQuestions,
  "enrolment.versions": (caller) => caller.enrolment.versions(guangxi),
  "enrolment.version": (caller, here) => caller.enrolment.version({ id: here.headcountVersionId }),
  "enrolment.check": (caller) => caller.enrolment.check(file()),
  "enrolment.correct": (caller) => caller.enrolment.correct(file()),
  "enrolment.accept": (caller) =>
    caller.enrolment.accept({
      ...file(),
      sha256: "0".repeat(64),
      cutOffOn: "2022-06-30",
      status: "reported",
      warningsAcknowledged: true,
      idempotencyKey: key(),
    }),
  "enrolment.confirm": (caller, here) =>
    caller.enrolment.confirm({ id: here.headcountVersionId, seen: 0, ...once() }),
  "enrolment.dispute": (caller, here) =>
    caller.enrolment.dispute({
      id: here.headcountVersionId,
      seen: 0,
      comment: "人数与名册不符，请核对后再报",
      ...once(),
    }),
  "apportionment.preview": (caller, here) =>
    caller.apportionment.preview({
      ...guangxi,
      policyId: "gx-2022",
      headcountVersionId: here.headcountVersionId,
    }),
  "apportionment.explain": (caller) =>
    caller.apportionment.explain({
      policyId: "gx-2022",
      fiscalYear: 2022,
      placeCode: "451423",
      insuredClass: "resident",
      heads: "1",
    }),
  "apportionment.replacement": (caller, here) =>
    caller.apportionment.replacement({
      ...guangxi,
      a: "gx-2022",
      b: "gx-2023",
      headcountVersionId: here.headcountVersionId,
    }),
  "apportionment.whatIf": (caller, here) =>
    caller.apportionment.whatIf({
      ...guangxi,
      policyId: "gx-2022",
      headcountVersionId: here.headcountVersionId,
      set: [{ path: "standard", value: "640" }],
    }),
  "batches.list": (caller) => caller.batches.list(guangxi),
  "batches.get": (caller, here) => caller.batches.get({ id: here.batch.id }),
  "approvals.nextJudges": (caller) => caller.approvals.nextJudges(guangxi),
  "batches.owedInYear": (caller) => caller.batches.owedInYear(guangxi),
  "batches.compare": (caller, here) =>
    caller.batches.compare({ id: here.batch.id, withId: here.batch.id }),
  "batches.rows": (caller, here) => caller.batches.rows({ id: here.batch.id }),
  "exports.workbook": (caller, here) =>
    caller.exports.workbook({ table: "batch", id: here.batch.id, unit: "wan" }),
  "batches.create": (caller, here) =>
    caller.batches.create({
      ...guangxi,
      policyId: "gx-2022",
      headcountVersionId: here.headcountVersionId,
      title: "批次",
      kind: "regular",
      idempotencyKey: key(),
    }),
  "batches.submit": (caller, here) => caller.batches.submit(onBatch(here)),
  "batches.recall": (caller, here) => caller.batches.recall(onBatch(here)),
  "batches.review": (caller, here) => caller.batches.review(onBatch(here)),
  "batches.approve": (caller, here) => caller.batches.approve(onBatch(here)),
  "batches.cancel": (caller, here) => caller.batches.cancel(onBatch(here)),
  "batches.sendBack": (caller, here) =>
    caller.batches.sendBack({ ...onBatch(here), comment: "人数与名册不符，请核对后再报" }),
  "batches.reject": (caller, here) =>
    caller.batches.reject({ ...onBatch(here), comment: "人数与名册不符，请核对后再报" }),
  "batches.urge": (caller, here) => caller.batches.urge({ id: here.batch.id, ...once() }),
  "batches.copy": (caller, here) =>
    caller.batches.copy({ id: here.batch.id, toUserIds: [here.team.treasury.userId], ...once() }),
  "batches.copyReaders": (caller, here) => caller.batches.copyReaders({ id: here.batch.id }),
  // Not over yet, so that nothing is closed: the year of all other questions.
  "fiscalYears.close": (caller) =>
    caller.fiscalYears.close({ ...guangxi, reason: "年度结算已经办完，按规定结账", ...once() }),
  "fiscalYears.closings": (caller) => caller.fiscalYears.closings({ placeCode: "450000" }),
  "batches.hold": (caller, here) =>
    caller.batches.hold({ ...onBatch(here), comment: "人数与名册不符，请核对后再报" }),
  "batches.release": (caller, here) =>
    caller.batches.release({ ...onBatch(here), comment: "人数已与名册核对，可以继续" }),
  "batches.reassign": (caller, here) =>
    caller.batches.reassign({
      ...onBatch(here),
      toUserId: here.team.reviewer.userId,
      comment: "出差",
    }),
  "approvals.delegate": (caller, here) =>
    caller.approvals.delegate({
      delegateId: here.team.preparer.userId,
      from: "2022-12-12",
      to: "2022-12-20",
      reason: "出差",
      idempotencyKey: key(),
    }),
  "approvals.policy": (caller) => caller.approvals.policy({ placeCode: "450000" }),
  "approvals.previewPolicy": (caller) =>
    caller.approvals.previewPolicy({ placeCode: "450000", policy: builtInApprovalPolicy }),
  "outbox.resend": (caller) => caller.outbox.resend({ id: key(), idempotencyKey: key() }),
  "officeSettings.get": (caller) => caller.officeSettings.get({ placeCode: "450000" }),
  "reminders.plan": (caller) => caller.reminders.plan({ placeCode: "450000" }),
  "reminders.previewPlan": (caller) => caller.reminders.previewPlan({ placeCode: "450000", plan }),
  "approvals.endDelegation": (caller) =>
    caller.approvals.endDelegation({ id: key(), idempotencyKey: key() }),
  "batches.issue": (caller, here) =>
    caller.batches.issue({ ...onBatch(here), documentNumber: "文〔2022〕1号" }),
  "transfers.list": (caller) => caller.transfers.list(guangxi),
  "transfers.stageCounts": (caller) => caller.transfers.stageCounts(guangxi),
  "transfers.find": (caller) => caller.transfers.find({ ...guangxi, typed: "南宁" }),
  "transfers.get": (caller, here) => caller.transfers.get({ id: here.transferId }),
  "transfers.texts": (caller, here) => caller.transfers.texts({ obligationId: here.obligationId }),
  "transfers.explain": (caller, here) =>
    caller.transfers.explain({ obligationId: here.obligationId }),
  "transfers.recordSent": (caller, here) =>
    caller.transfers.recordSent({
      batchId: here.batch.id,
      sentOn: "2022-12-12",
      voucherNumber: "V",
      idempotencyKey: key(),
    }),
  "transfers.confirmArrival": (caller, here) =>
    caller.transfers.confirmArrival({ ...receipt(), transferId: here.transferId, amountFen: "1" }),
  "proposals.get": (caller, here) => caller.proposals.get({ id: here.proposalId }),
  "proposals.propose": (caller, here) =>
    caller.proposals.propose({ ...here.change, reason: "自治区印发了新的文件", ...once() }),
  "proposals.approve": (caller, here) =>
    caller.proposals.approve({ id: here.proposalId, revisionHash: "0".repeat(64), ...once() }),
  "proposals.reject": (caller, here) =>
    caller.proposals.reject({
      id: here.proposalId,
      comment: "文件尚未正式印发，请稍后",
      ...once(),
    }),
  "proposals.withdraw": (caller, here) =>
    caller.proposals.withdraw({ id: here.proposalId, ...once() }),
  "people.disable": (caller, here) =>
    caller.people.disable({
      username: here.team.treasury.userName,
      reason: "因工作调整，停用账户",
      ...once(),
    }),
  "people.giveFirstPassword": (caller, here) =>
    caller.people.giveFirstPassword({
      username: here.team.treasury.userName,
      passwordHash: `${"0".repeat(32)}:${"0".repeat(128)}`,
      ...once(),
    }),
  "people.leaving": (caller, here) =>
    caller.people.leaving({ username: here.team.treasury.userName }),
  "audit.mark": (caller, here) =>
    caller.audit.mark({
      objectKind: "batch",
      objectId: here.batch.id,
      text: "金额与名册不符",
      ...once(),
    }),
  "audit.evidence": (caller, here) => caller.audit.evidence({ batchId: here.batch.id }),
  "overview.get": (caller) => caller.overview.get(guangxi),
  "overview.exceptions": (caller) => caller.overview.exceptions(guangxi),
  "policies.recent": (caller) => caller.policies.recent(guangxi),
  "overview.trend": (caller) => caller.overview.trend(guangxi),
  "reports.levelAccount": (caller) => caller.reports.levelAccount(guangxi),
  "deadlines.list": (caller) => caller.deadlines.list(guangxi),
  "deadlines.act": (caller, here) =>
    caller.deadlines.act({
      ...guangxi,
      id: `batch:${here.batch.id}:2022-12-31`,
      act: "close",
      reason: "另行安排",
      ...once(),
    }),
  "deadlines.periodEvents": (caller) => caller.deadlines.periodEvents(guangxi),
  "deadlines.recordPeriodStart": (caller) =>
    caller.deadlines.recordPeriodStart({
      ...guangxi,
      event: "central-document-received",
      happenedOn: "2022-12-01",
      documentNumber: "财社〔2022〕101号",
      ...once(),
    }),
  "deadlines.set": (caller) =>
    caller.deadlines.set({
      ...guangxi,
      title: "核对人数",
      dueOn: "2022-12-20",
      origin: "local",
      concerns: "task",
      reason: "月度安排",
      ...once(),
    }),
};
