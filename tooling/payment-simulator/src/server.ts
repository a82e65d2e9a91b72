import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Behaviour, behaviourOf, type Odds } from "./behaviour.ts";
import { type KeptOrder, Ledger } from "./ledger.ts";

export interface SimulatorSettings {
  readonly seed: string;
  readonly odds: Odds;
  readonly key: string;
  readonly today: string;
}

/** POST /orders, GET /orders/REFERENCE, GET /returns for daowei; GET /ledger for who watches, and POST /odds to change the weather. */
export function simulator(settings: SimulatorSettings): Server {
  const ledger = new Ledger();
  const turns = new Map<string, number>();
  let { odds } = settings;
  const behave = (transferNumber: string): Behaviour => {
    const before = turns.get(transferNumber);
    const turn = before === undefined ? 1 : before + 1;
    turns.set(transferNumber, turn);
    return behaviourOf(settings.seed, odds, { transferNumber, turn });
  };
  return createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.authorization !== `Bearer ${settings.key}`)
      return reply(response, 401, { error: "key" });
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "POST" && pathname === "/orders")
      return await takeOrder(await bodyOf(request), response);
    if (request.method === "POST" && pathname === "/odds") {
      odds = { ...odds, ...(JSON.parse(await bodyOf(request)) as Partial<Odds>) };
      return reply(response, 200, odds);
    }
    const [, kind, reference] = pathname.split("/");
    if (kind === "orders" && reference !== undefined)
      return reply(response, 200, answerOf(ledger.orders.get(decodeURIComponent(reference))));
    // Reported again and again, as real systems do.
    if (kind === "returns") return reply(response, 200, [...ledger.returns, ...ledger.returns]);
    if (kind === "ledger")
      return reply(response, 200, {
        orders: [...ledger.orders.values()],
        movements: ledger.movements,
        returns: ledger.returns,
      });
    return reply(response, 404, { error: "not found" });
  }

  async function takeOrder(body: string, response: ServerResponse): Promise<void> {
    const order = JSON.parse(body) as {
      readonly reference: string;
      readonly amountFen: string;
      readonly transferNumber: string;
    };
    const { delayMillis, lose, reject, sendBack } = behave(order.transferNumber);
    if (delayMillis > 0) await sleep(delayMillis);
    if (lose === "before") {
      response.destroy();
      return;
    }
    const kept = ledger.carryOut(order, { reject, sendBack, today: settings.today });
    if (lose === "after") response.destroy();
    else reply(response, 200, answerOf(kept));
  }
}

function answerOf(order: KeptOrder | undefined) {
  if (order === undefined) return { kind: "absent" };
  if (order.rejected !== null) return { kind: "rejected", reason: order.rejected };
  return { kind: "accepted", remoteId: order.remoteId, paidOn: order.paidOn };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
