import { get } from "node:http";

import { afterAll, beforeAll, expect, test } from "vitest";

import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
let cookie: string;
beforeAll(async () => {
  served = await serveTest();
  cookie = await served.signIn("jingban-jia");
});
afterAll(() => served.stop());

interface Weighed {
  readonly encoding: string | undefined;
  readonly bytes: number;
}

/** Not fetch: it would unpack the answer and hide what went over the wire. */
function weigh(headers: Readonly<Record<string, string>>): Promise<Weighed> {
  const path = "/api/trpc/session.places?input=%7B%22fiscalYear%22%3A2022%7D";
  return new Promise((resolve, reject) => {
    get(`${served.url}${path}`, { headers: { cookie, ...headers } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("error", reject);
      response.on("end", () => {
        resolve({ encoding: response.headers["content-encoding"], bytes });
      });
    });
  });
}

test("a long answer is packed for who can unpack it, and plain for who cannot", async () => {
  const plain = await weigh({});
  const packed = await weigh({ "accept-encoding": "br, gzip" });
  expect(plain.encoding).toBeUndefined();
  expect(packed.encoding).toBe("gzip");
  expect(packed.bytes).toBeLessThan(plain.bytes / 3);
});
