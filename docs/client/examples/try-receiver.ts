import { randomUUID } from "node:crypto";
import { signTestWebhook } from "@daowei/client";

const receiver = `http://127.0.0.1:${process.env["PORT"] ?? 3000}/`;
const [secret = ""] = (process.env["DAOWEI_WEBHOOK_SECRETS"] ?? "").split(" ");

const event = {
  type: "batch.issued",
  id: randomUUID(),
  version: 1,
  occurredAt: new Date().toISOString(),
  object: "batch",
  objectId: randomUUID(),
  placeCode: "450000",
} as const;
const { body, headers } = await signTestWebhook(event, secret);
const send = async (text: string) =>
  (await fetch(receiver, { method: "POST", headers, body: text })).status;
console.log(`genuine: ${await send(body)}`);
console.log(`once more: ${await send(body)}`);
console.log(`forged: ${await send(body.replace("issued", "returned"))}`);
