import { expect, test } from "vitest";
import { advanceInWords, deadlineInWords, headcountDayInWords, ruleInWords } from "#policies";
import { oneCase, readPolicy } from "#policies/testing";

function said(amount: string): string {
  const { document } = readPolicy({
    cases: oneCase(`level: central, amount: ${amount}`),
    more: `bases:
  national: { title: 国家标准, amount: { yuan: 610 }, cite: all }
attributes:
  fiscal: { title: 财力档次, cite: all, values: { "1": [990100] } }`,
  });
  const [share] = document.cases[0]?.shares ?? [];
  if (share === undefined) throw new Error("no share");
  return ruleInWords(share.amount, document);
}

test.each([
  ["{ yuan: 488 }", "488 元"],
  ["{ percent: 80, of: national }", "国家标准的 80%"],
  ["{ fraction: 1/3, of: local_part, decimals: 2 }", "地方部分的 1/3"],
  ["rest", "其余部分"],
  ["local_part", "地方部分"],
  ["{ share: city_and_county }", "市县两级负担部分"],
  [
    "{ base_plus_increment: { base: 60, percent: 80, of: standard, over: { yuan: 120 } } }",
    "60 元 + （补助标准 − 120 元）的 80%",
  ],
  ["{ larger_of: [standard, national] }", "补助标准 与 国家标准中最高的"],
  ["{ smaller_of: [standard, { yuan: 1 }] }", "补助标准 与 1 元中最低的"],
  ["{ sum: [{ yuan: 1 }, { yuan: 2 }] }", "（1 元 + 2 元）"],
  ["{ difference: { from: standard, less: { share: central } } }", "（补助标准 − 中央负担部分）"],
  [
    '{ by_attribute: fiscal, values: { "1": { yuan: 1 } }, otherwise: rest }',
    "按财力档次（1：1 元；其他：其余部分）",
  ],
  ['{ by_attribute: fiscal, values: { "1": { yuan: 1 } } }', "按财力档次（1：1 元）"],
  ["{ by_year: { 2022: { yuan: 1 } } }", "2022 年 1 元"],
  ["{ by_year: { 2021: { yuan: 1 }, 2022: { yuan: 2 } } }", "2021 年 1 元；2022 年 2 元"],
  ["{ standard_of: cn-2021, year: 2021 }", "cn-2021 2021 年的标准"],
  ["{ share_of: central, policy: cn-2022 }", "cn-2022的中央部分"],
  ["{ rounded: { percent: 33, of: standard }, decimals: 2 }", "补助标准的 33%（保留 2 位小数）"],
])("%s is said as an officer would write it", (amount, words) => {
  expect(said(amount)).toBe(words);
});

test("days, deadlines and advances are said as an officer would write them", () => {
  expect(headcountDayInWords({ as_of: { on: "12-31", year_offset: -1 } })).toBe("上年12月31日");
  expect(headcountDayInWords({ as_of: { unstated: "以医保部门核定数为准" } })).toBe(
    "以医保部门核定数为准",
  );
  expect(deadlineInWords({ due: { on: "03-31", year_offset: 1 } })).toBe("次年3月31日前");
  expect(deadlineInWords({ due: { on: "09-30", year_offset: 0 } })).toBe("当年9月30日前");
  expect(deadlineInWords({ due: { monthly_on: 10 } })).toBe("每月 10 日前");
  expect(deadlineInWords({ due: { days: 30, after: "document" } })).toBe("document 之后 30 日内");
  expect(deadlineInWords({ due: { monthly_on: 10, from_month: 2 } })).toBe("2 月起每月 10 日前");
  expect(deadlineInWords({ due: { undated: "及时" } })).toBe("及时");
  expect(advanceInWords({ part: { percent: "100" } })).toBe("应补助的全部");
  expect(advanceInWords({ part: { percent: "70" } })).toBe("应补助的 70%");
  expect(advanceInWords({ part: { months: 10 } })).toBe("应补助的十二分之10（10 个月）");
  expect(advanceInWords({ part: { unstated: "按一定比例" } })).toBe("按一定比例");
});
