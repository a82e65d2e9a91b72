import { expect, test } from "vitest";
import { likeness, pairSentences } from "./clause-pairs.ts";
import { wordingDiff } from "./wording-diff.ts";

const shown = (older: string, newer: string) =>
  wordingDiff(older, newer)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `[+${text}+]`,
    )
    .join("");
const sentence = (key: string, article: string, quote: string) => ({
  key,
  number: "示例〔2022〕1号",
  article,
  quote,
  verbatim: true,
});

test("a number changes as a whole, never digit by digit", () => {
  expect(shown("达到每人每年580元。", "达到每人每年610元。")).toBe(
    "达到每人每年[-580-][+610+]元。",
  );
  expect(shown("中央财政补助80%", "中央财政补助60%")).toBe("中央财政补助[-80%-][+60%+]");
});

test("one character between changes goes with them; what is gone stands before what is new", () => {
  expect(shown("自治区财政", "自治市财政")).toBe("自治[-区-][+市+]财政");
  expect(shown("甲乙丙丁", "戊乙己丁")).toBe("[-甲乙丙-][+戊乙己+]丁");
  expect(shown("同样", "同样")).toBe("同样");
});

test.each([
  [
    "各级财政人均补助标准在2021年的基础上新增30元",
    "各级财政人均补助标准在2022年基础上再增加30元。",
  ],
  ["", "新"],
  ["旧", ""],
])("both wordings come back: %s → %s", (older, newer) => {
  const runs = wordingDiff(older, newer);
  const without = (left: "gone" | "new") =>
    runs.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join("");
  expect([without("new"), without("gone")]).toEqual([older, newer]);
});

test("a pair too long to be searched is gone and new as a whole", () => {
  const [older, newer] = ["甲".repeat(2_100), "乙".repeat(2_100)];
  expect(wordingDiff(older, newer)).toEqual([
    { kind: "gone", text: older },
    { kind: "new", text: newer },
  ]);
});

test("sentences pair by what they speak of, under one heading first; others stand alone", () => {
  const a = [
    sentence("standard", "一、(二)", "2021年居民医保各级财政人均补助标准达到每人每年580元。"),
    sentence("deadline", "三", "9月底前补助资金全部到位。"),
  ];
  const b = [
    sentence("money", "一、(二)", "2022年居民医保各级财政人均补助标准达到每人每年610元。"),
    sentence("waiting", "三、(一)", "不设待遇享受等待期。"),
  ];
  expect(pairSentences(a, b).map((pair) => [pair.a?.key, pair.b?.key])).toEqual([
    ["standard", "money"],
    [undefined, "waiting"],
    ["deadline", undefined],
  ]);
});

test("years and amounts do not make sentences alike, nor unlike", () => {
  expect(likeness("达到580元", "达到610元")).toBe(1);
  expect(likeness("2021", "2022")).toBe(0);
});
