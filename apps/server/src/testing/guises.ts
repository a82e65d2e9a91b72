/** How a text may stand in a log: as it is, in the escapes of addresses and JSON, as bytes in hexadecimal, in base64. */
export function guisesOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, "utf8");
  const escaped = JSON.stringify(secret).slice(1, -1);
  const ascii = [...escaped]
    .map((sign) => (sign > "~" ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}` : sign))
    .join("");
  const plain = [secret, escaped, ascii, encodeURIComponent(secret), bytes.toString("hex")];
  return [...new Set([...plain, ...base64Of(bytes)])];
}

/** Inside of a longer text the same bytes have three base64 forms; the signs that depend on the neighbours are left out. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    const whole = padded.toString("base64").slice(first, last);
    return [whole, whole.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
