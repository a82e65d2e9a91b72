import { setTimeout as sleep } from "node:timers/promises";

import { expect, test } from "vitest";

import { openListener } from "./listener.ts";
import type { Listener } from "./listener.ts";

async function listen(): Promise<Listener> {
  const opened = await openListener({ host: "127.0.0.1", port: 0 });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

test("a taken port is a refusal that names it", async () => {
  const first = await listen();
  const second = await openListener({ host: "127.0.0.1", port: first.port });
  expect(second).toEqual({
    ok: false,
    problem: { kind: "port_taken", port: first.port, host: "127.0.0.1" },
  });
  await first.close(0);
});

test("an address of another machine is refused by name", async () => {
  const opened = await openListener({ host: "203.0.113.9", port: 0 });
  expect(opened).toEqual({ ok: false, problem: { kind: "address_unknown", host: "203.0.113.9" } });
});

test("until the app is there, everybody is told that it is starting", async () => {
  const listener = await listen();
  const answer = await fetch(`http://127.0.0.1:${listener.port}/healthz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: "starting" });
  await listener.close(0);
});

test("closing lets a running request end and takes no new one", async () => {
  const listener = await listen();
  const url = `http://127.0.0.1:${listener.port}/`;
  listener.serve(async () => {
    await sleep(200);
    return new Response("done");
  });
  const running = fetch(url).then((answer) => answer.text());
  await sleep(50);
  const closed = listener.close(5_000);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  expect(await running).toBe("done");
  await closed;
});

test("closing does not wait for ever", async () => {
  const listener = await listen();
  listener.serve(() => new Promise<Response>(() => undefined));
  const hanging = fetch(`http://127.0.0.1:${listener.port}/`);
  const outcome = hanging.then(
    () => "answered",
    () => "cut off",
  );
  await sleep(50);
  const began = performance.now();
  await listener.close(100);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await outcome).toBe("cut off");
});
