import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { outsideChannels } from "@daowei/operations/channels";
import type { MailServer, OutsideChannels } from "@daowei/operations/channels";

import type { MailSettings, OutsideServices } from "./outside-settings.ts";
import { secretIn } from "./secret-file.ts";

export interface MailProblem {
  readonly kind: "mail_password_unusable";
  readonly path: string | null;
}

/** For a message, from connecting to the receiver's word; a lease is longer. */
const sendMillis = 10_000;
const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Every way out that the settings name. */
export function openOutside(
  settings: OutsideServices,
): Result<OutsideChannels & { readonly mail: boolean }, MailProblem> {
  const mail = settings.mail === undefined ? ok(null) : mailServer(settings.mail);
  if (!mail.ok) return mail;
  const { send } = outsideChannels({
    mail: mail.value,
    clock: () => new Date(),
    allowedNetworks: settings.networks,
    timeoutMillis: sendMillis,
  });
  return ok({ send, mail: mail.value !== null });
}

/** A name without a password is refused: a server that takes both is not to be asked with half of them. */
function mailServer(settings: MailSettings): Result<MailServer, MailProblem> {
  const { protocol, hostname, port, username } = new URL(settings.url);
  const password = settings.password ?? secretIn(settings.passwordFile);
  if (username !== "" && (password === undefined || password === ""))
    return refuse({ kind: "mail_password_unusable", path: settings.passwordFile ?? null });
  const encryption = protocol === "smtps:" ? "tls" : loopback.has(hostname) ? "none" : "starttls";
  return ok({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (encryption === "tls" ? 465 : 587) : Number(port),
    encryption,
    login:
      username === "" || password === undefined
        ? null
        : { user: decodeURIComponent(username), password },
    from: settings.from,
    timeoutMillis: sendMillis,
  });
}
