import { Buffer } from "node:buffer";
import { refuse, ok } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { importLimits } from "./limits.ts";

const otherKinds = [
  ["%PDF", "PDF 文件"],
  ["\u0089PNG", "图片"],
  ["\u00ff\u00d8\u00ff", "图片"],
  ["GIF8", "图片"],
  ["Rar!", "RAR 压缩包"],
  ["7z\u00bc\u00af", "7z 压缩包"],
  ["\u001f\u008b", "gzip 压缩包"],
] as const;
const oldOfficeMark = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
const encryptedStream = Buffer.from("EncryptedPackage", "utf16le");

/** What a file is by its bytes; its name is not trusted. */
export function recogniseFile(bytes: Uint8Array): Result<"zip" | "text", Finding> {
  if (bytes.length === 0) return refuse(finding("empty_file", {}, { found: "0 字节" }));
  if (bytes.length > importLimits.bytes) {
    return refuse(finding("file_too_large", {}, { found: `${bytes.length} 字节` }));
  }
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("PK\u0003\u0004")) return ok("zip");
  if (head === oldOfficeMark) return refuse(oldOfficeFinding(bytes));
  const other = otherKinds.find(([mark]) => head.startsWith(mark))?.[1];
  if (other !== undefined) return refuse(finding("not_a_table", {}, { found: other }));
  return ok("text");
}

function oldOfficeFinding(bytes: Uint8Array): Finding {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    encryptedStream,
  );
  if (encrypted) return finding("encrypted", {}, { found: "设有打开密码的工作簿" });
  return finding("old_workbook", {}, { found: "旧版 Office 文件(.xls)" });
}

export function isHtml(text: string): boolean {
  const head = text.slice(0, 1000).trimStart().toLowerCase();
  return /^(?:<!doctype html|<html|<table|<meta|<\?xml)/u.test(head);
}
