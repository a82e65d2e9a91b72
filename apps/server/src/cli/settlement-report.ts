import { fenToText, formatFen } from "@daowei/domain/money";
import { type CompiledPolicy, levelWords } from "@daowei/domain/policies";
import {
  explainSettled,
  type SettledAmounts,
  type SettledDue,
  type Settlement,
} from "@daowei/domain/settlement";
import { writeXlsxWorkbook } from "@daowei/operations/exports";
import { csvText } from "./csv-text.ts";
import type { ApportionFormat } from "./formats.ts";
import type { Settled } from "./settle-apportioned.ts";
import { textTable } from "./text-table.ts";

export async function writeSettlement(
  settled: Settled,
  policy: CompiledPolicy,
  format: ApportionFormat,
): Promise<string | Uint8Array> {
  switch (format) {
    case "table":
      return asTable(settled.settlement, policy);
    case "json":
      return `${JSON.stringify(asJson(settled, policy), null, 2)}\n`;
    case "csv":
      return csvText(asLines(settled.settlement));
    case "xlsx":
      return writeXlsxWorkbook("清算结果", asLines(settled.settlement));
  }
}

const moneyColumns = [
  { key: "due", title: "应补助", of: ({ dueFen }: SettledAmounts) => dueFen },
  { key: "advanced", title: "已预拨", of: ({ advancedFen }: SettledAmounts) => advancedFen },
  { key: "earlier", title: "以前年度结算", of: ({ earlierFen }: SettledAmounts) => earlierFen },
  { key: "deduction", title: "扣减", of: ({ deductionFen }: SettledAmounts) => deductionFen },
  { key: "payment", title: "本次下达", of: ({ paymentFen }: SettledAmounts) => paymentFen },
  {
    key: "carried",
    title: "下次补拨（负数抵扣）",
    of: ({ carriedFen }: SettledAmounts) => carriedFen,
  },
] as const;

function asTable({ rows, totals, year }: Settlement, policy: CompiledPolicy): string {
  const shown = moneyColumns.filter(
    ({ key, of }) =>
      (key !== "earlier" && key !== "deduction") || rows.some((row) => of(row) !== 0n),
  );
  const columns = [
    ...["区划代码", "地区", "级次"].map((title) => ({ title, align: "left" }) as const),
    ...["人数", "元/人", ...shown.map(({ title }) => `${title}（元）`)].map(
      (title) => ({ title, align: "right" }) as const,
    ),
  ];
  const lines = rows.map((row) => [
    row.placeCode,
    row.placeName,
    levelOf(row.level),
    row.heads.toString(),
    row.perHeadYuan ?? "-",
    ...shown.map(({ of }) => formatFen(of(row))),
  ]);
  const sums = totals.map((total) => [
    "",
    "合计",
    levelOf(total.level),
    headsOf(rows, total.level),
    "",
    ...shown.map(({ of }) => formatFen(of(total))),
  ]);
  return `${policy.number} ${policy.title}\n${year} 年\n\n${textTable(columns, [...lines, ...sums])}${rulesInWords(rows)}`;
}

function headsOf(rows: readonly SettledDue[], level: SettledDue["level"]): string {
  return rows
    .filter((row) => row.level === level)
    .reduce((sum, { heads }) => sum + heads, 0n)
    .toString();
}

function levelOf(level: SettledDue["level"]): string {
  return level === null ? "各级合计" : levelWords[level];
}

function rulesInWords(rows: readonly SettledDue[]): string {
  const rules = new Map(
    rows.flatMap(({ rule }) => (rule === null ? [] : [[rule.title, rule] as const])),
  );
  return [...rules.values()]
    .map(({ title, citation: { number, article, quote, verbatim } }) => {
      const sentence = verbatim ? `「${quote}」` : `（转述）${quote}`;
      return `\n${title}：依据 ${number} ${article} ${sentence}\n`;
    })
    .join("");
}

const settledColumns = [
  "place_code",
  "place_name",
  "level",
  "payer_code",
  "heads",
  "per_head_yuan",
] as const;

function asLines({ rows }: Settlement): readonly (readonly (string | bigint | null)[])[] {
  const titles = [
    ...settledColumns,
    ...moneyColumns.flatMap(({ key }) => [`${key}_fen`, `${key}_yuan`]),
  ];
  const lines = rows.map((row) => [
    row.placeCode,
    row.placeName,
    row.level ?? "all",
    row.payerCode,
    row.heads,
    row.perHeadYuan,
    ...moneyColumns.flatMap(({ of }) => [of(row), formatFen(of(row)).replaceAll(",", "")]),
  ]);
  return [titles, ...lines];
}

function asJson({ settlement, roundedBy }: Settled, policy: CompiledPolicy): unknown {
  const { policyId, year, rounding, rows, totals } = settlement;
  return {
    version: "settlement.v1",
    policy: policyId,
    year,
    rounding,
    roundedBy,
    rows: rows.map((row) => ({
      placeCode: row.placeCode,
      placeName: row.placeName,
      level: row.level,
      payerCode: row.payerCode,
      // Heads have at most twelve digits, so a JSON number holds them exactly; money never is one.
      heads: Number(row.heads),
      perHeadYuan: row.perHeadYuan,
      ...moneyAsJson(row),
      explanation: explainSettled(row, { policy, settlement, roundedBy }),
    })),
    totals: totals.map((total) => ({ level: total.level, ...moneyAsJson(total) })),
  };
}

function moneyAsJson(amounts: SettledAmounts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    moneyColumns.map(({ key, of }) => [`${key}Fen`, fenToText(of(amounts))]),
  );
}
