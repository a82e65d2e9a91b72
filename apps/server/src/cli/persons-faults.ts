import type { ContributionProblem } from "@daowei/domain/contributions";
import type { CriticalIllnessProblem } from "@daowei/domain/critical-illness";
import type { Citation } from "@daowei/domain/policies";
import type { WaitingProblem } from "@daowei/domain/waiting";
import { badInput } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { faultLine } from "./words.ts";

type PersonProblem = ContributionProblem | CriticalIllnessProblem | WaitingProblem;

interface FoundAndExpected {
  readonly found: string;
  readonly expected: string;
  readonly remedy?: string;
}

type Words = {
  readonly [Kind in PersonProblem["kind"]]: (
    problem: Extract<PersonProblem, { readonly kind: Kind }>,
  ) => FoundAndExpected;
};

const words: Words = {
  "unknown-category": ({ category, expected, nearest }) => ({
    found: category,
    expected: expected.join(", "),
    ...meant(nearest),
  }),
  "year-not-governed": ({ year, governs }) => ({
    found: String(year),
    expected: governs.join(", "),
  }),
  "unknown-place": ({ placeCode, year }) => ({
    found: placeCode,
    expected: `${year} 年存在的行政区划代码或名称`,
  }),
  "outside-policy": ({ placeCode, governs }) => ({
    found: placeCode,
    expected: `${governs} 范围内的地区`,
  }),
  "unknown-class": ({ insuredClass, expected, nearest }) => ({
    found: insuredClass,
    expected: expected.join(", "),
    ...meant(nearest),
  }),
  "no-contribution": ({ coverageYear, stated }) => ({
    found: `参保年度 ${coverageYear ?? "未写明"}`,
    expected: stated.length === 0 ? "文件写有个人缴费标准" : listed(stated),
  }),
  "coverage-year-not-named": ({ stated }) => ({
    found: "没有指明参保年度",
    expected: `--coverage-year ${listed(stated)}`,
  }),
  "ambiguous-contribution": ({ count }) => ({
    found: `${count} 个个人缴费标准同时适用`,
    expected: "一个",
  }),
  "tier-not-named": ({ expected }) => ({
    found: "没有指明缴费档次",
    expected: `--tier ${expected.join(", ")}`,
  }),
  "unknown-tier": ({ tier, expected, nearest }) => ({
    found: tier,
    expected: expected.join(", "),
    ...meant(nearest),
  }),
  "malformed-amount": ({ found }) => ({ found, expected: "不小于 0 的数；比例不超过 100" }),
  "below-floor": ({ foundYuan, floorYuan, citation }) => ({
    found: `${foundYuan} 元`,
    expected: `不低于 ${floorYuan} 元`,
    remedy: quoted(citation),
  }),
  "differs-from-standard": ({ foundYuan, standardYuan, citation }) => ({
    found: `${foundYuan} 元`,
    expected: `${standardYuan} 元`,
    remedy: quoted(citation),
  }),
  "assistance-not-stated": ({ words: said, note, citation }) => ({
    found: said,
    expected: "资助的金额，文件没有写",
    remedy: `${note ?? ""}${quoted(citation)}`,
  }),
  "overlap-not-ruled": (problem) => ({
    found: ("grantIds" in problem ? problem.grantIds : problem.tiltIds).join(", "),
    expected: "文件写明同时符合几项时怎样享受",
  }),
  "coverage-year-unknown": ({ grantId }) => ({
    found: grantId,
    expected: "参保年度已知，才能定身份认定截止日",
  }),
  "no-critical-illness-rule": ({ policyId }) => ({
    found: policyId,
    expected: "写有大病保险规定的文件",
  }),
  "deductible-not-stated": () => ({
    found: "文件没有写起付标准",
    expected: "--deductible 统筹地区起付标准",
  }),
  "disposable-income-needed": ({ citation }) => ({
    found: "没有给出上年居民人均可支配收入",
    expected: "--income 元",
    remedy: quoted(citation),
  }),
  "segments-not-stated": () => ({
    found: "文件没有写支付比例",
    expected: "--percent 统筹地区支付比例",
  }),
  "tilt-not-stated": ({ words: said, citation }) => ({
    found: said,
    expected: "倾斜的数字，文件没有写",
    remedy: quoted(citation),
  }),
  "no-waiting-rule": ({ policyId }) => ({ found: policyId, expected: "写有等待期规定的文件" }),
  "coverage-over": ({ coverageYear, enrolledOn }) => ({
    found: enrolledOn,
    expected: `${coverageYear} 年年底以前参保`,
  }),
  "left-after-enrolment": ({ leftOn, enrolledOn }) => ({
    found: leftOn,
    expected: `不晚于参保日期 ${enrolledOn}`,
  }),
  "collection-period-unknown": ({ citation }) => ({
    found: "不知道集中参保期",
    expected: "--collection 起始日期..截止日期",
    remedy: quoted(citation),
  }),
  "waiting-not-stated": ({ citations }) => ({
    found: "不属于不设等待期的人员",
    expected: "等待期的长短，文件没有写",
    remedy: citations.map(quoted).join(""),
  }),
};

/** Why a question about a person has no answer. */
export function personFault(command: string, problem: PersonProblem): Outcome {
  // The entry under a problem's kind is the one that reads problems of this kind.
  const say = words[problem.kind] as (problem: PersonProblem) => FoundAndExpected;
  return badInput([faultLine({ at: [`daowei ${command}`], kind: problem.kind, ...say(problem) })]);
}

function meant(nearest: string | null): { readonly remedy?: string } {
  return nearest === null ? {} : { remedy: `是否 did you mean「${nearest}」？` };
}

function listed(years: readonly (number | null)[]): string {
  return years.map((year) => year ?? "unknown").join(", ");
}

function quoted({ number, article, quote, verbatim }: Citation): string {
  return `${number} ${article}${verbatim ? `「${quote}」` : `（转述）${quote}`}`;
}
