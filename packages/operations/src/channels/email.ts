import { createTransport } from "nodemailer";
import { type Channel, failed, type Message, type SendFailure, sent } from "./channel.ts";

/** The office's mail server. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` insisted upon before anything is said, `none` for a server on this machine. */
  readonly encryption: "tls" | "starttls" | "none";
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Address that messages come from. */
  readonly from: string;
  readonly timeoutMillis: number;
}

/** One connection for each message: what was accepted is known for each by itself, and nothing is sent again behind our back. */
export function emailChannel(server: MailServer): Channel<"email"> {
  const { host, port, encryption, login, from, timeoutMillis } = server;
  const transport = createTransport({
    host,
    port,
    secure: encryption === "tls",
    requireTLS: encryption === "starttls",
    ignoreTLS: encryption === "none",
    tls: { minVersion: "TLSv1.2" },
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: timeoutMillis,
    greetingTimeout: timeoutMillis,
    socketTimeout: timeoutMillis,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (message, { address }) => {
    try {
      await transport.sendMail(mailOf(message, { from, to: address }));
      return sent("SMTP 250");
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return failureOf(error);
    }
  };
}

function mailOf(message: Message, { from, to }: { readonly from: string; readonly to: string }) {
  const { id, subject, text, link } = message;
  const host = from.slice(from.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return {
    from,
    to: { name: "", address: to },
    subject: subject.replace(/\s+/g, " "),
    text: link === null ? text : `${text}\n\n${link}\n`,
    messageId: `<${id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

/** 4xx passes, 5xx stays (RFC 5321, 4.2.1); a login that is refused is the settings' fault and not the message's. */
function failureOf(error: Error): SendFailure {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  const name = typeof code === "string" ? code : "cut_off";
  if (name === "EAUTH") return failed("refused", "EAUTH", { retryable: true });
  if (typeof responseCode === "number") {
    const temporary = responseCode < 500;
    return failed(temporary ? "receiver_failed" : "refused", `SMTP ${responseCode}`);
  }
  if (name === "EENVELOPE") return failed("refused", name);
  return name === "ETIMEDOUT" ? failed("timed_out", name) : failed("unreachable", name);
}
