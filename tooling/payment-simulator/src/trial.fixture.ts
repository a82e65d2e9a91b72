import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { paymentOrder, transfer } from "@daowei/db/schema";
import { newId } from "@daowei/operations";
import { orderPayments } from "@daowei/operations/payments";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  type Team,
} from "@daowei/operations/testing";
import { asc, eq } from "drizzle-orm";

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A running simulator. */
export interface Simulator {
  readonly url: string;
  readonly setOdds: (odds: Readonly<Record<string, number>>) => Promise<void>;
  readonly ledger: () => Promise<{
    readonly movements: readonly string[];
    readonly returns: readonly { readonly reference: string }[];
    readonly orders: readonly { readonly rejected: string | null }[];
  }>;
  readonly stop: () => void;
}

export async function startSimulator(seed: string): Promise<Simulator> {
  const child = spawn(process.execPath, [fileOf("main.ts"), "--seed", seed], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const headers = { authorization: "Bearer simulator" };
  return {
    url,
    setOdds: async (odds) => {
      const body = JSON.stringify(odds);
      await fetch(`${url}/odds`, { method: "POST", headers, body });
    },
    ledger: async () => (await (await fetch(`${url}/ledger`, { headers })).json()) as never,
    stop: () => child.kill("SIGKILL"),
  };
}

export function startWorker(
  { database }: Office,
  { url }: Simulator,
  dieAt = "never",
): ChildProcess {
  const args = [fileOf("worker-process.ts"), database.url, url, dieAt];
  return spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
}

/** An issued batch whose payment was ordered. */
export interface Trial {
  readonly office: Office;
  readonly team: Team;
  readonly batchId: string;
  readonly transfers: () => Promise<readonly (typeof transfer.$inferSelect)[]>;
  readonly orders: () => Promise<readonly (typeof paymentOrder.$inferSelect)[]>;
}

export async function orderedBatch(heads: readonly bigint[] = [100n]): Promise<Trial> {
  const office = await openOffice();
  const team = await hireTeam(office);
  const counties = office.library.gazetteer.countingPlaces("450000", 2022);
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: heads.flatMap((own, index) => {
      const code = counties[index]?.code;
      return code === undefined ? [] : [{ placeCode: code, insuredClass: "resident", heads: own }];
    }),
  });
  const { id: batchId } = await issueDraft(
    office,
    team,
    await draftBatch(office, team, { headcountVersionId }),
  );
  const treasury = { ...office.as(team.treasury), paying: "gateway" } as const;
  agreed(await orderPayments(treasury, { batchId, idempotencyKey: newId() }));
  return {
    office,
    team,
    batchId,
    transfers: () =>
      office.db
        .select()
        .from(transfer)
        .where(eq(transfer.batchId, batchId))
        .orderBy(asc(transfer.ordinal)),
    orders: () => office.db.select().from(paymentOrder).orderBy(asc(paymentOrder.id)),
  };
}
