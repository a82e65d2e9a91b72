import { describe, expect, test } from "vitest";
import { fullPolicy } from "../testing/full-policy.ts";
import { parsePolicy } from "./parse-policy.ts";
import { sourceOfText, takeApart } from "./policy-source.ts";

function refusal(text: string, value?: unknown) {
  const read = parsePolicy({ file: "a.yaml", text, value });
  return read.ok ? [] : read.problem;
}
const tooLarge = (expected: string, found: string) => [
  {
    kind: "too-large",
    file: "a.yaml",
    line: 1,
    column: 1,
    path: "",
    expected,
    found,
    nearest: null,
  },
];

describe("a text is refused before it is taken apart", () => {
  test("when it is longer than 200,000 signs", () => {
    const filled = fullPolicy.padEnd(200_000, "\n");
    expect(refusal(filled)).toEqual([]);
    expect(refusal(`${filled}\n`)).toEqual(tooLarge("at most 200000 characters", "200001"));
  });

  test.each([
    ["lists", "[", "]"],
    ["mappings", "{", "}"],
  ])("when %s stand more than fifty deep in one another", (_name, open, close) => {
    const deep = (count: number) => `# ${open.repeat(count)}${close.repeat(count)}\n${fullPolicy}`;
    expect(refusal(deep(50))).toEqual([]);
    expect(refusal(deep(51))).toEqual(tooLarge("shallow nesting", "deep nesting"));
  });

  test("but not when they stand beside one another", () => {
    expect(refusal(`# ${"[]".repeat(100)}${"{}".repeat(100)}\n${fullPolicy}`)).toEqual([]);
  });

  test.each([
    ["dashes", "- "],
    ["question marks", "? "],
    ["dashes with blanks before them", " \t-\t"],
  ])("when a line begins with twenty %s", (_name, sign) => {
    const text = (count: number) => `id: a\n${sign.repeat(count)}x`;
    expect(refusal(text(20))).toEqual(tooLarge("shallow nesting", "deep nesting"));
    expect(refusal(text(19)).map(({ kind }) => kind)).not.toContain("too-large");
    expect(refusal(`id: "x ${sign.repeat(20)}"`).map(({ kind }) => kind)).not.toContain(
      "too-large",
    );
  });
});

describe("a value that a quicker reader has read", () => {
  test("is taken for the text, and its places are found in the text", () => {
    const { value } = takeApart("a.yaml", fullPolicy);
    const read = parsePolicy({ file: "a.yaml", text: fullPolicy, value });
    const slowly = parsePolicy({ file: "a.yaml", text: fullPolicy });
    if (!read.ok || !slowly.ok) throw new Error("a sound file was refused");
    expect(read.value.document).toEqual(slowly.value.document);
    expect(read.value.source.file).toBe("a.yaml");
    for (const path of [["cases", 1, "beats", 0], ["id"]])
      expect(read.value.source.locate(path)).toEqual(slowly.value.source.locate(path));
    expect(read.value.source.locateKey(["cases", 1], "beats")).toEqual(
      slowly.value.source.locateKey(["cases", 1], "beats"),
    );
  });

  test("is read again from the text when it is not of the form", () => {
    expect(refusal(fullPolicy, { id: "a" })).toEqual([]);
    expect(refusal("id: a", { id: "a" })).toEqual(refusal("id: a"));
    expect(refusal("id: a").length).toBeGreaterThan(0);
  });
});

describe("what is no sound YAML", () => {
  test("is told in the reader's words, where it fails", () => {
    expect(takeApart("a.yaml", "id: a\n\tb: [")).toMatchObject({ value: undefined });
    const [first] = takeApart("a.yaml", "a: 1\nb: [").problems;
    expect(first).toMatchObject({
      kind: "yaml-syntax",
      file: "a.yaml",
      line: 2,
      path: "",
      expected: "yaml",
      nearest: null,
    });
    expect(first?.found).toMatch(/^[A-Z_]+: \S.*/u);
  });

  test("is an alias too, told by its name and place, and what was read of it is not handed on", () => {
    expect(takeApart("a.yaml", "a: &one x\nb: *one\nc: *one")).toMatchObject({
      value: undefined,
      problems: [
        {
          kind: "yaml-syntax",
          file: "a.yaml",
          line: 2,
          column: 4,
          path: "",
          expected: "no-aliases",
          found: "*one",
          nearest: null,
        },
        { line: 3, column: 4, found: "*one" },
      ],
    });
  });

  test("leaves every scalar the text that was written", () => {
    const { value, problems } = takeApart("a.yaml", "a: 010\nb: 2022-09-30\nc: no\nd: ~");
    expect(value).toEqual({ a: "010", b: "2022-09-30", c: "no", d: "~" });
    expect(problems).toEqual([]);
  });

  test("of nothing at all stands at the first line", () => {
    expect(sourceOfText("a.yaml", "").locate(["id"])).toEqual({ line: 1, column: 1 });
    expect(sourceOfText("a.yaml", "").locateKey([], "id")).toEqual({ line: 1, column: 1 });
  });
});
