import { MutationCache, QueryCache } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  splitLink,
  TRPCClientError,
} from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { readActingPost } from "./acting-post.ts";
import type { AppRouter } from "@daowei/api";
import { keepAnswer } from "./keep-answers.ts";
import { PageQueryClient } from "./page-query-client.ts";
import { setSessionExpired } from "./session-state.ts";

export type WireError = TRPCClientError<AppRouter>;

export function isWireError(error: unknown): error is WireError {
  return error instanceof TRPCClientError;
}

export function isSignedOut(error: unknown): boolean {
  return isWireError(error) && error.data?.code === "UNAUTHORIZED";
}

/** Refusals repeat themselves; only what never reached the server is worth asking again. */
function worthRetrying(failures: number, error: unknown): boolean {
  const reachedServer = isWireError(error) && error.data !== undefined && error.data !== null;
  return !reachedServer && failures < 2;
}

function noticeExpiry(error: unknown, meKey: boolean): void {
  if (isSignedOut(error) && !meKey) setSessionExpired(true);
}

export const queryClient = new PageQueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      noticeExpiry(error, query.meta?.["firstContact"] === true);
      keepAnswer(query, isWireError(error) ? error.data?.code : undefined);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      noticeExpiry(error, false);
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: worthRetrying },
    mutations: { retry: false },
  },
});

const wire = {
  url: "/api/trpc",
  headers: () => {
    const post = readActingPost();
    return post === null ? {} : { "x-daowei-post": post };
  },
};

/** Long answers, for whose end nothing else should have to wait. */
export const askedAlone = { trpc: { context: { skipBatch: true } } };

export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ context }) => context["skipBatch"] === true,
      true: httpLink(wire),
      false: httpBatchLink({ ...wire, maxURLLength: 4000 }),
    }),
  ],
});

export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
