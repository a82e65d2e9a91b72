import type { QueryClient, QueryFunction, QueryKey } from "@tanstack/react-query";
import { meQuery } from "../app/enter-frame.ts";
import { api } from "../wire/api.ts";
import type { EarlyAnswer } from "./early-answers.ts";
import type { FirstQuestion } from "./first-questions.ts";

/** As long as any answer is taken for fresh on the pages. */
const goodForMs = 15_000;

/** Puts what was asked early where the pages look for answers: from then on it is kept, asked again and thrown away like every other. */
export function adoptEarly(queryClient: QueryClient): void {
  const early = window.daoweiEarly;
  if (early === undefined || performance.now() - early.askedAt > goodForMs) return;
  adopt(queryClient, meQuery(), early.me);
  void early.first.then((first) => {
    if (first !== null) adoptFirst(queryClient, first.question, first.answer);
  });
}

function adoptFirst(
  queryClient: QueryClient,
  { path, input }: FirstQuestion,
  answer: Promise<EarlyAnswer>,
): void {
  switch (path) {
    case "overview.get":
      adopt(queryClient, api.overview.get.queryOptions(input), answer);
      return;
    case "batches.list":
      adopt(queryClient, api.batches.list.queryOptions(input), answer);
      return;
    case "inbox.list":
      adopt(queryClient, api.inbox.list.queryOptions(input), answer);
      return;
    case "batches.get":
      adopt(queryClient, api.batches.get.queryOptions(input), answer);
  }
}

interface Asked<Data, Key extends QueryKey> {
  readonly queryKey: Key;
  readonly queryFn?: QueryFunction<Data, Key>;
}

/** The first time the early answer is given; whoever asks again asks the server, and so does who got none. */
function adopt<Data, Key extends QueryKey>(
  queryClient: QueryClient,
  asked: Asked<Data, Key>,
  early: Promise<EarlyAnswer>,
): void {
  const { queryFn } = asked;
  if (queryFn === undefined) throw new Error(`nobody answers ${JSON.stringify(asked.queryKey)}`);
  let untaken: Promise<EarlyAnswer> | null = early;
  void queryClient.prefetchQuery({
    ...asked,
    queryFn: async (context) => {
      const answer = untaken;
      untaken = null;
      const answered = await answer;
      return answered === undefined || answered === null
        ? queryFn(context)
        : (answered.data as Data);
    },
  });
}
