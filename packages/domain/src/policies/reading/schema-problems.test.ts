import { describe, expect, test } from "vitest";
import { z } from "zod";
import { takeApart } from "./policy-source.ts";
import { nameWhatIsValid, schemaProblems } from "./schema-problems.ts";

/** Every problem of a text against a form, as `line:column kind path: expected, found (nearest)`. */
function problems(form: z.ZodType, text: string): readonly string[] {
  const apart = takeApart("form.yaml", text);
  const read = form.safeParse(apart.value, { error: nameWhatIsValid });
  if (read.success) return [];
  return [...schemaProblems(read.error.issues, apart.value, apart.source)].map((problem) => {
    const { file, line, column, kind, path, expected, found, nearest } = problem;
    const near = nearest === null ? "" : ` (${nearest})`;
    return `${file}:${line}:${column} ${kind} ${path}: ${expected}, ${found}${near}`;
  });
}

const text = z.string();
const listed = z.array(text);

describe("what was expected is named in a few words", () => {
  test.each([
    ["a text", text, "[a]", 'text, ["a"]'],
    ["a list", listed, "a", "[…], a ([a])"],
    ["a mapping of free names", z.record(text, text), "a", "{…}, a"],
    ["a mapping of any names", z.object({}), "a", "{…}, a"],
    ["a mapping of known names", z.object({ yuan: text, cite: text }), "a", "{yuan, cite}, a"],
    ["one of several names", z.enum(["floor", "exact"]), "flor", "floor|exact, flor (floor)"],
    ["something else", z.boolean(), "yes", "boolean, yes"],
  ])("%s", (_name, form, value, said) => {
    const [file, ...rest] = problems(z.strictObject({ key: form }), `key: ${value}`);
    expect(file).toBe(`form.yaml:1:6 wrong-form key: ${said}`);
    expect(rest).toEqual([]);
  });
});

describe("a mapping", () => {
  const form = z.strictObject({ level: text, amount: text });

  test("with foreign keys is told of each, where the key stands, with the nearest name", () => {
    expect(problems(form, "level: a\namount: b\nlevl: c\nzzzzzz: d")).toEqual([
      "form.yaml:3:1 unknown-key levl: level|amount, levl (level)",
      "form.yaml:4:1 unknown-key zzzzzz: level|amount, zzzzzz",
    ]);
  });

  test("without a key is told of it at its own place", () => {
    expect(problems(z.strictObject({ top: form }), "top:\n  level: a")).toEqual([
      "form.yaml:2:3 missing-key top.amount: text, ",
    ]);
  });

  test("with a key of a form not allowed is told of the key", () => {
    const byYear = z.record(text.regex(/^[0-9]{4}$/u, "year"), text);
    expect(problems(z.strictObject({ by: byYear }), "by:\n  soon: a")).toEqual([
      "form.yaml:2:9 wrong-form by.soon: year, a",
    ]);
  });

  test("in whose place nothing or a text stands lacks what is asked of it", () => {
    const nested = z.strictObject({ a: z.strictObject({ b: text }) });
    expect(problems(nested, "a: x")).toEqual(["form.yaml:1:4 wrong-form a: {b}, x"]);
    expect(problems(nested, "c: x")).toEqual([
      "form.yaml:1:1 missing-key a: {b}, ",
      "form.yaml:1:1 unknown-key c: a, c (a)",
    ]);
  });
});

test("a text that breaks two rules which expect the same is told once, two places twice", () => {
  const form = text.regex(/^a/u, "starts-with-a").regex(/a$/u, "starts-with-a");
  expect(problems(z.strictObject({ one: form, two: form }), "one: b\ntwo: b")).toEqual([
    "form.yaml:1:6 wrong-form one: starts-with-a, b",
    "form.yaml:2:6 wrong-form two: starts-with-a, b",
  ]);
});

test("what was found is shown whole when it is a text, and to 200 signs when it is made of parts", () => {
  const long = "x".repeat(300);
  const [asText] = problems(z.strictObject({ a: text.max(10, "short") }), `a: ${long}`);
  expect(asText).toBe(`form.yaml:1:4 wrong-form a: short, ${long}`);
  const [asParts] = problems(z.strictObject({ a: text }), `a: [${long}]`);
  expect(asParts).toBe(`form.yaml:1:4 wrong-form a: text, ["${"x".repeat(198)}`);
});

describe("of several forms a mapping is compared with the one that was most probably meant", () => {
  const yuan = z.strictObject({ yuan: text, cite: text });
  const percent = z.strictObject({ percent: text, of: text, cite: text });

  function against(forms: readonly [z.ZodType, z.ZodType], value: string): readonly string[] {
    return problems(z.strictObject({ amount: z.union(forms) }), `amount: ${value}`).map((line) =>
      line.slice(line.indexOf(" ") + 1),
    );
  }

  test.each([[[yuan, percent] as const], [[percent, yuan] as const]])(
    "the one whose keys are there, in whatever order they are listed",
    (forms) => {
      expect(against([...forms], "{ yuan: 1 }")).toEqual(["missing-key amount.cite: text, "]);
      expect(against([...forms], "{ percent: 1, cite: a }")).toEqual([
        "missing-key amount.of: text, ",
      ]);
    },
  );

  test("the first, where both fit as little", () => {
    const other = z.strictObject({ fen: text, cite: text });
    expect(against([yuan, other], "{ cite: a }")).toEqual(["missing-key amount.yuan: text, "]);
    expect(against([other, yuan], "{ cite: a }")).toEqual(["missing-key amount.fen: text, "]);
  });

  test("a foreign key weighs more than a missing one, and three missing ones more than it", () => {
    const keys = (names: string) =>
      z.strictObject(Object.fromEntries([...names].map((name) => [name, text])));
    // az: z is missing, b foreign; abcd: c and d are missing.
    expect(against([keys("az"), keys("abcd")], "{ a: x, b: y }")).toEqual([
      "missing-key amount.c: text, ",
      "missing-key amount.d: text, ",
    ]);
    // abcde: c, d and e are missing.
    expect(against([keys("abcde"), keys("az")], "{ a: x, b: y }")).toEqual([
      "missing-key amount.z: text, ",
      "unknown-key amount.b: a|z, b (a)",
    ]);
    // Two foreign keys against four that are missing and two more.
    expect(against([keys("az"), keys("abcdef")], "{ a: x, b: y, c: z }")).toHaveLength(3);
  });

  test("one that lacks nothing is meant, whatever is in it besides", () => {
    const narrow = z.strictObject({ a: text });
    const wide = z.strictObject({ a: text, b: text, c: text });
    expect(against([wide, narrow], "{ a: x, b: y }")).toEqual(["unknown-key amount.b: a, b (a)"]);
  });

  test("another shape altogether weighs more than four missing keys, less than six", () => {
    const keys = (...names: readonly string[]) =>
      z.strictObject(Object.fromEntries(names.map((name) => [name, text])));
    expect(against([listed, keys("a", "b", "c", "d")], "{}")).toHaveLength(4);
    expect(against([listed, keys("a", "b", "c", "d", "e", "f")], "{}")).toEqual([
      "wrong-form amount: […], {}",
    ]);
  });

  test("what stands deeper says less than what stands in the mapping itself", () => {
    const deep = z.strictObject({ a: z.strictObject({ b: text, c: text }), d: text });
    const flat = z.strictObject({ a: z.strictObject({ x: text }), d: text, e: text });
    // deep lacks a.c (1); flat lacks e (2) and more
    expect(against([flat, deep], "{ a: { b: x }, d: y }")).toEqual([
      "missing-key amount.a.c: text, ",
    ]);
  });

  test("what a key holds weighs no more than a foreign key, whatever is wrong in it", () => {
    const within = z.union([z.strictObject({ p: text, q: text, r: text }), listed]);
    const held = z.strictObject({ a: within, b: text });
    const other = z.strictObject({ b: text, c: text });
    // held: what a holds fits nothing (3 at most); other: a is foreign, c is missing (5).
    expect(against([other, held], "{ a: {}, b: x }")).toEqual([
      "missing-key amount.a.p: text, ",
      "missing-key amount.a.q: text, ",
      "missing-key amount.a.r: text, ",
    ]);
    // held: the same, and c is missing too (5); other: d is missing (2).
    const held2 = z.strictObject({ a: within, b: text, c: text });
    const other2 = z.strictObject({ a: z.record(text, text), b: text, d: text });
    expect(against([held2, other2], "{ a: {}, b: x }")).toEqual(["missing-key amount.d: text, "]);
  });

  test("alternatives within an alternative count as the nearest of them", () => {
    const inner = z.union([z.strictObject({ a: text, b: text }), z.strictObject({ c: text })]);
    const outer = z.strictObject({ d: text, e: text, f: text, g: text });
    expect(against([outer, inner], "{ a: x }")).toEqual(["missing-key amount.b: text, "]);
  });

  test("a text in its place is told every form there is, each once", () => {
    const named = z.union([z.enum(["rest", "full"]), z.enum(["full", "half"])]);
    expect(against([yuan, named], "reste")).toEqual([
      "wrong-form amount: {yuan, cite}|rest|full|half, reste (rest)",
    ]);
    expect(against([yuan, named], "[]")).toEqual(["wrong-form amount: {yuan, cite}, []"]);
  });
});
