import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

export interface DecodedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-8 BOM" | "UTF-16LE" | "UTF-16BE" | "GB18030";
}

/** Reads text that carries no name of its encoding: by its mark, by the place of its zero bytes, else UTF-8 if it is valid, else GB18030. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, "binary" | "unknown_encoding"> {
  const encoding = encodingByMark(bytes) ?? encodingByZeros(bytes);
  if (encoding !== undefined) {
    const name = encoding === "UTF-8 BOM" ? "utf-8" : encoding.toLowerCase();
    return asText(bytes, name, encoding);
  }
  if (bytes.includes(0)) return refuse("binary");
  const utf8 = asText(bytes, "utf-8", "UTF-8");
  return utf8.ok ? utf8 : asText(bytes, "gb18030", "GB18030");
}

function asText(
  bytes: Uint8Array,
  name: string,
  encoding: DecodedText["encoding"],
): Result<DecodedText, "binary" | "unknown_encoding"> {
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(bytes);
    return text.includes("\0") ? refuse("binary") : ok({ text, encoding });
  } catch (error) {
    if (error instanceof TypeError) return refuse("unknown_encoding");
    throw error;
  }
}

function encodingByMark(bytes: Uint8Array): DecodedText["encoding"] | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "UTF-8 BOM";
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  return undefined;
}

/** In UTF-16 without a mark every ASCII character (commas, digits, line ends) has one zero byte, always on the same side. */
function encodingByZeros(bytes: Uint8Array): DecodedText["encoding"] | undefined {
  const sample = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length / 10;
  if (bytes.length % 2 !== 0) return undefined;
  if (odd > enough && even === 0) return "UTF-16LE";
  if (even > enough && odd === 0) return "UTF-16BE";
  return undefined;
}
