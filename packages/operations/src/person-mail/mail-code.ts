import { randomInt, timingSafeEqual } from "node:crypto";

/** For as long as a person may take to open his mailbox. */
export const codeMinutes = 10;
const digits = 8;

export function newCode(): string {
  return randomInt(10 ** digits)
    .toString()
    .padStart(digits, "0");
}

export function isSameCode(kept: string, shown: string): boolean {
  const [one, other] = [Buffer.from(kept), Buffer.from(shown)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const prefix = "mail-claim:";

/** How the mail with the code names its destination: the address that the person says is his. */
export function claimDestination(personId: string): string {
  return `${prefix}${personId}`;
}

export function claimantOf(destinationId: string): string | null {
  return destinationId.startsWith(prefix) ? destinationId.slice(prefix.length) : null;
}
