import { expect, test } from "vitest";
import { resources } from "./chinese.ts";
import { english } from "./english.ts";

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

const inEnglish = new Map(
  Object.entries(english).flatMap(([area, words]) => [...textsOf(words, area)]),
);
const facts = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
const chineseInEnglish = new Set(["settings.look.languages.zh-CN"]);

test("every text has an English one", () => {
  expect([...inEnglish.keys()].toSorted()).toEqual(texts.map(([path]) => path).toSorted());
});

test("an English text says nothing of its own: it names no fact that the Chinese one does not", () => {
  const known = new Map(texts);
  const dates = new Set(["{{month2}}", "{{day2}}", "{{yuan}}"]);
  const wrong = [...inEnglish].filter(([path, text]) =>
    facts(text).some((fact) => !dates.has(fact) && !known.get(path)?.includes(fact)),
  );
  expect(wrong).toEqual([]);
});

test("an English text holds no Chinese, but for the words of files and titles", () => {
  const kept = /^(?:enrolment\.prepare\.(?:code|name)|wizard\.defaultTitle)$/;
  const wrong = [...inEnglish].filter(
    ([path, text]) =>
      /[\u3400-\u9fff]/.test(text) && !kept.test(path) && !chineseInEnglish.has(path),
  );
  expect(wrong).toEqual([]);
});

test("an English text has no Chinese punctuation", () => {
  const wrong = [...inEnglish].filter(([, text]) => /[，。：；、（）！？]/.test(text));
  expect(wrong).toEqual([]);
});
