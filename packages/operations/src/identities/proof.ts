import { z } from "zod";
import type { Keys } from "../second-factors/keys.ts";
import type { KeptIdentity } from "./outside-identity.ts";

const lifeMillis = 5 * 60_000;

const Proof = z.object({
  use: z.literal("link-identity"),
  sessionId: z.string(),
  issuer: z.string(),
  subjectHash: z.string(),
  until: z.number(),
});

/** What the server hands to the page of one session when the sign-in service has said who sits there; good for five minutes. */
export function sealProof(
  keys: Keys,
  { sessionId, identity }: { readonly sessionId: string; readonly identity: KeptIdentity },
): string {
  const proof = { use: "link-identity", sessionId, ...identity, until: Date.now() + lifeMillis };
  return keys.seal(JSON.stringify(proof));
}

/** Undefined for a proof of another session, an old one, or anything that was not sealed here. */
export function openProof(
  keys: Keys,
  { sealed, sessionId }: { readonly sealed: string; readonly sessionId: string },
): KeptIdentity | undefined {
  const text = keys.open(sealed);
  if (text === undefined) return undefined;
  const parsed = z.preprocess(asJson, Proof).safeParse(text);
  if (!parsed.success) return undefined;
  const { issuer, subjectHash, until } = parsed.data;
  const usable = parsed.data.sessionId === sessionId && until >= Date.now();
  return usable ? { issuer, subjectHash } : undefined;
}

/** Everything sealed under this key is ours, but not everything is JSON: the secrets of authenticator apps are not. */
function asJson(text: unknown): unknown {
  return typeof text === "string" && text.startsWith("{") ? JSON.parse(text) : undefined;
}
