import { type Amount, amountInWords } from "./mechanisms/amount.ts";
import type {
  AdvanceProvision,
  DeadlineProvision,
  HeadcountDay,
  PolicyDocument,
} from "./schema/policy-document.ts";
import type { ShareLevel } from "./schema/scalars.ts";

/** What a level that owes a share is called. */
export const levelWords: Readonly<Record<ShareLevel, string>> = {
  central: "中央",
  province: "省级",
  city: "市级",
  county: "县级",
  township: "乡镇",
  development_zone: "开发区",
  central_and_local: "中央与地方合计",
  central_and_province: "中央与省合计",
  local: "地方各级",
  province_and_city: "省市两级",
  city_and_county: "市县两级",
  county_and_township: "县乡两级",
};

const bases: Readonly<Record<string, string | undefined>> = {
  standard: "补助标准",
  local_part: "地方部分",
  top_up: "高于国家标准的部分",
};

/** An amount of a policy as an officer would write it: 地方部分的 75%. */
export function ruleInWords(amount: Amount, document: PolicyDocument): string {
  return amountInWords(amount, {
    level: (level) => levelWords[level],
    base: (name) => document.bases[name]?.title ?? bases[name] ?? name,
    attribute: (key) => document.attributes[key]?.title ?? key,
  });
}

/** The rule of a deadline as an officer would write it: 当年9月30日前. */
export function deadlineInWords({ due }: Pick<DeadlineProvision, "due">): string {
  if ("on" in due) return `${dayInWords(due)}前`;
  if ("days" in due) return `${due.after} 之后 ${due.days} 日内`;
  if ("undated" in due) return due.undated;
  const from = due.from_month === undefined ? "" : `${due.from_month} 月起`;
  return `${from}每月 ${due.monthly_on} 日前`;
}

/** A day of a fiscal year or the years beside it: 次年3月31日. */
export function dayInWords(day: { readonly on: string; readonly year_offset: number }): string {
  const [month, date] = day.on.split("-").map(Number);
  const year = day.year_offset === 1 ? "次年" : day.year_offset === -1 ? "上年" : "当年";
  return `${year}${month}月${date}日`;
}

/** On which day heads are counted, as an officer would write it. */
export function headcountDayInWords({ as_of: day }: Pick<HeadcountDay, "as_of">): string {
  return "on" in day ? dayInWords(day) : day.unstated;
}

/** What is paid ahead, as an officer would write it: 应补助的 70%. */
export function advanceInWords({ part }: Pick<AdvanceProvision, "part">): string {
  if ("unstated" in part) return part.unstated;
  if ("months" in part) return `应补助的十二分之${part.months}（${part.months} 个月）`;
  return part.percent === "100" ? "应补助的全部" : `应补助的 ${part.percent}%`;
}
