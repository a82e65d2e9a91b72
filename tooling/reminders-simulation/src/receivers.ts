import { createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";

import { SMTPServer } from "smtp-server";

import type { Chance } from "./chance.ts";

/** Real receivers that count by the message's own number, and now and then fail before or after they took it. */
export interface Receivers {
  readonly http: number;
  readonly smtp: number;
  /** By the message's number: how often it came, and when first. */
  readonly received: ReadonlyMap<string, { readonly times: number; readonly firstAt: number }>;
  readonly close: () => Promise<void>;
}

const refuses = 0.02;
const losesAnswer = 0.02;

export async function openReceivers(chance: Chance): Promise<Receivers> {
  const received = new Map<string, { times: number; firstAt: number }>();
  const count = (id: string): void => {
    const before = received.get(id);
    if (before === undefined) received.set(id, { times: 1, firstAt: Date.now() });
    else before.times += 1;
  };
  const http = createServer((request, response) => {
    request.resume().on("end", () => {
      if (chance.happens(refuses)) return void response.writeHead(503).end();
      count(String(request.headers["webhook-id"]));
      if (chance.happens(losesAnswer)) return void request.socket.destroy();
      response.writeHead(204).end();
    });
  });
  const smtp = mailServer(chance, count);
  const [httpPort, smtpPort] = [await listen(http), await listen(smtp.server)];
  return {
    http: httpPort,
    smtp: smtpPort,
    received,
    close: async () => {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
      await new Promise<void>((closed) => smtp.close(() => closed()));
    },
  };
}

function mailServer(chance: Chance, count: (id: string) => void): SMTPServer {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (chance.happens(refuses))
          return done(Object.assign(new Error("later"), { responseCode: 451 }));
        count(messageIdOf(Buffer.concat(parts).toString("utf8")));
        if (!chance.happens(losesAnswer)) return done();
        // Taken, and the line is cut before the answer.
        for (const connection of smtp.connections)
          if (connection.session.id === session.id) connection.close();
      });
    },
  });
  // A sender that is killed cuts the line in the middle of a word.
  smtp.on("error", () => undefined);
  return smtp;
}

function messageIdOf(mail: string): string {
  const id = /^Message-ID: <([0-9a-f-]{36})@/im.exec(mail)?.[1];
  if (id === undefined) throw new Error("a mail without the message's number");
  return id;
}

async function listen(server: Pick<Server, "listen" | "address">): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  return (server.address() as AddressInfo).port;
}
