import type { Buffer } from "node:buffer";
import type { attachment } from "@daowei/db/schema";
import type { AttachmentProblem } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { readZipDirectory } from "../import/zip-directory.ts";

export type MediaType = (typeof attachment.$inferSelect)["mediaType"];

/** The endings that a name may have, so that what is opened with it is what was looked at. */
const endings: Readonly<Record<MediaType, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/ofd": ["ofd"],
};

const heads: readonly (readonly [string, MediaType])[] = [
  ["%PDF-", "application/pdf"],
  ["\u0089PNG\r\n\u001a\n", "image/png"],
  ["\u00ff\u00d8\u00ff", "image/jpeg"],
];

/** Files that are zips, each known by the part that it cannot be without. */
const parts: readonly (readonly [string, MediaType])[] = [
  ["OFD.xml", "application/ofd"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
];

/** What a file is by its bytes; its name is refused when it says something else. */
export function recogniseAttachment(
  fileName: string,
  bytes: Buffer,
): Result<MediaType, AttachmentProblem> {
  const found = typeOf(bytes);
  if (found === undefined) return refuse({ kind: "attachment_not_readable", fileName });
  const ending = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return endings[found].includes(ending)
    ? ok(found)
    : refuse({ kind: "attachment_named_otherwise", fileName, endings: endings[found] });
}

function typeOf(bytes: Buffer): MediaType | undefined {
  const head = bytes.toString("latin1", 0, 8);
  const known = heads.find(([mark]) => head.startsWith(mark))?.[1];
  if (known !== undefined || !head.startsWith("PK\u0003\u0004")) return known;
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return undefined;
  const names = new Set(directory.value.map(({ name }) => name));
  return parts.find(([part]) => names.has(part))?.[1];
}
