import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const stepMillis = 30_000;
const digits = 6;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 160 bits, as RFC 4226 asks, in the letters that authenticator apps take (RFC 4648 base32). */
export function newTotpSecret(): string {
  let bits = "";
  for (const byte of randomBytes(20)) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => alphabet.charAt(Number.parseInt(five, 2)))
    .join("");
}

/** The code of one time step: RFC 4226 over the step's number, as RFC 6238 defines it. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

export function totpStep(millis: number): number {
  return Math.floor(millis / stepMillis);
}

/** The step whose code this is, one step around now and after the last one accepted; undefined when there is none. */
export function matchingStep(
  secret: string,
  code: string,
  { millis, lastStep }: { readonly millis: number; readonly lastStep: number | null },
): number | undefined {
  const given = Buffer.from(code);
  const now = totpStep(millis);
  return [now - 1, now, now + 1].find((step) => {
    const wanted = Buffer.from(totpCode(secret, step));
    const unused = lastStep === null || step > lastStep;
    return unused && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

/** What an authenticator app reads from the QR code. */
export function totpUri(secret: string, username: string): string {
  const label = encodeURIComponent(`daowei:${username}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=daowei&algorithm=SHA1&digits=${digits}&period=${stepMillis / 1000}`;
}

function bytesOf(secret: string): Buffer {
  let bits = "";
  for (const letter of secret) {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new Error("a secret that is not base32");
    bits += value.toString(2).padStart(5, "0");
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
