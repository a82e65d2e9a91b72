import type { Keys } from "@daowei/operations/second-factors";
import { z } from "zod";

/** One way to the sign-in service and back, kept by the browser that goes it, sealed under the server's key. */
const Flow = z.object({
  use: z.literal("oidc-flow"),
  redirectUri: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go on after the sign-in; a page of ours. */
  next: z.string(),
  /** The session that wants to link whoever comes back; null where somebody signs in. */
  sessionId: z.string().nullable(),
  until: z.number(),
});
export type Flow = Omit<z.infer<typeof Flow>, "use" | "until">;

/** Ten minutes for a person to prove himself to the service. */
export const flowSeconds = 600;

export function sealFlow(keys: Keys, flow: Flow): string {
  const until = Date.now() + flowSeconds * 1_000;
  return keys.seal(JSON.stringify({ use: "oidc-flow", ...flow, until }));
}

/** Undefined for what was not sealed here, for another use, or too long ago. */
export function openFlow(keys: Keys, sealed: string | undefined): Flow | undefined {
  const text = sealed === undefined ? undefined : keys.open(sealed);
  if (text === undefined || !text.startsWith("{")) return undefined;
  const parsed = Flow.safeParse(JSON.parse(text));
  return parsed.success && parsed.data.until >= Date.now() ? parsed.data : undefined;
}
