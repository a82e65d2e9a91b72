import { createHmac, randomBytes } from "node:crypto";
import { type Channel, failed, type Message, sent } from "./channel.ts";
import { type OutsideCalls, postOutside } from "./outside-call.ts";

const secretPrefix = "whsec_";

/** A secret for signing, as Standard Webhooks writes it; 32 bytes, of 24 to 64 that are allowed. */
export function newWebhookSecret(): string {
  return `${secretPrefix}${randomBytes(32).toString("base64")}`;
}

/**
 * Standard Webhooks 1.0.0 (github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md): HMAC-SHA256 over
 * `id.timestamp.body`, one signature for each secret that is valid, the time being that of the attempt.
 */
export function signWebhook(
  signing: { readonly id: string; readonly secrets: readonly string[]; readonly at: Date },
  body: string,
): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const { id, secrets, at } = signing;
  const timestamp = Math.floor(at.getTime() / 1000).toString();
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(secretPrefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}

/** Any answer but 2xx is tried again, as the standard says; 410 is the receiver's wish to be left alone. */
export function webhookChannel(calls: OutsideCalls, clock: () => Date): Channel<"webhook"> {
  return async (message, { url, secrets }) => {
    const body = message.event ?? wordsOf(message);
    const headers = signWebhook({ id: message.id, secrets, at: clock() }, body);
    const answer = await postOutside(calls, { url, headers, body });
    if (answer.outcome === "failed") return answer;
    const { status, retryAfterSeconds } = answer;
    const detail = `HTTP ${status}`;
    if (status >= 200 && status < 300) return sent(detail);
    if (status === 410) return failed("refused", detail);
    const reason = status === 429 ? "rate_limited" : status >= 500 ? "receiver_failed" : "refused";
    return failed(reason, detail, { retryable: true, retryAfterSeconds });
  };
}

function wordsOf({ id, subject, text, link }: Message): string {
  return JSON.stringify({ type: "message", id, data: { subject, text, link } });
}
