import { writeXlsx } from "hucre/xlsx";
import type { CellValue, WriteSheet } from "hucre/xlsx";
import iconv from "iconv-lite";

/** One hostile, damaged or careless file; what is said about it stands under its name in poison-findings.txt. */
export interface PoisonFile {
  readonly about: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

export const head = "place_code,insured_class,heads";
export const good = "451423,resident,100000";

export function csv(about: string, text: string, encoding = "utf8"): PoisonFile {
  return {
    about,
    fileName: "人数.csv",
    bytes: () => iconv.encode(text, encoding, { addBOM: false }),
  };
}

/** A row of the usual header with its heads cell replaced. */
export function heads(about: string, cell: string): PoisonFile {
  return csv(about, `${head}\n${good}\n450102,resident,${cell}\n`);
}

export function bytes(about: string, fileName: string, content: Uint8Array): PoisonFile {
  return { about, fileName, bytes: () => content };
}

export function sheets(about: string, ...written: readonly WriteSheet[]): PoisonFile {
  return { about, fileName: "人数.xlsx", bytes: () => writeXlsx({ sheets: [...written] }) };
}

const titles: CellValue[] = ["区划代码", "参保类别", "参保人数"];
export const row: CellValue[] = ["451423", "普通居民", 100_000];
export const sheet = (name: string, ...rows: CellValue[][]): WriteSheet => ({
  name,
  rows: [titles, ...rows],
});
