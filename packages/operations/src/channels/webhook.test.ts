import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "./channel.ts";
import { here, receiver, type Receiver } from "./receiver.fixture.ts";
import { newWebhookSecret, signWebhook, webhookChannel } from "./webhook.ts";

const message: Message = {
  id: "0198c5a0-0000-7000-8000-000000000001",
  subject: "到位期限临近",
  text: "还有 3 天",
  link: "https://daowei.example.gov.cn/deadlines",
};
const clock = () => new Date();
const opened: Receiver[] = [];
const open = async (...given: Parameters<typeof receiver>) => {
  const one = await receiver(...given);
  opened.push(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe("the signed webhook", () => {
  it("is taken by a verifier that is not ours, under the old secret and the new", async () => {
    const [young, old] = [newWebhookSecret(), newWebhookSecret()];
    const to = await open((_received, response) => response.writeHead(204).end());
    const send = webhookChannel(here, clock);
    const outcome = await send(message, { kind: "webhook", url: to.url, secrets: [young, old] });
    expect(outcome).toEqual({ outcome: "sent", detail: "HTTP 204" });
    const [received] = to.received;
    if (received === undefined) throw new Error("nothing came");
    const headers = received.headers as Record<string, string>;
    for (const secret of [young, old])
      expect(new Webhook(secret).verify(received.body, headers)).toMatchObject({ id: message.id });
    expect(() => new Webhook(newWebhookSecret()).verify(received.body, headers)).toThrow(
      "No matching signature found",
    );
    expect(() => new Webhook(young).verify(`${received.body} `, headers)).toThrow(
      "No matching signature found",
    );
    expect(headers["webhook-id"]).toBe(message.id);
  });

  it("signs as the standard's own example says", () => {
    const secrets = ["whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"];
    const at = new Date(1_674_087_231_000);
    const id = "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk";
    const body = '{"type":"example"}';
    const key = Buffer.from("C2FVsBQIhrscChlQIMV+b5sSYspob7oD", "base64");
    const expected = createHmac("sha256", key).update(`${id}.1674087231.${body}`).digest("base64");
    expect(signWebhook({ id, secrets, at }, body)["webhook-signature"]).toBe(`v1,${expected}`);
  });

  it("sends an event as it stands, byte for byte", async () => {
    const to = await open((_received, response) => response.writeHead(200).end());
    const event = '{"type":"transfer.arrived","id":"x"}';
    await webhookChannel(here, clock)(
      { ...message, event },
      { kind: "webhook", url: to.url, secrets: [newWebhookSecret()] },
    );
    expect(to.received[0]?.body).toBe(event);
  });

  it.each([
    [500, {}, { reason: "receiver_failed", retryable: true, retryAfterSeconds: null }],
    [503, { "retry-after": "120" }, { retryable: true, retryAfterSeconds: 120 }],
    [429, { "retry-after": "7" }, { reason: "rate_limited", retryAfterSeconds: 7 }],
    [404, {}, { reason: "refused", retryable: true }],
    [410, {}, { reason: "refused", retryable: false }],
    [503, { "retry-after": "soon" }, { retryAfterSeconds: null }],
  ])("is told by the answer %i what comes next", async (status, headers, expected) => {
    const to = await open((_received, response) => response.writeHead(status, headers).end("x"));
    const outcome = await webhookChannel(here, clock)(message, {
      kind: "webhook",
      url: to.url,
      secrets: [newWebhookSecret()],
    });
    expect(outcome).toMatchObject({ outcome: "failed", detail: `HTTP ${status}`, ...expected });
  });

  it("follows no redirect", async () => {
    const inside = await open((_received, response) => response.writeHead(200).end());
    const to = await open((_received, response) =>
      response.writeHead(307, { location: inside.url }).end(),
    );
    const outcome = await webhookChannel(here, clock)(message, {
      kind: "webhook",
      url: to.url,
      secrets: [newWebhookSecret()],
    });
    expect(outcome).toMatchObject({ outcome: "failed", detail: "HTTP 307" });
    expect(inside.received).toEqual([]);
  });

  it("does not reach this machine unless the operator allows it", async () => {
    const to = await open((_received, response) => response.writeHead(200).end());
    const shut = webhookChannel({ ...here, allowedNetworks: [] }, clock);
    for (const url of [to.url, to.url.replace("127.0.0.1", "localhost")]) {
      const outcome = await shut(message, { kind: "webhook", url, secrets: [newWebhookSecret()] });
      expect(outcome).toMatchObject({ reason: "address_not_allowed", retryable: false });
    }
    expect(to.received).toEqual([]);
  });

  it("waits for no answer for ever, and reads no answer without end", async () => {
    const silent = await open(() => undefined);
    const dripping = await open((_received, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(drip));
    });
    const endless = await open((_received, response) => {
      response.writeHead(200);
      response.end(Buffer.alloc(8 * 1024 * 1024, "x"));
    });
    const send = webhookChannel({ ...here, timeoutMillis: 400 }, clock);
    const secrets = [newWebhookSecret()];
    for (const { url } of [silent, dripping])
      expect(await send(message, { kind: "webhook", url, secrets })).toMatchObject({
        reason: "timed_out",
        retryable: true,
      });
    const patient = webhookChannel(here, clock);
    expect(await patient(message, { kind: "webhook", url: endless.url, secrets })).toMatchObject({
      outcome: "sent",
    });
  });

  it("takes a cut line and a closed door for what may pass, and names no address", async () => {
    const cutting = await open((_received, response) => response.destroy());
    const closed = await open(() => undefined);
    await closed.close();
    opened.pop();
    const send = webhookChannel(here, clock);
    for (const { url } of [cutting, closed]) {
      const outcome = await send(message, {
        kind: "webhook",
        url: `${url}/secret-path`,
        secrets: [newWebhookSecret()],
      });
      expect(outcome).toMatchObject({ reason: "unreachable", retryable: true });
      expect(JSON.stringify(outcome)).not.toMatch(/secret-path|127\.0\.0\.1/);
    }
  });
});
