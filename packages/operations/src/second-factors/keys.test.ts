import { expect, test } from "vitest";
import { keysFrom } from "./keys.ts";

const keys = keysFrom("a secret that is long enough for tests");
const others = keysFrom("another secret that is as long as that");

test("what was sealed opens again, and under no other secret", () => {
  const sealed = keys.seal("JBSWY3DPEHPK3PXP");
  expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
  expect(keys.seal("JBSWY3DPEHPK3PXP")).not.toBe(sealed);
  expect(keys.open(sealed)).toBe("JBSWY3DPEHPK3PXP");
  expect(others.open(sealed)).toBeUndefined();
});

test("what was changed does not open", () => {
  const bytes = Buffer.from(keys.seal("secret"), "base64url");
  for (const at of [0, 13, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(keys.open(changed.toString("base64url"))).toBeUndefined();
  }
  expect(keys.open("")).toBeUndefined();
  expect(keys.open("short")).toBeUndefined();
});

test("keyed hashes need the secret", () => {
  expect(keys.keyedHash("code")).toMatch(/^[0-9a-f]{64}$/);
  expect(keys.keyedHash("code")).toBe(keys.keyedHash("code"));
  expect(others.keyedHash("code")).not.toBe(keys.keyedHash("code"));
});
