import type { DeadlineProvision, PolicyDocument } from "@daowei/domain/policies";

type Amount = PolicyDocument["cases"][number]["shares"][number]["amount"];

/** A share's rule as an officer would write it; a composed rule is named by its mechanism, the file has it in full. */
export function ruleInWords(amount: Amount): string {
  if ("yuan" in amount) return `${amount.yuan} 元/人·年`;
  if ("rest" in amount) return "其余部分";
  if ("percent" in amount) return `${String(amount.percent)}%`;
  const [mechanism] = Object.keys(amount);
  if (mechanism === undefined) throw new Error("an amount without a mechanism");
  return composed[mechanism] ?? mechanism;
}

const composed: Readonly<Record<string, string | undefined>> = {
  base: "按基数",
  share: "与另一级相同",
  base_plus_increment: "基数加增量",
  larger_of: "取高者",
  smaller_of: "取低者",
  sum: "合计",
  difference: "差额",
  by_attribute: "按地区属性分档",
  by_year: "按年度",
  standard_of: "按另一文件的标准",
  share_of: "按另一文件的分担",
  rounded: "取整",
};

/** A deadline's rule as an officer would write it. */
export function deadlineInWords({ due }: Pick<DeadlineProvision, "due">): string {
  if ("on" in due) return dateInWords(due.on, due.year_offset);
  if ("days" in due) return `${due.after} 之后 ${due.days} 日内`;
  if ("monthly_on" in due) return `每月 ${due.monthly_on} 日前`;
  return due.undated;
}

function dateInWords(on: string, offset: number | undefined): string {
  const [month, day] = on.split("-").map(Number);
  const year = offset === 1 ? "次年" : offset === -1 ? "上年" : "当年";
  return `${year}${String(month)}月${String(day)}日前`;
}
