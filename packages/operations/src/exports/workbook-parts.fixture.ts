import { inflateRawSync } from "node:zlib";

/** The parts of a workbook's zip by name, read by its directory and nothing of the library that wrote it. */
export function partsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  for (let entry = bytes.readUInt32LE(end + 16); entry < end;) {
    const nameLength = bytes.readUInt16LE(entry + 28);
    const name = bytes.toString("utf8", entry + 46, entry + 46 + nameLength);
    const local = bytes.readUInt32LE(entry + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20));
    const content = bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(name, content.toString("utf8"));
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return parts;
}

export interface SheetCell {
  readonly value: string | null;
  readonly formula: string | null;
  readonly isText: boolean;
}

/** The cells of a sheet by name, `A1`. */
export function cellsOf(parts: ReadonlyMap<string, string>, sheet: string): Map<string, SheetCell> {
  const shared = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gsu)].map(
    ([, item = ""]) => item.replaceAll(/<[^>]+>/gu, "").replaceAll("&apos;", "'"),
  );
  const xml = parts.get(`xl/worksheets/${sheet}.xml`);
  if (xml === undefined) throw new Error(`no ${sheet} among ${[...parts.keys()].join(" ")}`);
  const cells = new Map<string, SheetCell>();
  for (const [, attributes = "", inner = ""] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
    const name = /\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? "?";
    const isText = /\bt="s"/u.test(attributes);
    const value = /<v>(.*?)<\/v>/su.exec(inner)?.[1] ?? null;
    const formula = /<f>(.*?)<\/f>/su.exec(inner)?.[1] ?? null;
    cells.set(name, {
      value: isText && value !== null ? (shared[Number(value)] ?? null) : value,
      formula,
      isText,
    });
  }
  return cells;
}
