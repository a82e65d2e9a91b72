import type { Connection, Prepared, RequestSeen, ResponseSeen } from "./attempt.ts";
import { call } from "./call.ts";
import { procedures } from "./procedures.ts";
import type { Input, Output, Path, Procedures } from "./procedures.ts";
import { walk } from "./walk.ts";
import { uuidV7 } from "./uuid-v7.ts";

export interface ClientOptions {
  /** Where the server is: `https://daowei.example.gov.cn`. */
  readonly url: string | URL;
  /** The key, or a function that is asked before each attempt: so a key may be changed while the program runs. */
  readonly apiKey?: string | (() => string | Promise<string>);
  /** Instead of the platform's own. */
  readonly fetch?: typeof globalThis.fetch;
  /** For each attempt, the reading of its answer included; 30 seconds when left out. */
  readonly timeoutMs?: number;
  /** How often a call is sent again after the first time; 2 when left out. */
  readonly retries?: number;
  /** Before each attempt; headers that it returns are sent along. */
  readonly onRequest?: (request: RequestSeen) => Readonly<Record<string, string>> | void;
  /** After each attempt. */
  readonly onResponse?: (response: ResponseSeen) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** For each attempt of this call. */
  readonly timeoutMs?: number;
}

type Method<P extends Path> =
  undefined extends Input<P>
    ? (input?: undefined, options?: CallOptions) => Promise<Output<P>>
    : (input: Input<P>, options?: CallOptions) => Promise<Output<P>>;

type Methods = {
  readonly [Group in keyof Procedures]: {
    readonly [
      Name in keyof Procedures[Group]
    ]: `${Group}.${Extract<Name, string>}` extends infer P extends Path ? Method<P> : never;
  };
};

type Filter<P extends Path> = Omit<Input<P>, "cursor" | "limit">;

/** Every procedure as a function, by group and name. */
export type Client = Methods & {
  readonly transfers: {
    /** Every transfer of the filter, page after page as they are needed. */
    readonly iterate: (
      filter: Filter<"transfers.list">,
      options?: CallOptions,
    ) => AsyncGenerator<Output<"transfers.list">["items"][number], void, undefined>;
  };
};

const defaultTimeoutMs = 30_000;
const defaultRetries = 2;

/** A client of one server, acting with one key. It holds nothing open and needs no closing. */
export function createClient(options: ClientOptions): Client {
  const base = baseOf(options.url);
  const { timeoutMs = defaultTimeoutMs, retries = defaultRetries } = options;
  const connection = connectionOf(options);
  const method =
    (procedure: string, kind: string) =>
    async (input: unknown, own: CallOptions = {}) => {
      const prepared = prepare({ base, procedure, kind, input });
      const { signal } = own;
      const limits = { timeoutMs: own.timeoutMs ?? timeoutMs, signal };
      return await call(connection, { ...prepared, ...limits }, retries + 1);
    };
  const groups = Object.entries(procedures).map(([group, names]) => [
    group,
    Object.fromEntries(
      Object.entries(names).map(([name, kind]) => [name, method(`${group}.${name}`, kind)]),
    ),
  ]);
  // Each entry of the table became a function; what they take and answer, the compiler reads off the server's router.
  const client = Object.fromEntries(groups) as Methods;
  const { list } = client.transfers;
  const iterate: Client["transfers"]["iterate"] = (filter, own) =>
    walk((cursor) => list({ ...filter, limit: 200, cursor }, own));
  return { ...client, transfers: { ...client.transfers, iterate } };
}

function baseOf(url: string | URL): string {
  const { protocol, origin, pathname, username } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:")
    throw new TypeError(`not an http address: ${String(url)}`);
  if (username !== "") throw new TypeError("the address must not carry a name or a password");
  return `${origin}${pathname.replace(/\/+$/, "")}/api/trpc/`;
}

function connectionOf({ apiKey, fetch, onRequest, onResponse }: ClientOptions): Connection {
  return {
    apiKey: typeof apiKey === "function" ? apiKey : () => apiKey,
    fetch: fetch ?? ((...request) => globalThis.fetch(...request)),
    onRequest: onRequest ?? (() => undefined),
    onResponse: onResponse ?? (() => undefined),
  };
}

interface Asked {
  readonly base: string;
  readonly procedure: string;
  readonly kind: string;
  readonly input: unknown;
}

function prepare({ base, procedure, kind, input }: Asked): Omit<Prepared, "timeoutMs" | "signal"> {
  const url = `${base}${procedure}`;
  if (kind === "question") {
    const question =
      input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return { procedure, url: `${url}${question}`, body: null, idempotencyKey: undefined };
  }
  if (kind !== "act")
    return { procedure, url, body: JSON.stringify(input), idempotencyKey: undefined };
  const idempotencyKey = keyIn(input) ?? uuidV7();
  const body = JSON.stringify({ ...(input as object), idempotencyKey });
  return { procedure, url, body, idempotencyKey };
}

function keyIn(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null || !("idempotencyKey" in input)) return undefined;
  return typeof input.idempotencyKey === "string" ? input.idempotencyKey : undefined;
}
