import { ok, refuse, type Result } from "#result";

/** Money in whole fen (1 yuan = 100 fen); the only shape in which money exists inside the programs. */
export type Fen = bigint;

/** A text that is not a whole number of fen. */
export interface MalformedFen {
  readonly kind: "malformed-fen";
  readonly found: string;
}

const wholeFen = /^(?:0|-?[1-9][0-9]{0,29})$/;

/** Money as it goes over the wire and into JSON: decimal digits of whole fen, `"2859192000"`. */
export function fenToText(fen: Fen): string {
  return fen.toString();
}

/** Reads the wire form back; refuses signs, blanks, leading zeros and exponents that `fenToText` never writes. */
export function fenFromText(text: string): Result<Fen, MalformedFen> {
  return wholeFen.test(text) ? ok(BigInt(text)) : refuse({ kind: "malformed-fen", found: text });
}
