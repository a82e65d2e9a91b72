import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import type { FindingKind } from "./finding.ts";
import type { Cell } from "./grid.ts";
import { importLimits } from "./limits.ts";

/** A number of heads; `cleaned` when the cell was not plain digits. */
export interface ReadHeads {
  readonly heads: bigint;
  readonly cleaned: boolean;
}

const thousands = /^\d{1,3}(?:,\d{3})+$/u;
const dates =
  /^\d{2,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?$|^\d{1,2}月(?:\d{1,2}日)?$|^\d{1,2}\/\d{1,2}$/u;

export function readHeads(cell: Cell): Result<ReadHeads, FindingKind> {
  if (cell.kind === "blank" || cell.text.trim() === "") return refuse("empty_heads");
  if (cell.kind === "error") return refuse("formula_error");
  if (cell.kind === "date") return refuse("date_in_cell");
  if (cell.kind === "boolean") return refuse("not_a_whole_number");
  if (cell.kind === "number") return readNumber(cell.text);
  return readText(cell.text);
}

function readNumber(text: string): Result<ReadHeads, FindingKind> {
  if (text.startsWith("-")) return refuse("negative_number");
  if (/e\+?\d/iu.test(text)) return refuse("number_too_large");
  if (!/^\d+$/u.test(text)) return refuse("not_a_whole_number");
  return withinDigits(text, false);
}

function readText(text: string): Result<ReadHeads, FindingKind> {
  if (/^[1-9]\d*$/u.test(text)) return withinDigits(text, false);
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cf}]/gu, "")
    .replace(/^'/u, "");
  const cleaned = plain !== text;
  if (/^\d+$/u.test(plain)) return withinDigits(plain, cleaned);
  if (thousands.test(plain)) return withinDigits(plain.replaceAll(",", ""), true);
  if (plain.startsWith("=") || /^[+@]\D/u.test(plain)) return refuse("formula_text");
  if (/^[-−—]\d/u.test(plain) || /^\(\d[\d,.]*\)$/u.test(plain)) return refuse("negative_number");
  if (/^[\d.]+e[+-]?\d+$/iu.test(plain)) return refuse("scientific_number");
  if (dates.test(plain) && !/^\d+\.\d+$/u.test(plain)) return refuse("date_in_cell");
  return refuse("not_a_whole_number");
}

function withinDigits(digits: string, cleaned: boolean): Result<ReadHeads, FindingKind> {
  const plain = digits.replace(/^0+(?=\d)/u, "");
  if (plain.length > importLimits.headsDigits) return refuse("number_too_large");
  return ok({ heads: BigInt(plain), cleaned: cleaned || plain !== digits });
}
