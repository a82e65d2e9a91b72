import { auditEntry } from "@daowei/db/schema";
import { eventOfAct } from "../events/event-of-act.ts";
import { verifyStore } from "../verification/index.ts";
import type { Office } from "./office.ts";

/** Ends an office whose store was only ever used: whatever its tests did, it must hold against I1 to I10, and be known to the events. */
export async function closeSound(office: Office): Promise<void> {
  const acts = await office.db.selectDistinct({ act: auditEntry.act }).from(auditEntry);
  const strange = acts.find(({ act }) => act !== "test.arrange" && !Object.hasOwn(eventOfAct, act));
  const { reports } = await verifyStore(office.db, { library: office.library });
  await office.close();
  const [first] = reports.flatMap((report) => report.first);
  if (strange !== undefined) throw new Error(`no event or silence for the act ${strange.act}`);
  if (first !== undefined) throw new Error(`the store does not hold: ${JSON.stringify(first)}`);
}
