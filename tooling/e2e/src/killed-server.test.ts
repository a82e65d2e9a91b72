import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseOffices } from "./database-office.ts";
import type { DatabaseOffice } from "./database-office.ts";
import { randomNumbers } from "./random-numbers.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, signInAs } from "./wire.ts";
import type { Wire } from "./wire.ts";

const seed = Number(process.env["DAOWEI_SEED"] ?? Date.now() % 1_000_000);
const random = randomNumbers(seed);

describe.each(databaseOffices)(
  "a server killed in the middle of its work, $name (seed " + seed + ")",
  ({ open, leavesOrphan }) => {
    const data = temporaryData();
    let office: DatabaseOffice;
    let server: ServerProcess;
    beforeAll(async () => {
      office = await open();
      server = await startServer({ dataDir: data.folder, env: office.env });
    });
    afterAll(async () => {
      await server.stop();
      await office.close();
      data.remove();
    });

    /** SIGKILL, then a start on the same data and the same address. */
    async function killAndStart(): Promise<void> {
      await server.kill();
      server = await startServer({
        dataDir: data.folder,
        port: Number(new URL(server.url).port),
        env: office.env,
      });
      expect(server.log().includes("taking over PostgreSQL")).toBe(leavesOrphan);
    }

    /**
     * Kills the server at a random moment of an act and asks again with the same key: whatever the first attempt came to, the act
     * has happened exactly once, and an acknowledged reply is what the second one says.
     */
    async function survive<T extends { replayed: boolean }>(act: () => Promise<T>): Promise<T> {
      const attempt = act().then(
        (reply) => ({ acknowledged: reply }),
        () => ({ acknowledged: undefined }),
      );
      await new Promise((resolve) => setTimeout(resolve, random() * 120));
      await killAndStart();
      const { acknowledged } = await attempt;
      const again = await act();
      expect(again).toEqual(
        acknowledged === undefined ? again : { ...acknowledged, replayed: true },
      );
      return again;
    }

    const people: Record<string, Wire> = {};
    async function as(username: string): Promise<Wire> {
      return (people[username] ??= await signInAs(server.url, username));
    }

    test(
      "loses no act of the story and does none of them twice",
      { timeout: 600_000 },
      async () => {
        const where = { fiscalYear: 2022, placeCode: "450000" };
        const preparer = await as("jingban-jia");
        const counties = (await preparer.session.places.query({ fiscalYear: 2022 })).filter(
          ({ level }) => level === "county",
        );
        expect(counties).toHaveLength(111);
        const upload = {
          ...where,
          fileName: "参保人数.csv",
          contentBase64: Buffer.from(
            headsFile(
              counties.map(({ code }, index) => ({
                placeCode: code,
                insuredClass: "resident",
                heads: 1000 + index,
              })),
            ),
          ).toString("base64"),
        };
        const check = await preparer.enrolment.check.mutate(upload);
        const key = crypto.randomUUID();
        const { versionId } = await survive(() =>
          preparer.enrolment.accept.mutate({
            ...upload,
            sha256: check.sha256,
            cutOffOn: "2022-06-30",
            status: "verified",
            warningsAcknowledged: true,
            idempotencyKey: key,
          }),
        );

        const creation = {
          ...where,
          policyId: "gx-2022",
          headcountVersionId: versionId,
          title: "服务器中断演练",
          kind: "regular" as const,
          idempotencyKey: crypto.randomUUID(),
        };
        const { id } = await survive(() => preparer.batches.create.mutate(creation));
        const { transferCount, amountFen } = await preparer.batches.get.query({ id });
        expect(transferCount).toBeGreaterThan(200);

        const act = async () => ({
          id,
          revisionHash: (await preparer.batches.get.query({ id })).revisionHash,
          idempotencyKey: crypto.randomUUID(),
        });
        const submission = await act();
        await survive(() => preparer.batches.submit.mutate(submission));
        const reviewer = await as("fuhe-jia");
        const review = await act();
        await survive(() => reviewer.batches.review.mutate(review));
        const approver = await as("shenpi-jia");
        const approval = await act();
        await survive(() => approver.batches.approve.mutate(approval));
        const issue = { ...(await act()), documentNumber: "桂财社〔2022〕999号" };
        await survive(() => approver.batches.issue.mutate(issue));
        const treasury = await as("guoku-jia");
        const sending = {
          batchId: id,
          sentOn: "2022-12-12",
          voucherNumber: "GK-2022-0001",
          idempotencyKey: crypto.randomUUID(),
        };
        await survive(() => treasury.transfers.recordSent.mutate(sending));

        const accountant = await as("zhuanhu-jia");
        const transfers = await transfersOf(accountant, id);
        expect(transfers).toHaveLength(transferCount);
        const arrivals = transfers.map((transfer, index) => ({
          transferId: transfer.id,
          amountFen: transfer.amountFen,
          arrivedOn: "2022-12-12",
          voucherNumber: `HD-${index + 1}`,
          idempotencyKey: crypto.randomUUID(),
        }));
        const acknowledged = await confirmUntilKilled(accountant, arrivals, killAndStart);
        const after = new Map(
          (await transfersOf(accountant, id)).map((transfer) => [transfer.id, transfer.arrivedFen]),
        );
        for (const { transferId, amountFen: whole } of arrivals) {
          const arrived = after.get(transferId);
          expect(acknowledged.has(transferId) ? [whole] : ["0", whole]).toContain(arrived);
        }

        for (const arrival of arrivals) await accountant.transfers.confirmArrival.mutate(arrival);
        const end = await preparer.batches.get.query({ id });
        expect(end).toMatchObject({
          stage: "arrived",
          amountFen,
          sentFen: amountFen,
          arrivedFen: amountFen,
        });
        expect(
          end.events.map((event) => event.act).filter((name) => name !== "confirm_arrival"),
        ).toEqual(["created", "submit", "review", "approve", "issue", "record_sent"]);
      },
    );
  },
);

async function transfersOf(wire: Wire, batchId: string) {
  const found = [];
  let cursor: string | undefined;
  do {
    const page = await wire.transfers.list.query({
      fiscalYear: 2022,
      placeCode: "450000",
      batchId,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

type Arrival = Parameters<Wire["transfers"]["confirmArrival"]["mutate"]>[0];

/** Eight confirmations at a time, until the server is killed under them; gives back what was acknowledged. */
async function confirmUntilKilled(
  wire: Wire,
  arrivals: readonly Arrival[],
  killAndStart: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const acknowledged = new Set<string>();
  const limit = 20 + Math.floor(random() * (arrivals.length - 60));
  const waiting = [...arrivals];
  let restarted: Promise<void> | undefined;
  const clerk = async () => {
    for (
      let next = waiting.pop();
      next !== undefined && restarted === undefined;
      next = waiting.pop()
    ) {
      const outcome = await wire.transfers.confirmArrival
        .mutate(next)
        .catch((error: unknown) => error);
      if (outcome instanceof Error) return;
      acknowledged.add(next.transferId);
      if (acknowledged.size >= limit) restarted ??= killAndStart();
    }
  };
  await Promise.all(Array.from({ length: 8 }, clerk));
  if (restarted === undefined)
    throw new Error(`the server was never killed: ${acknowledged.size} of ${arrivals.length}`);
  await restarted;
  return acknowledged;
}
