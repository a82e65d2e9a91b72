import path from "node:path";

/** A path as the person meant it: package managers change the folder and leave the original one in INIT_CWD. */
export function locate(file: string): string {
  const from = process.env["INIT_CWD"];
  return path.resolve(from === undefined || from === "" ? process.cwd() : from, file);
}
