import type { Finding } from "./finding.ts";
import { reasonHeading } from "./reason-column.ts";
import type { TableHead } from "./table-head.ts";

/** What a table is sent back with: its heading, a text for each line at fault, and the cells that are wrong. */
export interface LineReasons {
  readonly sheet: string | null;
  readonly headLine: number;
  readonly heading: string;
  readonly byLine: ReadonlyMap<number, string>;
  /** Letters of the columns of a workbook in which something is wrong, by line. */
  readonly wrongColumns: ReadonlyMap<number, readonly string[]>;
}

const icons = { error: "✕", warning: "⚠", note: "" } as const;
const longestReason = 800;

/** Puts what was found beside the lines it was found in; what concerns the whole file stands in the heading. */
export function lineReasons(
  { sheet, line: headLine }: Pick<TableHead, "sheet" | "line">,
  findings: readonly Finding[],
): LineReasons {
  const here = findings.filter(
    (one) => one.severity !== "note" && (one.sheet === null || one.sheet === sheet),
  );
  const ofFile = here.filter(
    ({ line, severity }) => line === headLine || (line === null && severity === "error"),
  );
  const ofLines = Map.groupBy(
    here.filter(({ line }) => line !== null && line !== headLine),
    ({ line }) => (line === null ? headLine : line),
  );
  const lines = [...ofLines];
  return {
    sheet,
    headLine,
    heading: ofFile.length === 0 ? reasonHeading : `${reasonHeading}：${textOf(ofFile)}`,
    byLine: new Map(lines.map(([line, own]) => [line, textOf(own)])),
    wrongColumns: new Map(
      [...lines, [headLine, ofFile] as const].map(([line, own]) => [line, lettersOf(own)]),
    ),
  };
}

// Led by a sign of our own, so that no text of the file's stands first: a spreadsheet runs nothing of it.
function textOf(findings: readonly Finding[]): string {
  const texts = findings.map(({ severity, column, found, remedy, suggestions }) => {
    const at = column === null ? "" : `${column}`;
    const like = suggestions.map(({ code, name }) => `${code} ${name}`).join("、");
    return `${icons[severity]} ${at}「${found}」：${remedy}${like === "" ? "" : `建议：${like}。`}`;
  });
  const whole = texts.join("").replaceAll(/[\r\n\t]+/gu, " ");
  return whole.length > longestReason ? `${whole.slice(0, longestReason)}…` : whole;
}

function lettersOf(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ column }) => /^([A-Z]{1,3})(?: |$)/u.exec(column ?? "")?.[1] ?? []);
}
