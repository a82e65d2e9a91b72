import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What the server's secret is used for besides sessions. Each use has a key of its own. */
export interface Keys {
  /** Encrypts and authenticates; the same text never gives the same bytes twice. */
  readonly seal: (text: string) => string;
  /** Undefined for what was sealed under another secret, or changed since. */
  readonly open: (sealed: string) => string | undefined;
  /** SHA-256 keyed: cannot be guessed from the database alone. */
  readonly keyedHash: (text: string) => string;
}

const nonceBytes = 12;
const tagBytes = 16;

export function keysFrom(secret: string): Keys {
  const sealing = derive(secret, "daowei seal");
  const hashing = derive(secret, "daowei keyed hash");
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open: (sealed) => openWith(sealing, Buffer.from(sealed, "base64url")),
    keyedHash: (text) => createHmac("sha256", hashing).update(text).digest("hex"),
  };
}

function openWith(key: Buffer, bytes: Buffer): string | undefined {
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const body = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  try {
    return Buffer.concat([body, decipher.final()]).toString("utf8");
  } catch {
    // Node tells of a tag that does not fit by throwing, and of nothing else here.
    return undefined;
  }
}

function derive(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", use, 32));
}
