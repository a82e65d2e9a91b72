import type { HeadcountCheck, ImportFinding } from "@daowei/api/contracts";
import type { z } from "zod";
import { csvText } from "../files/csv-text.ts";
import { wordsOf } from "../words/spoken.ts";

export type Finding = z.infer<typeof ImportFinding>;

export function countFindings(check: Pick<HeadcountCheck, "findings">): {
  errors: number;
  warnings: number;
} {
  const count = (severity: Finding["severity"]) =>
    check.findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}

/** How many lines of the file hold headcounts: a line may hold one of each class. */
export function countLines({ rows }: HeadcountCheck): number {
  return new Set(rows.map(({ line }) => line)).size;
}

/** Blank cells, column by column: they are left out and never read as zero. */
export function blankColumns({
  findings,
}: HeadcountCheck): readonly { readonly column: string; readonly count: string }[] {
  return findings
    .filter(({ kind }) => kind === "blank_cells")
    .map(({ column, found }) => ({ column: column ?? "", count: /\d+/.exec(found)?.[0] ?? found }));
}

/** The list of findings to take to the one who made the file. */
export function findingsCsv({ findings, findingsLeftOut }: HeadcountCheck): string {
  const { column, severity, leftOut } = wordsOf("enrolment").check;
  const head = [
    column.severity,
    column.sheet,
    column.line,
    column.column,
    column.found,
    column.expected,
    column.remedy,
    column.suggestions,
  ];
  const rows = findings.map((finding) => [
    severity[finding.severity],
    finding.sheet ?? "",
    finding.line === null ? "" : String(finding.line),
    finding.column ?? "",
    finding.found,
    finding.expected,
    finding.remedy,
    finding.suggestions.map(({ code, name }) => `${code} ${name}`).join("、"),
  ]);
  const rest = findingsLeftOut > 0 ? [[leftOut.replace("{{count}}", String(findingsLeftOut))]] : [];
  return csvText([head, ...rows, ...rest]);
}
