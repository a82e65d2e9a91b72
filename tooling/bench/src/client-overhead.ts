import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createClient } from "@daowei/client";
import { median } from "./measure.ts";

/** Calls per second of the client, beside those of a bare fetch, to a server in a process of its own. */
export interface ClientOverhead {
  /** One after the other. */
  readonly sequential: Beside;
  /** This many at a time. */
  readonly abreast: number;
  readonly together: Beside;
  readonly limit: number;
}

/** Calls per second by the clock, and the client's share of them: the middle of all rounds, the lowest and the highest. */
export interface Beside {
  readonly client: number;
  /** A bare fetch to the same address. */
  readonly fetch: number;
  /** A bare fetch to a handler without tRPC. */
  readonly plain: number;
  readonly toFetch: readonly [number, number, number];
  readonly toPlain: readonly [number, number, number];
}

const abreast = 16;
const limit = 0.7;
const question = { fiscalYear: 2022, placeCode: "450000" };
const asked = `input=${encodeURIComponent(JSON.stringify(question))}`;

type Call = () => Promise<unknown>;

/** Races the three in turns, round after round; the first round warms up. */
export async function clientOverhead(rounds: number, seconds: number): Promise<ClientOverhead> {
  const server = spawn(process.execPath, [join(import.meta.dirname, "overhead-server.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = await once(createInterface({ input: server.stdout }), "line");
    const url = String(line);
    const client = createClient({ url, apiKey: "dw_demo_bench" });
    const headers = { authorization: "Bearer dw_demo_bench" };
    const bare = (path: string) => async () =>
      await (await fetch(`${url}${path}?${asked}`, { headers })).json();
    const calls: readonly Call[] = [
      () => client.transfers.list(question),
      bare("/api/trpc/transfers.list"),
      bare("/plain"),
    ];
    const sequential = await raced(calls, { rounds, seconds, lanes: 1 });
    const together = await raced(calls, { rounds, seconds, lanes: abreast });
    return { sequential, abreast, together, limit };
  } finally {
    server.kill();
  }
}

interface Race {
  readonly rounds: number;
  readonly seconds: number;
  readonly lanes: number;
}

async function raced(calls: readonly Call[], { rounds, seconds, lanes }: Race): Promise<Beside> {
  const found: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const rates: number[] = [];
    for (const call of calls) rates.push(await callsPerSecond(call, seconds, lanes));
    if (round > 0) found.push(rates);
  }
  const of = (index: number) => found.map((rates) => rates[index] ?? Number.NaN);
  const share = (index: number) =>
    found.map((rates) => (rates[0] ?? Number.NaN) / (rates[index] ?? Number.NaN));
  return {
    client: Math.round(median(of(0))),
    fetch: Math.round(median(of(1))),
    plain: Math.round(median(of(2))),
    toFetch: spanOf(share(1)),
    toPlain: spanOf(share(2)),
  };
}

function spanOf(ratios: readonly number[]): readonly [number, number, number] {
  return [median(ratios), Math.min(...ratios), Math.max(...ratios)];
}

async function callsPerSecond(call: Call, seconds: number, lanes: number): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let calls = 0;
  const lane = async () => {
    while (performance.now() < until) {
      await call();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return (calls * 1000) / (performance.now() - began);
}

/** The figures as Markdown. */
export function overheadInWords({ sequential, abreast, together, limit }: ClientOverhead): string {
  const row = (name: string, { client, fetch, plain, toFetch, toPlain }: Beside) =>
    `| ${name} | ${[client, fetch, plain].map((rate) => rate.toLocaleString("en")).join(" | ")} | ${spanInWords(toFetch)} | ${spanInWords(toPlain)} | ${limit} |`;
  return [
    "| Calls per second | Client | Bare fetch, same address | Bare fetch, no tRPC | Client to same address | Client to no tRPC | To reach |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    row("one after the other", sequential),
    row(`${abreast} at a time`, together),
  ].join("\n");
}

function spanInWords([middle, lowest, highest]: readonly [number, number, number]): string {
  return `${middle.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;
}
