import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { clientFor, issueKey } from "@daowei/server/testing";
import { serveTest, type Served } from "@daowei/server/testing/served";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { printedClients } from "./clients.ts";
import { follow, type Step, toolChains } from "./tool-chain.ts";

let served: Served;
let folder: string;
beforeAll(async () => {
  served = await serveTest();
  folder = mkdtempSync(join(tmpdir(), "daowei-languages-"));
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true });
});

test("the committed clients are printed from the committed document (pnpm -C tooling/other-languages generate)", () => {
  for (const { file, text } of printedClients())
    expect([file, readFileSync(file, "utf8") === text]).toEqual([file, true]);
});

/** What takes people: reviewing, approving, issuing, sending, confirming. */
async function decideAndPay({ batchId, revisionHash }: Step): Promise<void> {
  const id = String(batchId);
  const as = async (username: string) => clientFor(served.url, await served.signIn(username));
  const seen = () => ({ id, revisionHash: String(revisionHash), idempotencyKey: randomUUID() });
  await (await as("fuhe-jia")).batches.review.mutate(seen());
  const approver = await as("shenpi-jia");
  await approver.batches.approve.mutate(seen());
  await approver.batches.issue.mutate({ ...seen(), documentNumber: "示例〔2022〕9号" });
  const treasury = await as("guoku-jia");
  const { today } = await treasury.session.me.query();
  const { done } = await treasury.transfers.recordSent.mutate({
    batchId: id,
    sentOn: today,
    voucherNumber: `拨款-${id}`,
    idempotencyKey: randomUUID(),
  });
  await (
    await as("zhuanhu-jia")
  ).transfers.confirmArrivals.mutate({
    transferIds: done,
    arrivedOn: today,
    voucherNumber: `到账-${id}`,
    idempotencyKey: randomUUID(),
  });
}

/** Of each its own, so that each can be told from the other in the store. */
const sent = {
  Python: { county: "451423", heads: 1234n },
  Java: { county: "451424", heads: 2345n },
} as const;

describe.each(toolChains)("a program in $language", ({ language, present, prepare }) => {
  test("pushes headcounts, previews, drafts and submits a batch, and waits until the money has arrived", async () => {
    if (!present) {
      process.stderr.write(`notice: no tool chain for ${language} here; its story was not run\n`);
      return;
    }
    const file = join(folder, `${language}.csv`);
    const { county, heads } = sent[language];
    writeFileSync(
      file,
      `place_code,insured_class,heads
${county},resident,${heads}
`,
    );
    const { text } = await issueKey(served.url, {
      name: language,
      scopes: ["read", "headcounts.write", "drafts.write", "submit"],
    });
    const asked = [served.url, text, file, "2022", "450000", "gx-2022"];
    const steps = await follow([...prepare(folder), ...asked], async (step) => {
      if (step.step === "submitted") await decideAndPay(step);
    });
    const owed = String(heads * 61_000n);
    expect(steps.map(({ step }) => step)).toEqual([
      "whoami",
      "headcounts",
      "preview",
      "drafted",
      "submitted",
      "arrived",
      "refused",
    ]);
    const said = Object.assign({}, ...steps) as Step;
    expect(said).toMatchObject({
      environment: "demo",
      heads: String(heads),
      totalFen: owed,
      due: owed,
      arrivedFen: owed,
      stage: "submitted",
      kind: "not_found",
    });
    // The draft was asked for twice with one key, and is there once.
    expect(String(said["replayed"])).toBe("true");
    const { rows } = await served.database.db.$client.query<{ n: string }>(
      "select count(*) as n from batch where amount_fen = $1",
      [owed],
    );
    expect(rows[0]?.n).toBe("1");
  });
});
