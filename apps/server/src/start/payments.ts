import { setTimeout as sleep } from "node:timers/promises";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { httpGateway, runPayments } from "@daowei/operations/payments";
import type { PaymentGateway } from "@daowei/operations/payments";
import type { Logger } from "pino";

import type { System } from "../http/caller.ts";
import { secretIn } from "./secret-file.ts";
import type { PaymentSettings } from "./settings.ts";

export interface PaymentKeyProblem {
  readonly kind: "payment_key_unusable";
  readonly path: string | null;
}

const callMillis = 20_000;
const stopMillis = 5_000;

/** The paying system of the settings; undefined where money is sent by hand. */
export function openGateway(
  settings: PaymentSettings | undefined,
): Result<PaymentGateway | undefined, PaymentKeyProblem> {
  if (settings === undefined) return ok(undefined);
  const key = settings.key ?? secretIn(settings.keyFile);
  if (key === undefined || key === "")
    return refuse({ kind: "payment_key_unusable", path: settings.keyFile ?? null });
  return ok(httpGateway({ url: settings.url, key, timeoutMillis: callMillis }));
}

/** Sees to payment orders as long as the server runs; several servers on one store share the work. */
export function workOnPayments(
  { database, library, now, codeVersion }: System,
  gateway: PaymentGateway,
  log: Logger,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const running = runPayments(
    {
      database,
      library,
      now,
      codeVersion,
      gateway,
      leaseMillis: 3 * callMillis,
      settleMillis: 6 * callMillis,
      askAgainMillis: 15_000,
      idleMillis: 2_000,
      tell: (error) => log.error({ err: error }, "payment work failed; the next round comes"),
    },
    ending.signal,
  );
  return {
    stop: async () => {
      ending.abort();
      // A call that is still out ends with the process: its order is asked about by the next start.
      await Promise.race([running, sleep(stopMillis, undefined, { ref: false })]);
    },
  };
}
