import { Webhook } from "standardwebhooks";
import { afterEach, expect, test, vi } from "vitest";
import { isProblem } from "./problems.ts";
import { signTestWebhook, verifyWebhook } from "./webhooks.ts";
import type { WebhookEvent } from "./wire.ts";

const secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const newer = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const event: WebhookEvent = {
  type: "batch.issued",
  id: "018f2f6e-0000-7000-8000-000000000000",
  version: 1,
  occurredAt: "2022-12-12T02:00:00.000Z",
  object: "batch",
  objectId: "018f2f6e-0000-7000-8000-000000000001",
  placeCode: "450000",
};

afterEach(() => vi.useRealTimers());

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (isProblem(error, "webhook_not_genuine")) return error.problem.because;
    throw error;
  }
  return "accepted";
}

function signedElsewhere(body: string, at: Date) {
  const signature = new Webhook(secret).sign("msg_1", at, body);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return { "webhook-id": "msg_1", "webhook-timestamp": timestamp, "webhook-signature": signature };
}

test("what another program signs after Standard Webhooks is taken", async () => {
  const body = JSON.stringify(event);
  const headers = signedElsewhere(body, new Date());
  expect(await verifyWebhook(body, headers, secret)).toEqual(event);
  expect(await verifyWebhook(Buffer.from(body), new Headers(headers), secret)).toEqual(event);
});

test("what is signed for a trial is taken by another program", async () => {
  const { body, headers } = await signTestWebhook(event, secret);
  expect(new Webhook(secret).verify(body, { ...headers })).toEqual(event);
});

test("one byte changed, another secret or another id is not genuine", async () => {
  const { body, headers } = await signTestWebhook(event, secret);
  expect(await refusalOf(verifyWebhook(`${body} `, headers, secret))).toBe("signature_wrong");
  expect(await refusalOf(verifyWebhook(body, headers, newer))).toBe("signature_wrong");
  const other = { ...headers, "webhook-id": "msg_other" };
  expect(await refusalOf(verifyWebhook(body, other, secret))).toBe("signature_wrong");
  const garbage = { ...headers, "webhook-signature": "v1,%%% v1, v2,AAAA" };
  expect(await refusalOf(verifyWebhook(body, garbage, secret))).toBe("signature_wrong");
});

test("while secrets change, either is enough", async () => {
  const { body, headers } = await signTestWebhook(event, secret);
  expect(await verifyWebhook(body, headers, [newer, secret])).toEqual(event);
  const both = { ...headers, "webhook-signature": `v1,AAAA ${headers["webhook-signature"]}` };
  expect(await verifyWebhook(body, both, secret)).toEqual(event);
});

test("five minutes are the limit, in either direction", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { body, headers } = await signTestWebhook(event, secret);
  const at = Date.now();
  const after = (seconds: number) => {
    vi.setSystemTime(at + seconds * 1000);
    return refusalOf(verifyWebhook(body, headers, secret));
  };
  expect(await after(299)).toBe("accepted");
  expect(await after(302)).toBe("too_old");
  expect(await after(-302)).toBe("too_new");
});

test("a header that is missing or no moment, and a body that is no event, say so", async () => {
  const { body, headers } = await signTestWebhook(event, secret);
  expect(await refusalOf(verifyWebhook(body, {}, secret))).toBe("header_missing");
  const strange = { ...headers, "webhook-timestamp": "1e9" };
  expect(await refusalOf(verifyWebhook(body, strange, secret))).toBe("timestamp_malformed");
  const signed = signedElsewhere("[]", new Date());
  expect(await refusalOf(verifyWebhook("[]", signed, secret))).toBe("body_unreadable");
});

test("an empty secret is a fault of the receiver, not a refusal", async () => {
  const { body, headers } = await signTestWebhook(event, secret);
  await expect(verifyWebhook(body, headers, "whsec_")).rejects.toThrow(TypeError);
});
