import type { EventObject, EventType } from "@daowei/domain/events";
import type { Deed } from "../audit.ts";

/** What an act makes happen for the world outside. */
export type Happening =
  | { readonly kind: "document"; readonly type: EventType; readonly object: EventObject }
  /** To the transfers that the deed names; to those only that have come so far, where a stage is named. */
  | {
      readonly kind: "transfers";
      readonly type: EventType;
      readonly ids: readonly string[];
      readonly onlyAt: "arrived" | null;
    };

type Rule = (deed: Deed) => Happening | null;

const nothing: Rule = () => null;
const document =
  (type: EventType, object: EventObject): Rule =>
  () => ({ kind: "document", type, object });
const oneTransfer =
  (type: EventType): Rule =>
  ({ payload: { transferId } }) => ({
    kind: "transfers",
    type,
    ids: texts([transferId]),
    onlyAt: null,
  });

/**
 * Every act that is ever recorded, and what other systems are told of it. A test reads the acts from the sources and names
 * the one that is missing here.
 */
export const eventOfAct: Readonly<Record<string, Rule>> = {
  "batch.create": nothing,
  "batch.submit": document("batch.submitted", "batch"),
  "batch.recall": nothing,
  "batch.review": nothing,
  "batch.attach": nothing,
  "batch.remove_attachment": nothing,
  "batch.urge": nothing,
  "batch.copy": nothing,
  // Of several steps only the last approves the batch.
  "batch.approve": ({ payload }) =>
    payload["to"] === "approved"
      ? { kind: "document", type: "batch.approved", object: "batch" }
      : null,
  "batch.send_back": document("batch.returned", "batch"),
  "batch.reject": nothing,
  "batch.issue": document("batch.issued", "batch"),
  "batch.cancel": nothing,
  "batch.hold": nothing,
  "batch.release": nothing,
  "batch.reassign": nothing,
  // The batches have lines of their own beside it.
  "batch.judge_many": nothing,
  "transfer.record_sent": ({ payload: { done } }) => ({
    kind: "transfers",
    type: "transfer.sent",
    ids: texts(done),
    onlyAt: null,
  }),
  "transfer.payment_accepted": oneTransfer("transfer.sent"),
  // Money that came in part has not arrived.
  "transfer.confirm_arrival": ({ payload: { arrivals } }) => ({
    kind: "transfers",
    type: "transfer.arrived",
    ids: texts(list(arrivals).map((one) => (one as { transferId?: unknown }).transferId)),
    onlyAt: "arrived",
  }),
  "transfer.reverse_sent": oneTransfer("transfer.reversed"),
  "transfer.reverse_arrival": oneTransfer("transfer.reversed"),
  "transfer.record_returned": oneTransfer("transfer.reversed"),
  "transfer.payment_returned": oneTransfer("transfer.reversed"),
  "transfer.confirm_arrivals": nothing,
  "transfer.correct_sent": nothing,
  "transfer.correct_arrival": nothing,
  "transfer.reopen": nothing,
  "transfer.hold_transfer": nothing,
  "transfer.release_transfer": nothing,
  "transfer.order_payment": nothing,
  "transfer.withdraw_payment": nothing,
  "transfer.ask_outcome": nothing,
  "transfer.payment_rejected": nothing,
  "transfer.payment_unknown": nothing,
  "transfer.payment_absent": nothing,
  "policy.publish": document("policy.published", "policy"),
  "policy.withdraw": nothing,
  "headcounts.accept": document("import.completed", "headcounts"),
  "headcounts.confirm": nothing,
  "headcounts.dispute": nothing,
  "statement.accept": document("import.completed", "statement"),
  "statement.confirm_matches": nothing,
  "clock.advance": document("clock.advanced", "store"),
  "api_key.issue": nothing,
  "api_key.collect": nothing,
  "api_key.revoke": nothing,
  "api_key.rotate": nothing,
  "approval_policy.change": nothing,
  "calendar_feed.make": nothing,
  "calendar_feed.revoke": nothing,
  "deadline.act": nothing,
  "deadline.set": nothing,
  "deadline.postpone": nothing,
  "deadline.mark_done": nothing,
  "deadline.close": nothing,
  "deadline.reopen": nothing,
  "delegation.create": nothing,
  "delegation.end": nothing,
  "destination.add": nothing,
  "destination.change": nothing,
  "destination.stop": nothing,
  "destination.rotate_secret": nothing,
  "destination.send_test": nothing,
  "factor.begin_totp": nothing,
  "factor.enrol": nothing,
  "fiscal_year.close": nothing,
  "fiscal_year.reopen": nothing,
  "holiday_notice.import": nothing,
  "identity.link": nothing,
  "identity.unlink": nothing,
  "audit.mark": nothing,
  "factor.remove": nothing,
  "factor.renew_recovery_codes": nothing,
  "notification.mark_read": nothing,
  "outbox.resend": nothing,
  "outbox.test": nothing,
  "period.start": nothing,
  "period.correct": nothing,
  "person.add": nothing,
  "person.disable": nothing,
  "person.first_password": nothing,
  "person.enable": nothing,
  "person.reset_password": nothing,
  "post.end": nothing,
  "post.grant": nothing,
  "proposal.propose": nothing,
  "proposal.approve": nothing,
  "proposal.reject": nothing,
  "proposal.withdraw": nothing,
  "office_settings.change": nothing,
  "reminder_plan.change": nothing,
  "session.sign_in": nothing,
  "session.sign_in_failed": nothing,
  "session.sign_out": nothing,
  "session.end": nothing,
  "session.step_up": nothing,
  "session.step_up_failed": nothing,
  "session.change_password": nothing,
  "session.change_password_failed": nothing,
  "table.export": nothing,
};

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): readonly string[] {
  return list(value).filter((one): one is string => typeof one === "string");
}
