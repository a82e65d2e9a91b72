import { DaoweiError } from "./problems.ts";
import type { OwnProblem } from "./problems.ts";
import { uuidV7 } from "./uuid-v7.ts";
import type { WebhookEvent } from "./wire.ts";

/** As Node's `request.headers`, as the platform's `Headers`, or as a plain record. */
export type WebhookHeaders =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>;

type Because = Extract<OwnProblem, { readonly kind: "webhook_not_genuine" }>["because"];

const toleranceSeconds = 300;
const prefix = "whsec_";

/**
 * The event of a request that really comes from the server: signed after Standard Webhooks with one of the secrets (two while
 * they are changed), less than five minutes ago. `rawBody` is the body as it came, before anything parsed it.
 */
export async function verifyWebhook(
  rawBody: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
): Promise<WebhookEvent> {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) =>
    headerOf(headers, `webhook-${name}`),
  );
  if (id === undefined || timestamp === undefined || signatures === undefined)
    refuse("header_missing");
  checkMoment(timestamp);
  const body = typeof rawBody === "string" ? rawBody : new TextDecoder().decode(rawBody);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const offered = signatures
    .split(" ")
    .filter((one) => one.startsWith("v1,"))
    .map((one) => bytesOf(one.slice(3)));
  const held = typeof secrets === "string" ? [secrets] : secrets;
  if (!(await someMatches(held, offered, signed))) refuse("signature_wrong");
  return eventOf(body);
}

/** A request as the server would send it, to try one's own receiver with. */
export async function signTestWebhook(
  event: WebhookEvent,
  secret: string,
): Promise<{ readonly body: string; readonly headers: Readonly<Record<string, string>> }> {
  const body = JSON.stringify(event);
  const id = `msg_${uuidV7()}`;
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), signed);
  const text = btoa(String.fromCharCode(...new Uint8Array(signature)));
  return {
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${text}`,
    },
  };
}

function refuse(because: Because): never {
  throw new DaoweiError({ kind: "webhook_not_genuine", because });
}

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === "string" ? found : found?.[0];
}

function checkMoment(timestamp: string): void {
  if (!/^\d{1,12}$/.test(timestamp)) refuse("timestamp_malformed");
  const age = Date.now() / 1000 - Number(timestamp);
  if (age > toleranceSeconds) refuse("too_old");
  if (age < -toleranceSeconds) refuse("too_new");
}

async function someMatches(
  secrets: readonly string[],
  offered: readonly Uint8Array<ArrayBuffer>[],
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const secret of secrets) {
    const key = await keyOf(secret);
    for (const signature of offered)
      if (await crypto.subtle.verify("HMAC", key, signature, signed)) return true;
  }
  return false;
}

function keyOf(secret: string) {
  const raw = bytesOf(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret);
  if (raw.length === 0) throw new TypeError("the webhook's secret is empty or not base64");
  return crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);
}

/** Empty for what is not base64: no signature equals it. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return new Uint8Array();
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function eventOf(body: string): WebhookEvent {
  const event = parsed(body);
  if (!isEvent(event)) refuse("body_unreadable");
  return event;
}

/** It is signed by the server: what it carries besides its type and its ids is as the contract has it. */
function isEvent(value: unknown): value is WebhookEvent {
  if (typeof value !== "object" || value === null) return false;
  const named = ["type", "id", "objectId"] as const;
  return named.every((name) => typeof Reflect.get(value, name) === "string");
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
