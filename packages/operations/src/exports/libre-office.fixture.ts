import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A workbook as LibreOffice reckons and prints it. */
export interface Opened {
  /** Its first sheet, reckoned anew. */
  readonly csv: string;
  readonly pdf: string;
}

/** A4 lying on its side, in points. */
export const a4Across = /MediaBox\s*\[\s*0 0 84[12](?:\.\d+)? 59[56]/u;

/** The line of the first sheet that begins with 合计. */
export function totalOf({ csv }: Opened): string {
  const line = csv.split("\n").find((one) => /^"?合计/u.test(one));
  if (line === undefined) throw new Error(`no 合计 in ${csv}`);
  return line;
}

/** Opens a workbook in LibreOffice without a window; null, and a line that says so, where it is not installed. */
export async function openInLibreOffice(workbook: Uint8Array): Promise<Opened | null> {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    process.stderr.write(
      "LibreOffice (soffice) is not installed: the workbook was not opened in it\n",
    );
    return null;
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), "daowei-export-"));
  const file = path.join(folder, "table.xlsx");
  await writeFile(file, workbook);
  const convert = (format: string) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { status, stderr } = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", format, "--outdir", folder, file],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`soffice --convert-to ${format}: ${stderr}`);
  };
  convert("csv:Text - txt - csv (StarCalc):44,34,76,1");
  convert("pdf");
  return {
    csv: await readFile(path.join(folder, "table.csv"), "utf8"),
    pdf: await readFile(path.join(folder, "table.pdf"), "latin1"),
  };
}
