import { expect, test } from "vitest";
import { matchingStep, newTotpSecret, totpCode, totpStep, totpUri } from "./totp-code.ts";

/** "12345678901234567890" in base32, the secret of RFC 6238's examples. */
const rfc = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
])("at second %i the code is the one RFC 6238 prints", (seconds, eightDigits) => {
  expect(totpCode(rfc, totpStep(seconds * 1000))).toBe(eightDigits.slice(2));
});

test("a code is right one step around now, and never again once used", () => {
  const millis = 1_700_000_000_000;
  const now = totpStep(millis);
  const match = (step: number, lastStep: number | null = null) =>
    matchingStep(rfc, totpCode(rfc, step), { millis, lastStep });
  expect([now - 1, now, now + 1].map((step) => match(step))).toEqual([now - 1, now, now + 1]);
  expect(match(now - 2)).toBeUndefined();
  expect(match(now + 2)).toBeUndefined();
  expect(match(now, now)).toBeUndefined();
  expect(match(now - 1, now)).toBeUndefined();
  expect(matchingStep(rfc, "12345", { millis, lastStep: null })).toBeUndefined();
});

test("secrets are 160 bits and no two the same", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  expect(totpUri(rfc, "jingban-jia")).toBe(
    `otpauth://totp/daowei%3Ajingban-jia?secret=${rfc}&issuer=daowei&algorithm=SHA1&digits=6&period=30`,
  );
});
