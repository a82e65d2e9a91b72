import { createClient } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  // Asked before each attempt: put the new key into the file, and the next call uses it.
  apiKey: async () => process.env["DAOWEI_KEY"] ?? "",
  timeoutMs: 10_000,
  retries: 3,
  onRequest: ({ procedure, attempt }) => {
    console.log(`→ ${procedure}, attempt ${attempt}`);
    return { traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
  },
  onResponse: ({ procedure, status, problem, requestId }) =>
    console.log(`← ${procedure}: ${problem ?? "done"} (${status}, request ${requestId?.length} characters)`),
});

const deadlines = await client.deadlines.list({ fiscalYear: 2022, placeCode: "450000" });
console.log(`${deadlines.length} deadlines`);

// A caller who gives up: a question ends as `aborted`.
const inAMoment = AbortSignal.timeout(30_000);
const policies = await client.policies.list(undefined, { signal: inAMoment });
console.log(policies.some(({ id }) => id === "gx-2022"));
