import { newId } from "@daowei/operations";
import type { Question } from "./outside-questions.fixture.ts";

const key = () => newId();
const once = () => ({ idempotencyKey: key() });
const receipt = () => ({ arrivedOn: "2022-12-12", voucherNumber: "V", idempotencyKey: key() });
const signed = { id: "AA", rawId: "AA", type: "public-key", clientExtensionResults: {} } as const;

const listOfPeople = { fileName: "名单.csv", contentBase64: "5bm/" };

/** These name no place: what they show is the caller's own. */
export const askedOfOneself: Readonly<Record<string, Question>> = {
  "account.lastSignIn": (caller) => caller.account.lastSignIn(),
  "account.sessions": (caller) => caller.account.sessions(),
  "account.endSession": (caller) => caller.account.endSession({ id: newId() }),
  "account.endOtherSessions": (caller) => caller.account.endOtherSessions({}),
  "account.note": (caller) => caller.account.note({ subject: "tour" }),
  "account.keepNote": (caller) => caller.account.keepNote({ subject: "tour", content: "1" }),
  "account.mail": (caller) => caller.account.mail(),
  "account.claimMail": (caller) => caller.account.claimMail({ address: "jia@yibao.example" }),
  "account.confirmMail": (caller) => caller.account.confirmMail({ code: "00000000" }),
  "account.removeMail": (caller) => caller.account.removeMail({}),
  "account.chooseMail": (caller) =>
    caller.account.chooseMail({ kinds: ["lead"], quietHours: null }),
  "account.identities": (caller) => caller.account.identities(),
  "account.linkIdentity": (caller) => caller.account.linkIdentity({ proof: "e30" }),
  "account.unlinkIdentity": (caller) => caller.account.unlinkIdentity({ id: newId() }),
  "account.secondFactors": (caller) => caller.account.secondFactors(),
  "account.beginTotp": (caller) => caller.account.beginTotp({}),
  "account.confirmTotp": (caller) => caller.account.confirmTotp({ code: "000000" }),
  "account.removeTotp": (caller) => caller.account.removeTotp({}),
  "account.beginPasskey": (caller) => caller.account.beginPasskey({}),
  "account.confirmPasskey": (caller) =>
    caller.account.confirmPasskey({
      name: "钥匙",
      response: { ...signed, response: { clientDataJSON: "e30", attestationObject: "e30" } },
    }),
  "account.removePasskey": (caller) => caller.account.removePasskey({ id: newId() }),
  "account.renewRecoveryCodes": (caller) => caller.account.renewRecoveryCodes({}),
  "account.stepUpByTotp": (caller) => caller.account.stepUpByTotp({ code: "000000" }),
  "account.stepUpByRecoveryCode": (caller) =>
    caller.account.stepUpByRecoveryCode({ code: "aaaaa-aaaaa-aaaaa" }),
  "account.beginStepUpByPasskey": (caller) => caller.account.beginStepUpByPasskey({}),
  "account.stepUpByPasskey": (caller) =>
    caller.account.stepUpByPasskey({
      response: {
        ...signed,
        response: { clientDataJSON: "e30", authenticatorData: "e30", signature: "e30" },
      },
    }),
  "notifications.list": (caller) => caller.notifications.list({ unreadOnly: false }),
  "notifications.count": (caller) => caller.notifications.count({}),
  "notifications.markRead": (caller) => caller.notifications.markRead({ ids: null, ...once() }),
  "outbox.list": (caller) => caller.outbox.list({ status: null, kind: null, before: null }),
  "outbox.testMyself": (caller) => caller.outbox.testMyself(once()),
  "approvals.colleagues": (caller) => caller.approvals.colleagues({}),
  "approvals.delegations": (caller) => caller.approvals.delegations({}),
  // One result for each item: tried in router.test.ts.
  "batches.judgeMany": (caller, here) =>
    caller.batches.judgeMany({
      act: "approve",
      items: [here.batch],
      idempotencyKey: key(),
    }),
  "apiKeys.list": (caller) => caller.apiKeys.list({}),
  "audit.anchors": (caller) => caller.audit.anchors({}),
  "audit.chain": (caller) => caller.audit.chain({ after: "0", limit: 1 }),
  "officeSettings.keeping": (caller) => caller.officeSettings.keeping({}),
  "audit.verify": (caller) => caller.audit.verify({ invariant: "I1" }),
  "audit.list": (caller) => caller.audit.list({}),
  "audit.marks": (caller) => caller.audit.marks({}),
  "audit.suspicions": (caller) => caller.audit.suspicions({ from: "2022-01-01", to: "2022-12-31" }),
  "audit.sample": (caller) => caller.audit.sample({ size: 1 }),
  "destinations.list": (caller) => caller.destinations.list({}),
  "destinations.seal": (caller) =>
    caller.destinations.seal({ kind: "email", address: "ban@example.gov.cn" }),
  "calendar.feeds": (caller) => caller.calendar.feeds({}),
  "calendar.makeFeed": (caller) => caller.calendar.makeFeed(once()),
  "calendar.revokeFeed": (caller) => caller.calendar.revokeFeed({ id: key(), ...once() }),
  "calendar.year": (caller) => caller.calendar.year({ year: 2022 }),
  "inbox.list": (caller) => caller.inbox.list({ tab: "todo" }),
  "people.checkList": (caller) => caller.people.checkList(listOfPeople),
  "people.correctList": (caller) => caller.people.correctList(listOfPeople),
  "people.listTemplate": (caller) => caller.people.listTemplate({}),
  "people.proposeList": (caller) =>
    caller.people.proposeList({
      ...listOfPeople,
      sha256: "0".repeat(64),
      warningsAcknowledged: false,
      reason: "机构改革，新设业务岗位",
      ...once(),
    }),
  "people.list": (caller) => caller.people.list({}),
  "people.makeFirstPassword": (caller) => caller.people.makeFirstPassword({}),
  "performance.noteVisit": (caller) =>
    caller.performance.noteVisit({
      route: "/batches/$batchId",
      browser: "Chrome 128",
      largestPaintMs: 900,
      slowestInteractionMs: null,
      shiftThousandths: 1,
      longestTaskMs: 0,
    }),
  "performance.visits": (caller) => caller.performance.visits({ days: 7 }),
  "policies.check": (caller, here) => caller.policies.check(here.change.payload),
  "policies.compare": (caller) => caller.policies.compare({ a: "cn-2021", b: "gx-2022" }),
  "policies.get": (caller) => caller.policies.get({ id: "gx-2022" }),
  "policies.history": (caller) => caller.policies.history({ id: "gx-2022" }),
  "policies.list": (caller) => caller.policies.list(),
  "policies.search": (caller) => caller.policies.search({ text: "补助" }),
  "policies.unreadable": (caller) => caller.policies.unreadable(),
  "policies.source": async (caller) => {
    const { own } = await caller.policies.history({ id: "gx-2022" });
    return caller.policies.source({ version: String(own?.version) });
  },
  "proposals.list": (caller) => caller.proposals.list({}),
  "session.demonstrationAccounts": (caller) => caller.session.demonstrationAccounts(),
  "session.me": (caller) => caller.session.me(),
  "session.whoami": (caller) => caller.session.whoami(),
  "transfers.divisions": (caller) => caller.transfers.divisions(),
  "session.placeInitials": (caller) => caller.session.placeInitials({ fiscalYear: 2022 }),
  "session.places": (caller) => caller.session.places({ fiscalYear: 2022 }),
  // One result for each item: tried in router.test.ts.
  "transfers.confirmArrivals": (caller, here) =>
    caller.transfers.confirmArrivals({ ...receipt(), transferIds: [here.transferId] }),
  "views.get": (caller) => caller.views.get({ list: "batches", id: newId() }),
  "views.list": (caller) => caller.views.list({ list: "batches" }),
  "views.remove": (caller) => caller.views.remove({ id: newId() }),
  "views.save": (caller) =>
    caller.views.save({
      list: "batches",
      name: "我的草稿",
      settings: { columns: [], frozen: 0, density: null, filters: {} },
    }),
};
