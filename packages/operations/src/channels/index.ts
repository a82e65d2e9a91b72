export { isNetwork, readOutsideUrl } from "./address-guard.ts";
export {
  type Channel,
  type Destination,
  type FailureReason,
  failureReasons,
  type Message,
  type SendFailure,
  type Sent,
} from "./channel.ts";
export type { MailServer } from "./email.ts";
export { maskOf } from "./mask.ts";
export { type OutsideChannels, outsideChannels, type OutsideSettings } from "./outside-channels.ts";
export { newWebhookSecret, signWebhook } from "./webhook.ts";
