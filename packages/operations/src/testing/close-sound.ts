import { verifyStore } from "../verification/index.ts";
import type { Office } from "./office.ts";

/** Ends an office whose store was only ever used: whatever its tests did, it must hold against I1 to I10. */
export async function closeSound(office: Office): Promise<void> {
  const { reports } = await verifyStore(office.db, { library: office.library });
  await office.close();
  const [first] = reports.flatMap((report) => report.first);
  if (first !== undefined) throw new Error(`the store does not hold: ${JSON.stringify(first)}`);
}
