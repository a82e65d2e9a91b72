import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The last line: where the mail leads. */
  readonly link: string;
}

/** A mail server with everything it was given, in the order in which it came. */
export interface Mailbox {
  readonly url: string;
  readonly mails: readonly Mail[];
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(" ");
        mails.push({ to, ...readMail(Buffer.concat(parts).toString("utf8")) });
        done();
      });
    },
  });
  await new Promise<void>((done) => void smtp.listen(0, "127.0.0.1", done));
  const { port } = smtp.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((done) => smtp.close(() => done())),
  };
}

/** As far as our mails go: one part in base64, a subject in encoded words of UTF-8 (RFC 2047). */
function readMail(raw: string): Omit<Mail, "to"> {
  const [head = "", ...body] = raw.split(/\r\n\r\n/);
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, " ");
  const written = /^Subject: (.*)$/im.exec(unfolded)?.[1] ?? "";
  const subject = written
    .replaceAll(/\?= =\?/g, "?==?")
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_word, code: string) => fromBase64(code))
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_word, code: string) => fromQuoted(code));
  if (!/^Content-Transfer-Encoding: base64$/im.test(unfolded))
    throw new Error(`a mail in another encoding:\n${unfolded}`);
  const text = fromBase64(body.join("")).trimEnd();
  return { subject, text, link: text.split(/\s+/).at(-1) ?? "" };
}

function fromBase64(code: string): string {
  return Buffer.from(code, "base64").toString("utf8");
}

function fromQuoted(code: string): string {
  const bytes = code.replaceAll("_", " ").replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) => {
    return String.fromCodePoint(Number.parseInt(hex, 16));
  });
  return Buffer.from(bytes, "latin1").toString("utf8");
}
