import { expect, test } from "vitest";

import { guisesOf } from "./guises.ts";

const secret = "三月 secret+/?";

test.each([
  ["as it is", (text: string) => text],
  ["in an address", encodeURIComponent],
  ["in JSON", (text: string) => JSON.stringify({ said: text })],
  ["in hexadecimal", (text: string) => Buffer.from(text).toString("hex")],
  ["in base64", (text: string) => Buffer.from(text).toString("base64")],
  ["in base64 after one sign", (text: string) => Buffer.from(`:${text}:`).toString("base64")],
  ["in base64 for addresses", (text: string) => Buffer.from(`::${text}`).toString("base64url")],
])("a secret is found %s", (_, hide) => {
  expect(guisesOf(secret).some((guise) => hide(secret).includes(guise))).toBe(true);
  expect(guisesOf(secret).some((guise) => hide("something else").includes(guise))).toBe(false);
});
