import { QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { PageQueryClient } from "./page-query-client.ts";

const key = [["papers", "list"], { type: "query" }];

/** A server that reads its list when it is asked and answers when it is told to. */
function slowServer() {
  const kept: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    kept,
    asked: () => waiting.length,
    answer: () => waiting.shift()?.(),
    list: () => {
      const read = [...kept];
      return new Promise<string[]>((resolve) => {
        waiting.push(() => {
          resolve(read);
        });
      });
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("a list whose first answer was under way when something was done shows what was done", async () => {
  const client = new PageQueryClient();
  const server = slowServer();
  const list = new QueryObserver<string[]>(client, { queryKey: key, queryFn: server.list });
  const seen: (readonly string[] | undefined)[] = [];
  const leave = list.subscribe(({ data }) => seen.push(data));
  server.kept.push("申请函");
  const again = client.invalidateQueries({ queryKey: [["papers"]] });
  expect(server.asked()).toBe(2);
  server.answer();
  await settled();
  expect(list.getCurrentResult().data).toBeUndefined();
  server.answer();
  await again;
  expect(list.getCurrentResult().data).toEqual(["申请函"]);
  expect(seen).not.toContainEqual([]);
  leave();
});

test("who fetched ahead of a page gets the later answer too, not a failure", async () => {
  const client = new PageQueryClient();
  const server = slowServer();
  const ahead = client.fetchQuery({ queryKey: key, queryFn: server.list });
  server.kept.push("申请函");
  const again = client.invalidateQueries();
  server.answer();
  server.answer();
  await again;
  await expect(ahead).resolves.toEqual(["申请函"]);
});

test("what has nothing to do with the act is left to come", async () => {
  const client = new PageQueryClient();
  const server = slowServer();
  const ahead = client.fetchQuery({ queryKey: [["policies", "list"]], queryFn: server.list });
  await client.invalidateQueries({ queryKey: [["papers"]] });
  expect(server.asked()).toBe(1);
  server.answer();
  await expect(ahead).resolves.toEqual([]);
});
