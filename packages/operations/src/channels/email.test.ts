import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "./channel.ts";
import { emailChannel, type MailServer } from "./email.ts";

const message: Message = {
  id: "0198c5a0-0000-7000-8000-000000000003",
  subject: "到位期限临近\r\nBcc: somebody@elsewhere.example",
  text: "县级 12-31 前到位，还有 3 天。",
  link: "https://daowei.example.gov.cn/deadlines",
};
const to = { kind: "email", address: "jingban@example.gov.cn" } as const;

const opened: SMTPServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await new Promise<void>((done) => server.close(done));
});

function smtpError(responseCode: number): Error {
  return Object.assign(new Error("told by the test"), { responseCode });
}

async function mailServer(
  options: SMTPServerOptions,
): Promise<{ server: MailServer; mails: string[] }> {
  const mails: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        mails.push(Buffer.concat(parts).toString("utf8"));
        done();
      });
    },
    ...options,
  });
  smtp.on("error", () => undefined);
  opened.push(smtp);
  await new Promise<void>((done) => void smtp.listen(0, "127.0.0.1", done));
  const { port } = smtp.server.address() as AddressInfo;
  const from = "daowei@yibao.example.gov.cn";
  const server = { host: "127.0.0.1", port, login: null, from, timeoutMillis: 2_000 };
  return { server: { ...server, encryption: "none" }, mails };
}

describe("e-mail", () => {
  it("carries the same number in every attempt, so that a mailbox can drop the second", async () => {
    const { server, mails } = await mailServer({});
    const send = emailChannel(server);
    expect(await send(message, to)).toEqual({ outcome: "sent", detail: "SMTP 250" });
    expect(await send(message, to)).toMatchObject({ outcome: "sent" });
    const numbers = mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim());
    expect(new Set(numbers)).toEqual(new Set([`<${message.id}@yibao.example.gov.cn>`]));
  });

  it("lets no line of a subject become a header", async () => {
    const { server, mails } = await mailServer({});
    await emailChannel(server)(message, to);
    expect(mails[0]).not.toMatch(/^Bcc:/im);
    expect(mails[0]).toMatch(/^Auto-Submitted: auto-generated/im);
  });

  it.each([
    [451, { reason: "receiver_failed", retryable: true }],
    [421, { reason: "receiver_failed", retryable: true }],
    [550, { reason: "refused", retryable: false }],
    [554, { reason: "refused", retryable: false }],
  ])("takes %i at its word: 4xx passes, 5xx stays", async (code, expected) => {
    for (const options of [
      { onRcptTo: refuseRecipient(code) },
      { onData: refuseMail(code) },
    ] satisfies SMTPServerOptions[]) {
      const { server } = await mailServer(options);
      const outcome = await emailChannel(server)(message, to);
      expect(outcome).toMatchObject({ outcome: "failed", detail: `SMTP ${code}`, ...expected });
      expect(JSON.stringify(outcome)).not.toContain("jingban");
    }
  });

  it("does not take a line that was cut for a success, before the mail or after it", async () => {
    const cut: NonNullable<SMTPServerOptions["onData"]> = (stream, session) => {
      stream.resume();
      stream.on("end", () => cutLine(session.id));
    };
    const { server } = await mailServer({ onData: cut });
    expect(await emailChannel(server)(message, to)).toMatchObject({
      outcome: "failed",
      retryable: true,
    });
    const gone = { ...server, port: 1 };
    expect(await emailChannel(gone)(message, to)).toMatchObject({
      reason: "unreachable",
      retryable: true,
    });
  });

  it("does not wait for ever for a server that says nothing", async () => {
    const { server } = await mailServer({ onData: (stream) => void stream.resume() });
    const impatient = emailChannel({ ...server, timeoutMillis: 400 });
    expect(await impatient(message, to)).toMatchObject({ outcome: "failed", retryable: true });
  });

  it("says nothing at all to a server that offers no encryption where it is insisted upon", async () => {
    const { server, mails } = await mailServer({});
    const outcome = await emailChannel({ ...server, encryption: "starttls" })(message, to);
    expect(outcome).toMatchObject({ outcome: "failed" });
    expect(mails).toEqual([]);
  });

  it("trusts no certificate that it was not told of", async () => {
    const { server, mails } = await mailServer({ disabledCommands: [] });
    const outcome = await emailChannel({ ...server, encryption: "starttls" })(message, to);
    expect(outcome).toMatchObject({ outcome: "failed", retryable: true });
    expect(mails).toEqual([]);
  });

  it("keeps a message for later when the login is refused: the settings are at fault", async () => {
    const { server } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(smtpError(535)),
    });
    const login = { user: "daowei", password: "wrong-password" };
    const outcome = await emailChannel({ ...server, login })(message, to);
    expect(outcome).toMatchObject({ reason: "refused", retryable: true, detail: "EAUTH" });
  });
});

function refuseRecipient(code: number): NonNullable<SMTPServerOptions["onRcptTo"]> {
  return (_address, _session, done) => done(smtpError(code));
}

function refuseMail(code: number): NonNullable<SMTPServerOptions["onData"]> {
  return (stream, _session, done) => {
    stream.resume();
    stream.on("end", () => done(smtpError(code)));
  };
}

function cutLine(id: string): void {
  for (const server of opened)
    for (const connection of server.connections)
      if (connection.id === id) return void connection._socket.destroy();
  throw new Error(`no connection ${id}`);
}
