import { constants, crc32, inflateRawSync } from "node:zlib";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { importLimits } from "./limits.ts";

/** One file inside a zip, as the directory at its end declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const longestComment = 65_535;

export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], Finding> {
  const damaged = (found: string) => refuse(finding("damaged_workbook", {}, { found }));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return damaged("压缩包不完整");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature)
      return damaged("压缩包目录损坏");
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + extraBytes;
  }
  return ok(entries);
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** Refuses what would unpack to too much, by what the directory declares and again by unpacking, because a directory can lie; then what has more rows or cells than the importer holds, before anything reads it. */
export function checkUnpackedContent(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Result<null, Finding> {
  const declared = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const bomb = (size: number) =>
    refuse(finding("zip_bomb", {}, { found: `${bytes.length} 字节解压后至少 ${size} 字节` }));
  const damaged = ({ name }: ZipEntry) => refuse(finding("damaged_workbook", {}, { found: name }));
  const most = Math.min(importLimits.unzippedBytes, bytes.length * importLimits.unzipRatio);
  if (declared > most) return bomb(declared);
  let left = most;
  for (const entry of entries) {
    const content = unpack(bytes, entry, left);
    if (content === "damaged") return damaged(entry);
    if (content === "too_large") return bomb(most);
    if (crc32(content) !== entry.checksum) return damaged(entry);
    left -= content.length;
    const excess = findExcess(entry, content);
    if (excess !== undefined) return refuse(excess);
  }
  return ok(null);
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Buffer | "damaged" | "too_large" {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) return "damaged";
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === 0) return packed.length > most ? "too_large" : Buffer.from(packed);
  if (entry.method !== 8) return "damaged";
  try {
    const limit = Math.max(1, Math.min(most, entry.unpackedBytes));
    return inflateRawSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "too_large" : "damaged";
  }
}

function findExcess({ name }: ZipEntry, content: Buffer): Finding | undefined {
  if (!name.endsWith(".xml")) return undefined;
  const rows = countTags(content, "row");
  if (rows > importLimits.rows + importLimits.headerRows) {
    return finding("too_many_rows", {}, { found: `${name}:${rows} 行` });
  }
  const cells = countTags(content, "c");
  if (cells > importLimits.cells) {
    return finding("too_many_cells", {}, { found: `${name}:${cells} 个单元格` });
  }
  return undefined;
}

const tagEnds = new Set([" ", ">", "/", "\t", "\n", "\r"].map((text) => text.codePointAt(0)));

/** Opening tags of a name, with or without a namespace prefix. */
function countTags(content: Buffer, name: string): number {
  let count = 0;
  for (const start of [`<${name}`, `:${name}`]) {
    for (let at = content.indexOf(start); at !== -1; at = content.indexOf(start, at + 1)) {
      if (tagEnds.has(content[at + start.length])) count += 1;
    }
  }
  return count;
}
