import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

/** A part of a zip; `declaredBytes` and `checksum` make its directory lie about the content. */
export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  readonly declaredBytes?: number;
  readonly checksum?: number;
}

/** Makes a zip by hand, so that a test can make what no honest program writes. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.content);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([headerOf(part, packed, 0x04034b50), name, packed]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    headerOf(part, packed, 0).copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    directory.push(Buffer.concat([entry, name]));
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

function headerOf(part: ZipPart, packed: Buffer, signature: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(part.checksum ?? crc32(part.content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(part.declaredBytes ?? part.content.length, 22);
  header.writeUInt16LE(Buffer.byteLength(part.name), 26);
  return header;
}

/** A workbook of one sheet whose XML is given. */
export function workbookOf(sheetXml: string, more: readonly ZipPart[] = []): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const part = (name: string, content: string): ZipPart => ({
    name,
    content: Buffer.from(content),
  });
  return zipOf([
    part(
      "[Content_Types].xml",
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    part(
      "_rels/.rels",
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="人数" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part(
      "xl/worksheets/sheet1.xml",
      `<?xml version="1.0"?><worksheet xmlns="${main}">${sheetXml}</worksheet>`,
    ),
    ...more,
  ]);
}
