import { expect, test } from "vitest";
import { resources } from "./index.ts";

function* textsOf(words: object, path: string): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(words)) {
    const here = `${path}.${key}`;
    if (typeof value === "string") yield [here, value];
    else if (typeof value === "object" && value !== null) yield* textsOf(value, here);
  }
}

const texts = Object.entries(resources).flatMap(([area, words]) => [...textsOf(words, area)]);
const halfWidth = /[\u3400-\u9fff}][,;:?!]|[\u3400-\u9fff}]\(|\)[\u3400-\u9fff{]/;

test("Chinese sentences carry Chinese punctuation", () => {
  const wrong = texts.filter(([, text]) => halfWidth.test(text));
  expect(wrong).toEqual([]);
});

test("no text is empty and every brace that opens a fact closes", () => {
  const wrong = texts.filter(
    ([, text]) => text === "" || text.split("{{").length !== text.split("}}").length,
  );
  expect(wrong).toEqual([]);
});
