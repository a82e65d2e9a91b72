import { ok, refuse, type Result } from "@daowei/domain/result";
import { z } from "zod";
import { readOutsideUrl } from "../channels/address-guard.ts";
import type { Destination } from "../channels/channel.ts";
import { maskOf } from "../channels/mask.ts";
import type { Keys } from "../second-factors/keys.ts";
import type { DestinationProblem } from "./destination-problem.ts";

const Url = z.string().trim().min(1).max(2_000);
const email = { kind: z.literal("email"), address: z.email().max(254) };
const wecom = { kind: z.literal("wecom"), url: Url };
const secret = z.string().trim().min(1).max(200).nullable();
const dingtalk = { kind: z.literal("dingtalk"), url: Url, secret };
const feishu = { kind: z.literal("feishu"), url: Url, secret };

/** What an administrator types; a webhook's secret is made for him. */
export const WrittenDestination = z.discriminatedUnion("kind", [
  z.strictObject(email),
  z.strictObject({ kind: z.literal("webhook"), url: Url }),
  z.strictObject(wecom),
  z.strictObject(dingtalk),
  z.strictObject(feishu),
]);
export type WrittenDestination = z.infer<typeof WrittenDestination>;

const WebhookSecret = z.strictObject({
  secret: z.string().regex(/^whsec_[A-Za-z0-9+/=]+$/),
  /** The one before counts until then, for receivers that have not changed over. */
  until: z.iso.datetime().nullable(),
});

/** What is kept of a destination, encrypted; of a webhook the newest secret first. */
const KeptDestination = z.discriminatedUnion("kind", [
  z.strictObject(email),
  z.strictObject({ kind: z.literal("webhook"), url: Url, secrets: z.array(WebhookSecret).min(1) }),
  z.strictObject(wecom),
  z.strictObject(dingtalk),
  z.strictObject(feishu),
]);
export type KeptDestination = z.infer<typeof KeptDestination>;

export function sealDestination(keys: Keys, kept: KeptDestination): string {
  return keys.seal(JSON.stringify(kept));
}

/** Refuses what was sealed under another secret of the server, and where no secret is at hand. */
export function openSealed(
  keys: Keys | undefined,
  sealed: string,
): Result<KeptDestination, DestinationProblem> {
  const text = keys?.open(sealed);
  if (text === undefined) return refuse({ kind: "destination_not_readable" });
  return ok(KeptDestination.parse(JSON.parse(text)));
}

/** What a channel is given: a webhook with the secrets that count at that time. */
export function destinationAt(kept: KeptDestination, at: Date): Destination {
  if (kept.kind !== "webhook") return kept;
  const secrets = kept.secrets
    .filter(({ until }) => until === null || new Date(until) > at)
    .map((one) => one.secret);
  return { kind: "webhook", url: kept.url, secrets };
}

/** What may be shown of it. */
export function maskOfKept(kept: KeptDestination): string {
  return maskOf(destinationAt(kept, new Date(0)));
}

/** What can be said at once of an address that somebody typed; where its name leads is judged at each sending. */
export function checkWritten(written: WrittenDestination): Result<void, DestinationProblem> {
  if (written.kind === "email") return ok(undefined);
  const url = readOutsideUrl(written.url);
  if (url.ok) return ok(undefined);
  return refuse({ kind: "destination_address_refused", because: url.problem.detail });
}
