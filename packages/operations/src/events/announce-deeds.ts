import type { Transaction } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import type { Deed } from "../audit.ts";
import { anyId } from "../reader.ts";
import { type Announced, readAudience, tell } from "./announce.ts";
import { eventOfAct, type Happening } from "./event-of-act.ts";

/** What belongs to no place is told to everybody: rules are made to be read, and the clock is one for all. */
const everywhere: ReadonlySet<string> = new Set(["policy.published", "clock.advanced"]);

/** Tells other systems of acts: called for everything that is recorded, so that no act can forget it. */
export async function announceDeeds(tx: Transaction, deeds: readonly Deed[]): Promise<void> {
  const happened = deeds.flatMap((deed) => {
    const happening = eventOfAct[deed.act]?.(deed) ?? null;
    return happening === null ? [] : [{ deed, happening }];
  });
  if (happened.length === 0) return;
  const types = new Set(happened.map(({ happening }) => happening.type));
  // Most stores are listened to by nobody: they do not pay for looking transfers up.
  const audience = await readAudience(tx, types);
  if (audience === undefined) return;
  const announced: Announced[] = [];
  for (const { deed, happening } of happened)
    announced.push(...(await announcedOf(tx, deed, happening)));
  await tell(tx, audience, announced);
}

async function announcedOf(
  tx: Transaction,
  { objectId, placeCode }: Deed,
  happening: Happening,
): Promise<readonly Announced[]> {
  const { type } = happening;
  if (happening.kind === "document")
    return [
      { type, object: happening.object, objectId, placeCode, everywhere: everywhere.has(type) },
    ];
  const { ids, onlyAt } = happening;
  const rows = await tx
    .select({ id: transfer.id, placeCode: transfer.placeCode, stage: transfer.stage })
    .from(transfer)
    .where(anyId(transfer.id, ids));
  return rows
    .filter(({ stage }) => onlyAt === null || stage === onlyAt)
    .map((row) => ({ type, object: "transfer", objectId: row.id, placeCode: row.placeCode }));
}
