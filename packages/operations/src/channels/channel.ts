import type { OutsideChannel } from "@daowei/domain/reminders";

/** What leaves the house, worded for people. */
export interface Message {
  /** The same in every attempt, and visible to the receiver: doubles are dropped by it. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  /** The page that the message is about. */
  readonly link: string | null;
  /** What a webhook is sent instead of words: JSON text, the same bytes in every attempt. */
  readonly event?: string;
}

/** Where to, with what proves that it is us. Never logged, never shown: see `maskOf`. */
export type Destination =
  | { readonly kind: "email"; readonly address: string }
  | {
      readonly kind: "webhook";
      readonly url: string;
      /** `whsec_` and base64, the newest first; several while one takes the place of another. */
      readonly secrets: readonly string[];
    }
  /** The key is part of the address. */
  | { readonly kind: "wecom"; readonly url: string }
  | RobotWithSecret<"dingtalk">
  | RobotWithSecret<"feishu">;

interface RobotWithSecret<K extends string> {
  readonly kind: K;
  readonly url: string;
  /** Null where the group's robot is kept by key words or addresses instead of signatures. */
  readonly secret: string | null;
}

export interface Sent {
  readonly outcome: "sent";
  /** What the receiver answered, in a few words. */
  readonly detail: string;
}

export const failureReasons = [
  /** This server has no such channel, for example no mail server. */
  "not_set_up",
  "address_not_allowed",
  "unreachable",
  "timed_out",
  "rate_limited",
  /** The receiver took it and said no. */
  "refused",
  /** The receiver said that it has a fault of its own. */
  "receiver_failed",
] as const;
export type FailureReason = (typeof failureReasons)[number];

export interface SendFailure {
  readonly outcome: "failed";
  readonly reason: FailureReason;
  readonly retryable: boolean;
  /** Not before; null where the receiver did not say. */
  readonly retryAfterSeconds: number | null;
  /** For the list of sendings: codes only, never an address, a key or a text of the receiver's. */
  readonly detail: string;
}

/**
 * Sends to one kind of destination. Does not throw for anything that a receiver does. After `unreachable` and `timed_out`
 * the receiver may have the message all the same.
 */
export type Channel<K extends OutsideChannel = OutsideChannel> = (
  message: Message,
  destination: Extract<Destination, { readonly kind: K }>,
) => Promise<Sent | SendFailure>;

export function sent(detail: string): Sent {
  return { outcome: "sent", detail };
}

export function failed(
  reason: FailureReason,
  detail: string,
  more: { readonly retryable?: boolean; readonly retryAfterSeconds?: number | null } = {},
): SendFailure {
  return {
    outcome: "failed",
    reason,
    detail,
    retryable: more.retryable ?? retriedByNature[reason],
    retryAfterSeconds: more.retryAfterSeconds ?? null,
  };
}

const retriedByNature: Readonly<Record<FailureReason, boolean>> = {
  not_set_up: false,
  address_not_allowed: false,
  unreachable: true,
  timed_out: true,
  rate_limited: true,
  refused: false,
  receiver_failed: true,
};
