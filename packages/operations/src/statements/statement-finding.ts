import { error, type Finding, type FindingWords, warning } from "../import/index.ts";

const amount = "不小于 0 的金额，最多两位小数，如 1234.50";

/** Everything that can be said about a statement beyond what can be said about any file. */
const words = {
  statement_header_not_found: error(
    "前 30 行内有表头，含日期列和金额列（借方、贷方，或收入、支出）",
    "请从银行或国库系统导出明细对账单，不要删改表头。",
  ),
  several_statements: error(
    "只有一张工作表是对账单",
    "有多张工作表像对账单。请每张另存为一个文件，分别导入。",
  ),
  duplicate_column: error("每种列只出现一次", "请删除或改名重复的列后再导入。"),
  not_a_date: error("日期，如 2022-12-01", "请改正这一行的日期。"),
  not_an_amount: error(amount, "请把金额列设为数值或文本格式，填写完整的金额。"),
  two_directions: error("借方、贷方只填一个", "请对照原对账单改正这一行。"),
  no_amount: error("借方或贷方有金额", "这一行没有金额。请对照原对账单改正，或删除空行。"),
  unknown_direction: error("借、贷（或 收、支）", "请改正这一行的借贷标志。"),
  no_opening_balance: error(
    "期初余额，或每行的余额",
    "对账单里没有期初余额。请在第一步填写，或导出带余额的明细。",
  ),
  no_closing_balance: error(
    "期末余额，或每行的余额",
    "对账单里没有期末余额。请在第一步填写，或导出带余额的明细。",
  ),
  does_not_tie: error(
    "期初余额 + 收入 - 支出 = 期末余额",
    "明细与余额对不上：可能少导了几行，或余额填错了。请重新导出完整的对账单。",
  ),
  balance_breaks: error(
    "上一行余额加减本行金额",
    "从这一行起余额接不上：可能缺行、重行或顺序打乱。请重新导出完整的对账单。",
  ),
  date_in_future: error("不晚于今天的日期", "对账单里有未来的日期。请核对文件。"),
  account_differs: warning(
    "与此前导入的对账单同一账号",
    "账号尾号与此前的不同。请确认这是同一个财政专户。",
  ),
  gap_before: warning(
    "期初余额等于上一份对账单的期末余额",
    "与上一份对账单接不上：中间可能缺一段。请确认后再导入。",
  ),
  total_row: {
    severity: "note",
    expected: "明细行",
    remedy: "合计行不作为明细，已跳过。",
  } satisfies FindingWords,
} as const;
export type StatementFindingKind = keyof typeof words;

export interface StatementSpot {
  readonly sheet: string | null;
  readonly line?: number | null;
  readonly column?: string | null;
}

const longestFound = 80;

export function statementFinding(
  kind: StatementFindingKind,
  spot: StatementSpot,
  found: string,
): Finding {
  const { severity, expected, remedy } = words[kind];
  const shown = Array.from(withoutAccounts(found).replaceAll(/[\p{Cc}\p{Cf}]/gu, "·"));
  return {
    severity,
    kind,
    sheet: spot.sheet,
    line: spot.line ?? null,
    column: spot.column ?? null,
    found:
      shown.length > longestFound ? `${shown.slice(0, longestFound).join("")}…` : shown.join(""),
    expected,
    remedy,
    suggestions: [],
    written: null,
  };
}

/** What is said of any file, without the advice that is about headcounts. */
export function aboutStatement(finding: Finding): Finding {
  const remedy = finding.remedy
    .replaceAll("参保人数一张表", "对账单一张表")
    .replaceAll("区划、参保类别、人数各列", "日期、金额、余额、对方、凭证各列");
  return { ...finding, remedy };
}

const accountDigits = /\d(?:[ -]?\d){9,29}/gu;

/** Account numbers keep their last four digits: nothing that is shown, stored or logged has more of them. */
export function withoutAccounts(text: string): string {
  return text.replaceAll(
    accountDigits,
    (number) => `****${number.replaceAll(/\D/gu, "").slice(-4)}`,
  );
}
