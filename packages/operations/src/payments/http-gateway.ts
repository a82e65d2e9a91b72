import { z } from "zod";
import type { PaymentAnswer, PaymentGateway, ReturnNotice } from "./gateway.ts";

export interface HttpGatewaySettings {
  /** Everything is asked below it. */
  readonly url: string;
  readonly key: string;
  readonly timeoutMillis: number;
}

const Day = z.iso.date();
const Answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("accepted"), remoteId: z.string().min(1).max(100), paidOn: Day }),
  z.object({ kind: z.literal("rejected"), reason: z.string().max(500) }),
  z.object({ kind: z.literal("absent") }),
]);
const Returns = z
  .array(
    z.object({
      id: z.string().min(1).max(100),
      reference: z.string().min(1).max(100),
      amountFen: z.string().regex(/^[1-9]\d{0,17}$/),
      returnedOn: Day,
      reason: z.string().max(500),
    }),
  )
  .max(1000);
const mostBytes = 1024 * 1024;

/** Speaks JSON over HTTP: POST /orders, GET /orders/REFERENCE, GET /returns. */
export function httpGateway(settings: HttpGatewaySettings): PaymentGateway {
  return {
    send: async (instruction) =>
      answerOf(await call(settings, "orders", JSON.stringify(instruction))),
    query: async (reference) =>
      answerOf(await call(settings, `orders/${encodeURIComponent(reference)}`)),
    returns: async () => returnsOf(await call(settings, "returns")),
  };
}

type Reply = { readonly json: unknown } | { readonly because: string };

async function call(
  { url, key, timeoutMillis }: HttpGatewaySettings,
  path: string,
  body?: string,
): Promise<Reply> {
  try {
    const response = await fetch(new URL(path, url.endsWith("/") ? url : `${url}/`), {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body }),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMillis),
    });
    const text = await response.text();
    if (!response.ok) return { because: `HTTP ${response.status}` };
    return text.length > mostBytes ? { because: "answer too long" } : { json: JSON.parse(text) };
  } catch (error) {
    // Refused, cut off, timed out, not JSON: whether the order had an effect is not known by any of them.
    if (!(error instanceof Error)) throw error;
    return { because: error.name };
  }
}

function answerOf(reply: Reply): PaymentAnswer {
  if ("because" in reply) return { kind: "lost", because: reply.because };
  const parsed = Answer.safeParse(reply.json);
  return parsed.success ? parsed.data : { kind: "lost", because: "answer not understood" };
}

function returnsOf(reply: Reply): readonly ReturnNotice[] {
  if ("because" in reply) return [];
  const parsed = Returns.safeParse(reply.json);
  return parsed.success ? parsed.data : [];
}
