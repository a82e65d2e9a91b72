import { expect, test } from "vitest";
import { retryAfterOf, waitBefore } from "./waiting.ts";
import { uuidV7 } from "./uuid-v7.ts";

test("waits double up to five seconds, and chance spreads them over half of it", () => {
  const longest = [2, 3, 4, 5, 6, 7, 8, 20].map((attempt) => waitBefore(attempt, undefined, 1));
  expect(longest).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
  expect(waitBefore(2, undefined, 0)).toBe(100);
});

test("nobody comes back sooner than the server asks", () => {
  expect(waitBefore(2, 7, 0)).toBeGreaterThanOrEqual(7_000);
});

test("the server may name seconds or a date; what is neither is not guessed", () => {
  const now = Date.UTC(2026, 0, 1);
  expect(retryAfterOf("120", now)).toBe(120);
  expect(retryAfterOf("Thu, 01 Jan 2026 00:00:30 GMT", now)).toBe(30);
  expect(retryAfterOf("Thu, 01 Jan 2020 00:00:30 GMT", now)).toBe(0);
  expect(retryAfterOf("soon", now)).toBeUndefined();
  expect(retryAfterOf(null, now)).toBeUndefined();
});

test("keys begin with the moment they are made, and never come twice", () => {
  const before = Date.now();
  const made = Array.from({ length: 10_000 }, uuidV7);
  const moments = made.map((uuid) => Number.parseInt(uuid.replace("-", "").slice(0, 12), 16));
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(before);
  expect(Math.max(...moments)).toBeLessThanOrEqual(Date.now());
  expect(new Set(made).size).toBe(made.length);
});
