import { candidatesFor, type Role } from "@daowei/domain/approvals";
import type { Batch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../reader.ts";
import { type Holder, holdersOf } from "./office-posts.ts";
import { type Course, standingOf } from "./requests.ts";

/** Who takes a batch on from where it stands, when no judgment is awaited. */
const nextRole: Readonly<Partial<Record<Batch["stage"], Role>>> = {
  prepared: "preparer",
  approved: "approver",
  issued: "treasury",
  sent: "fund_accountant",
};

/** Those who can take a batch on now, of the nearest office that has any. */
export async function whoseTurn(
  reader: Reader,
  context: Context,
  seen: { readonly batch: Batch; readonly course: Course },
): Promise<readonly Holder[]> {
  const able = await ableNow(reader, context, seen);
  const [nearest] = able;
  return able.filter(({ placeCode }) => placeCode === nearest?.placeCode);
}

async function ableNow(
  reader: Reader,
  context: Context,
  { batch: one, course }: { readonly batch: Batch; readonly course: Course },
): Promise<readonly Holder[]> {
  const { placeCode, fiscalYear: year } = one;
  const { request } = course;
  if (request !== null) {
    const role = request.route.steps[request.step]?.role;
    if (role === undefined) throw new Error(`batch ${one.id} waits at a step that is not there`);
    const holders = await holdersOf(reader, context, { role, placeCode, year });
    const { able } = candidatesFor({ ...standingOf(one), ...course, request }, holders);
    return holders.filter(({ userId }) => able.some((found) => found.userId === userId));
  }
  const role = nextRole[one.stage];
  if (role === undefined) return [];
  const holders = await holdersOf(reader, context, { role, placeCode, year });
  return role === "preparer" ? holders.filter(({ userId }) => userId === one.preparedBy) : holders;
}
