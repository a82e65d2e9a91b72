import { type Breakage, breaks } from "./broken-files.ts";

const taken = "{ level: province, bears: county, when: { places: [450123] }, cite: shares }";
const early =
  "{ id: early, title: 提前下达70%, part: { percent: 70 }, levels: [central], cite: dates }";

/** What is wrong with take-overs, head-count days, advances and settlement. */
export const brokenSettlement: readonly Breakage[] = [
  breaks(
    "a third without decimals",
    "{ percent: 80, of: standard }",
    "{ fraction: 1/3, of: standard }",
  ),
  breaks(
    "a fraction that is none",
    "{ percent: 80, of: standard }",
    "{ fraction: third, of: standard, decimals: 2 }",
  ),
  breaks(
    "a fraction to too many decimals",
    "{ percent: 80, of: standard }",
    "{ fraction: 1/3, of: standard, decimals: 9 }",
  ),
  breaks("a level that takes over its own share", "bears: county", "bears: province"),
  breaks("more than all of a share taken over", "bears: county,", "bears: county, percent: 101,"),
  breaks(
    "a take-over paid by a place that never existed",
    "bears: county,",
    "bears: county, payer: 450199,",
  ),
  breaks(
    "two take-overs of one share for one place",
    taken,
    `${taken}\n  - { level: city, bears: county, when: { places: [450123] }, cite: shares }`,
  ),
  breaks(
    "percents of one share that make more than all of it",
    taken,
    `${taken.replace("county,", "county, percent: 60,")}\n  - { level: city, bears: county, percent: 50, when: { places: [450123] }, cite: shares }`,
  ),
  breaks("a day of counting that no month has", "on: 05-31", "on: 05-32"),
  breaks("a day of counting without its day", "as_of: { on: 05-31 }", "as_of: 05-31"),
  breaks("a count of no known status", "status: verified", "status: checked"),
  breaks("a count for no known use", "status: verified", "use: settling"),
  breaks("an advance of more than all", "part: { percent: 70 }", "part: { percent: 120 }"),
  breaks("an advance for thirteen months", "part: { percent: 70 }", "part: { months: 13 }"),
  breaks("an advance of a part that is none", "part: { percent: 70 }", "part: most"),
  breaks("an advance by a level that is none", "levels: [central]", "levels: [centre]"),
  breaks("one id for two advances", early, `${early}\n  - ${early}`),
  breaks("an advance in a year of its own", "levels: [central]", "years: 2023"),
  breaks(
    "a remainder where nothing is left over",
    "remainder: county }",
    "remainder: county, total: sum_of_shares }",
  ),
  breaks(
    "a settlement without its sentence",
    "{ title: 多退少补, cite: dates }",
    "{ title: 多退少补 }",
  ),
  breaks(
    "a settlement by another's sentence",
    "{ title: 多退少补, cite: dates }",
    "{ title: 多退少补, cite: date }",
  ),
  breaks(
    "an overpayment that is paid back",
    "{ title: 多退少补, cite: dates }",
    "{ title: 多退少补, overpaid: paid_back, cite: dates }",
  ),
];
