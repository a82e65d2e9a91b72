import { expect, test } from "vitest";

import { passwordProblem } from "./password-rules.ts";

const own = ["经办甲", "jingban.jia"];
const kindOf = (password: string) => passwordProblem(password, own)?.kind;

test.each([
  "password1234",
  "Passw0rd2024!",
  "P@$$w0rdP@$$w0rd",
  "123456789012",
  "aaaaaaaaaaaa",
  "qwertyuiop12",
  "1qaz2wsx3edc",
  "abcdefghijklmn",
  "daowei-yanshi",
  "guangxi-caizheng",
  "jingban.jia2026",
  "woaini5201314",
  "admin-admin-admin",
])("%s is refused as common", (password) => {
  expect(kindOf(password)).toBe("too_common");
});

test.each([
  "correct horse battery",
  "三月的雨落在青石板路上呢啊",
  "vK9#mP2x!qRt",
  "lantern pebble orbit",
  "kx7vw2mpq9rt",
])("%s is taken, whatever kinds of characters it holds", (password) => {
  expect(kindOf(password)).toBeUndefined();
});

test("length counts characters, and there is an upper limit", () => {
  expect(kindOf("vK9#mP2x!qR")).toBe("too_short");
  expect(kindOf("lantern pebble orbit ".repeat(12))).toBeUndefined();
  expect(kindOf("lantern pebble orbit ".repeat(13))).toBe("too_long");
});
