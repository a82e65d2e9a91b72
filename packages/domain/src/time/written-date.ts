import type { Result } from "#result";
import { type CivilDate, type CivilDateProblem, parseCivilDate } from "./civil-date.ts";

/** Year, month and day with one separator between them, with 年, 月 and 日, or as eight digits. */
const forms = [
  /^(\d{4})\s*([-–/、.。])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/u,
  /^(\d{4})\s*(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u,
  /^(\d{4})()(\d{2})(\d{2})$/u,
];

/**
 * Reads a day as people write it, full-width characters included: 2022-12-31, 2022/12/31, 2022.12.31, 20221231,
 * 2022年12月31日; refuses what has another form, or no year, and days that do not exist.
 */
export function readWrittenDate(text: string): Result<CivilDate, CivilDateProblem> {
  const written = text.normalize("NFKC").trim();
  for (const form of forms) {
    const parts = form.exec(written);
    if (parts === null) continue;
    const [, year = "", , month = "", day = ""] = parts;
    return parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return parseCivilDate(written);
}
