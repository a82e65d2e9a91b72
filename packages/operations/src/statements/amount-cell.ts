import { ok, refuse, type Result } from "@daowei/domain/result";
import { type CivilDate, readWrittenDate } from "@daowei/domain/time";
import { type Cell, readMoney } from "../import/index.ts";

/** Yuan as a statement writes them, in fen; null for a blank cell. Nothing is rounded: a third decimal is refused. */
export function readAmount(cell: Cell): Result<bigint | null, "not_an_amount"> {
  if (cell.kind === "blank") return ok(null);
  const text = cell.text
    .normalize("NFKC")
    .trim()
    .replace(/^[¥￥]\s*/u, "")
    .replace(/^\+/u, "");
  // A dash stands for nothing in printed tables.
  if (text === "" || /^-+$/u.test(text)) return ok(null);
  const fen = readMoney({ ...cell, text }, "yuan");
  return fen === undefined ? refuse("not_an_amount") : ok(fen);
}

/** What a statement writes after the day. */
const timeOfDay =
  /(?<=^\d{8}) ?\d{2}:?\d{2}:?\d{2}$|(?<=日).*$|(?<=^\d{4}[-/]\d{1,2}[-/]\d{1,2})[ T].*$/u;

/** A day as statements write it: 2022-12-01, 2022/12/1, 20221201, 2022年12月1日, each with or without a time. */
export function readDate(cell: Cell): CivilDate | undefined {
  const written = cell.text.normalize("NFKC").trim();
  const read = readWrittenDate(written.replace(timeOfDay, ""));
  return read.ok ? read.value : undefined;
}
