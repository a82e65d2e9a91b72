import type { ApportionedRow, Apportionment } from "@daowei/domain/apportionment";
import { fenToText, formatFen } from "@daowei/domain/money";
import type { CompiledPolicy, ShareLevel } from "@daowei/domain/policies";
import { writeXlsxWorkbook } from "@daowei/operations/exports";
import { usualClassName } from "@daowei/operations/import";
import { csvText } from "./csv-text.ts";
import type { ApportionFormat } from "./formats.ts";
import { textTable } from "./text-table.ts";
import { confidenceWords, isConfirmed, levelWords } from "./words.ts";

export async function writeApportionment(
  apportionment: Apportionment,
  policy: CompiledPolicy,
  format: ApportionFormat,
): Promise<string | Uint8Array> {
  switch (format) {
    case "table":
      return asTable(apportionment, policy);
    case "json":
      return `${JSON.stringify(asJson(apportionment), null, 2)}\n`;
    case "csv":
      return csvText(asLines(apportionment, policy));
    case "xlsx":
      return writeXlsxWorkbook("测算结果", asLines(apportionment, policy));
  }
}

function asJson({ policyId, year, standardYuan, rows, totals, totalFen }: Apportionment): unknown {
  return {
    policy: policyId,
    year,
    standardYuan,
    rows: rows.map((row) => ({
      placeCode: row.placeCode,
      placeName: row.placeName,
      insuredClass: row.insuredClass,
      // Heads have at most twelve digits, so a JSON number holds them exactly; money never is one.
      heads: Number(row.heads),
      caseId: row.caseId,
      confidence: row.confidence,
      standardYuan: row.standardYuan,
      shares: row.shares.map(({ level, payerCode, perHeadYuan, amountFen, assumed, kind }) => ({
        level,
        payerCode,
        perHeadYuan,
        amountFen: fenToText(amountFen),
        assumed,
        kind,
      })),
      totalFen: fenToText(row.totalFen),
      dueOn: row.dueOn,
    })),
    totals: totals.map(({ level, amountFen }) => ({ level, amountFen: fenToText(amountFen) })),
    totalFen: fenToText(totalFen),
  };
}

const lineTitles = [
  "place_code",
  "place_name",
  "insured_class",
  "heads",
  "case_id",
  "level",
  "payer_code",
  "payer_name",
  "per_head_yuan",
  "amount_fen",
  "amount_yuan",
  "due_on",
  "confidence",
];

/** One line per place, class and payer, for spreadsheets and other programs. */
function asLines(
  { rows, year }: Apportionment,
  { gazetteer }: CompiledPolicy,
): readonly (readonly (string | bigint | null)[])[] {
  const lines = rows.flatMap((row) =>
    row.shares.map((share) => [
      row.placeCode,
      row.placeName,
      row.insuredClass,
      row.heads,
      row.caseId,
      share.level,
      share.payerCode,
      gazetteer.find(share.payerCode, year)?.name ?? null,
      share.perHeadYuan,
      share.amountFen,
      formatFen(share.amountFen).replaceAll(",", ""),
      row.dueOn,
      row.confidence,
    ]),
  );
  return [lineTitles, ...lines];
}

function asTable(apportionment: Apportionment, policy: CompiledPolicy): string {
  const { rows, totals, totalFen, year, standardYuan } = apportionment;
  const levels = totals.map(({ level }) => level);
  const heads = rows.reduce((sum, row) => sum + row.heads, 0n);
  const columns = [
    { title: "区划代码", align: "left" },
    { title: "地区", align: "left" },
    { title: "参保类别", align: "left" },
    { title: "人数", align: "right" },
    ...levels.map((level) => ({ title: `${levelWords[level]}（元）`, align: "right" as const })),
    { title: "合计（元）", align: "right" },
    { title: "到位期限", align: "left" },
    { title: "可信度", align: "left" },
  ] as const;
  const total = [
    "",
    "合计",
    "",
    heads.toString(),
    ...totals.map(({ amountFen }) => formatFen(amountFen)),
    formatFen(totalFen),
    "",
    "",
  ];
  const title = `${policy.number} ${policy.title}\n${year} 年 人均财政补助标准 ${standardYuan ?? "因类别而异"}${standardYuan === null ? "" : " 元"}\n\n`;
  return (
    title +
    textTable(columns, [...rows.map((row) => tableRow(row, levels)), total]) +
    footnotes(rows)
  );
}

function tableRow(row: ApportionedRow, levels: readonly ShareLevel[]): readonly string[] {
  const amounts = levels.map((level) => {
    const own = row.shares.filter((share) => share.level === level);
    if (own.length === 0) return "-";
    return formatFen(own.reduce((sum, { amountFen }) => sum + amountFen, 0n));
  });
  return [
    row.placeCode,
    row.placeName,
    usualClassName(row.insuredClass) ?? row.insuredClass,
    row.heads.toString(),
    ...amounts,
    formatFen(row.totalFen),
    row.dueOn ?? "文件未定",
    confidenceWords[row.confidence],
  ];
}

function footnotes(rows: readonly ApportionedRow[]): string {
  if (rows.every(({ confidence }) => isConfirmed(confidence))) return "";
  return "\n标「未确认」的金额依据推算或未经原文核对的规定；用 daowei explain 查看出处。\n";
}
