import type { AppRouter } from "@daowei/api";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import type { TRPCClient } from "@trpc/client";

export type Client = TRPCClient<AppRouter>;

/** A client as the page makes it, with the session that `cookie` stands for. */
export function clientFor(url: string, cookie: string): Client {
  const headers = { cookie, origin: url };
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${url}/api/trpc`, headers })],
  });
}

/** The kind of the refusal that a call ends with; throws when it is done, or fails otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return error.message;
  }
  throw new Error("the call was not refused");
}
