import type { Destination } from "./channel.ts";

/** What may be shown of a destination: its host and the last four characters of what is secret, or the mail address's domain. */
export function maskOf(destination: Destination): string {
  if (destination.kind === "email") {
    const at = destination.address.lastIndexOf("@");
    return `${destination.address.slice(0, 1)}…${destination.address.slice(at)}`;
  }
  const host = URL.canParse(destination.url) ? new URL(destination.url).host : "";
  // A robot's key is the end of its address; a webhook's address is no secret.
  const secret = destination.kind === "webhook" ? destination.secrets[0] : destination.url;
  return `${host} …${(secret ?? "").slice(-4)}`;
}
