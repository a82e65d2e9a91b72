import { QueryCache, QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { keepAnswer, outOfDateSince } from "./keep-answers.ts";

/** A page that shows an answer, asked for again by a question that fails with a code. */
async function askedAgain(code: string | undefined) {
  const cache = new QueryCache({
    onError: (_error, query) => {
      keepAnswer(query, code);
    },
  });
  const client = new QueryClient({ queryCache: cache });
  let fails = false;
  const queryKey = ["batch"];
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => (fails ? Promise.reject(new Error("no answer")) : Promise.resolve("there")),
    retry: false,
  });
  const leave = observer.subscribe(() => undefined);
  const ask = async (failing: boolean) => {
    fails = failing;
    await client.refetchQueries({ queryKey });
    const { data, error } = observer.getCurrentResult();
    return { data, failed: error !== null, outOfDate: outOfDateSince(cache) !== null };
  };
  const answers = [await ask(false), await ask(true), await ask(false)];
  leave();
  return answers;
}

const upToDate = { data: "there", failed: false, outOfDate: false };

test.each(["INTERNAL_SERVER_ERROR", "UNAUTHORIZED", "TOO_MANY_REQUESTS", undefined])(
  "an answer stays when it cannot be renewed for %s, and is known to be old until it is",
  async (code) => {
    const kept = { data: "there", failed: false, outOfDate: true };
    expect(await askedAgain(code)).toEqual([upToDate, kept, upToDate]);
  },
);

test.each(["NOT_FOUND", "FORBIDDEN"])("%s takes an answer back", async (code) => {
  const [, second] = await askedAgain(code);
  expect(second?.failed).toBe(true);
});
