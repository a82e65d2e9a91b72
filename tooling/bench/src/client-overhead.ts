import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createClient } from "@daowei/client";
import { cpuMillis } from "./cpu-told.ts";
import { median } from "./measure.ts";

/** The client's calls per second beside those of a bare fetch, for one question in several settings. */
export interface ClientOverhead {
  readonly settings: readonly Setting[];
  /** This many at a time in `together`. */
  readonly abreast: number;
  readonly limit: number;
}

export interface Setting {
  readonly name: string;
  /** One after the other. */
  readonly sequential: Beside;
  readonly together: Beside;
}

export interface Beside {
  readonly client: Speed;
  readonly bare: Speed;
  /** The client's share of the bare fetch's calls: in the same time by the clock, and for the same processor time. */
  readonly byClock: Span;
  readonly byCpu: Span;
}

/** The middle of all rounds. */
export interface Speed {
  readonly callsPerSecond: number;
  /** Of caller and server together; of the database nothing. */
  readonly cpuMillisPerCall: number;
}

/** The middle of all rounds, the lowest and the highest. */
export type Span = readonly [number, number, number];

const abreast = 16;
const limit = 0.7;

type Call = () => Promise<unknown>;
interface Contest {
  readonly name: string;
  readonly client: Call;
  readonly bare: Call;
}

interface Effort {
  readonly rounds: number;
  readonly seconds: number;
}

/** Races client and bare fetch in turns, round after round, in every setting; the first round warms up. */
export async function clientOverhead(rounds: number, seconds: number): Promise<ClientOverhead> {
  const effort = { rounds, seconds };
  const settings = [
    ...(await besideServer("overhead-store.ts", realRead, effort)),
    ...(await besideServer("overhead-server.ts", nothingToDo, effort)),
  ];
  return { settings, abreast, limit };
}

async function besideServer(
  program: string,
  contests: (line: string) => readonly Contest[],
  effort: Effort,
): Promise<readonly Setting[]> {
  const server = spawn(process.execPath, [join(import.meta.dirname, program)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  try {
    if (server.stdout === null) throw new Error("a server that cannot be heard");
    const [line] = await once(createInterface({ input: server.stdout }), "line");
    const settings: Setting[] = [];
    for (const { name, client, bare } of contests(String(line))) {
      const race = { ...effort, server };
      const sequential = await raced([client, bare], { ...race, lanes: 1 });
      const together = await raced([client, bare], { ...race, lanes: abreast });
      settings.push({ name, sequential, together });
    }
    return settings;
  } finally {
    server.kill();
    await once(server, "close");
  }
}

const region = { fiscalYear: 2022, placeCode: "450000" };
const inAddress = (question: unknown) => `input=${encodeURIComponent(JSON.stringify(question))}`;

function bareFetch(url: string, apiKey: string): Call {
  const headers = { authorization: `Bearer ${apiKey}` };
  return async () => {
    const response = await fetch(url, { headers });
    if (!response.ok) throw new Error(`${response.status} of ${url}`);
    return await response.json();
  };
}

/** A page of twenty transfers: whose key, the operation, the key's log; all from PostgreSQL. */
function realRead(line: string): readonly Contest[] {
  const { url, bare, apiKey } = JSON.parse(line) as Record<"url" | "bare" | "apiKey", string>;
  const client = createClient({ url, apiKey });
  const question = { ...region, stage: "prepared", limit: 20 } as const;
  return [
    {
      name: "a page of transfers from the store; bare Node handler that calls the same function",
      client: () => client.transfers.list(question),
      bare: bareFetch(`${bare}/?${inAddress(question)}`, apiKey),
    },
  ];
}

function nothingToDo(line: string): readonly Contest[] {
  const { url, bare } = JSON.parse(line) as Record<"url" | "bare", string>;
  const apiKey = "dw_demo_bench";
  const ask = createClient({ url, apiKey });
  const client = () => ask.transfers.list(region);
  const asked = inAddress(region);
  return [
    {
      name: "nothing to do; bare Node handler without tRPC",
      client,
      bare: bareFetch(`${bare}/?${asked}`, apiKey),
    },
    {
      name: "nothing to do; the same address",
      client,
      bare: bareFetch(`${url}/api/trpc/transfers.list?${asked}`, apiKey),
    },
  ];
}

interface Race extends Effort {
  readonly server: ChildProcess;
  readonly lanes: number;
}

async function raced([client, bare]: readonly [Call, Call], race: Race): Promise<Beside> {
  const found: { readonly client: Speed; readonly bare: Speed }[] = [];
  for (let round = 0; round <= race.rounds; round += 1) {
    // Who goes first changes from round to round.
    const clientFirst = round % 2 === 0;
    const first = await speedOf(clientFirst ? client : bare, race);
    const second = await speedOf(clientFirst ? bare : client, race);
    const both = clientFirst ? { client: first, bare: second } : { client: second, bare: first };
    if (round > 0) found.push(both);
  }
  return {
    client: middleOf(found.map((both) => both.client)),
    bare: middleOf(found.map((both) => both.bare)),
    byClock: spanOf(found.map((one) => one.client.callsPerSecond / one.bare.callsPerSecond)),
    byCpu: spanOf(found.map((one) => one.bare.cpuMillisPerCall / one.client.cpuMillisPerCall)),
  };
}

function middleOf(speeds: readonly Speed[]): Speed {
  return {
    callsPerSecond: median(speeds.map((speed) => speed.callsPerSecond)),
    cpuMillisPerCall: median(speeds.map((speed) => speed.cpuMillisPerCall)),
  };
}

function spanOf(shares: readonly number[]): Span {
  return [median(shares), Math.min(...shares), Math.max(...shares)];
}

async function speedOf(call: Call, { server, seconds, lanes }: Race): Promise<Speed> {
  const usedBefore = await cpuMillis(server);
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
  const millis = performance.now() - began;
  const used = (await cpuMillis(server)) - usedBefore;
  return { callsPerSecond: (calls * 1000) / millis, cpuMillisPerCall: used / calls };
}

/** The figures as Markdown. */
export function overheadInWords({ settings, abreast, limit }: ClientOverhead): string {
  const row = (name: string, lanes: number, { client, bare, byClock, byCpu }: Beside) =>
    `| ${[name, lanes, speedInWords(client), speedInWords(bare), spanInWords(byClock), spanInWords(byCpu), limit].join(" | ")} |`;
  return [
    "| Setting | At a time | Client: calls/s, CPU | Bare fetch: calls/s, CPU | Client to bare, by the clock | Client to bare, by CPU | To reach |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...settings.flatMap(({ name, sequential, together }) => [
      row(name, 1, sequential),
      row(name, abreast, together),
    ]),
  ].join("\n");
}

function speedInWords({ callsPerSecond, cpuMillisPerCall }: Speed): string {
  const calls = Math.round(callsPerSecond).toLocaleString("en");
  return `${calls}, ${cpuMillisPerCall.toFixed(2)} ms`;
}

function spanInWords([middle, lowest, highest]: Span): string {
  return `${middle.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;
}
