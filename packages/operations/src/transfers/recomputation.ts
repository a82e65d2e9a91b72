import { batch, batchPolicy, obligation, policyVersion } from "@daowei/db/schema";
import type { GazetteerInput } from "@daowei/domain/places";
import { ok, refuse } from "@daowei/domain/result";
import { readDivisions } from "@daowei/policies";
import { asc, eq, inArray } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import type { Reader } from "../reader.ts";

export interface PolicyTextKept {
  readonly id: string;
  /** SHA-256 of the text. */
  readonly version: string;
  readonly text: string;
}

/** The texts an obligation was computed by: its policy first, then those that it refers to, as they were kept. */
export const textsOfObligation = ask<
  { readonly obligationId: string },
  { policies: PolicyTextKept[] }
>(async (context, { obligationId }) => {
  const [found] = await context.db
    .select({ obligation, batch })
    .from(obligation)
    .innerJoin(batch, eq(batch.id, obligation.batchId))
    .where(eq(obligation.id, obligationId));
  if (
    found === undefined ||
    !inScope(context, found.obligation.placeCode, found.obligation.fiscalYear)
  )
    return refuse({ kind: "not_found", object: "obligation", id: obligationId });
  return ok({ policies: await textsOf(context.db, found.batch) });
});

async function textsOf(
  reader: Reader,
  { id, policyVersion: own }: Pick<typeof batch.$inferSelect, "id" | "policyVersion">,
): Promise<PolicyTextKept[]> {
  const referred = await reader
    .select({ version: batchPolicy.version })
    .from(batchPolicy)
    .where(eq(batchPolicy.batchId, id));
  const versions = [own, ...referred.map(({ version }) => version)];
  const kept = await reader
    .select({
      id: policyVersion.policyId,
      version: policyVersion.version,
      text: policyVersion.text,
    })
    .from(policyVersion)
    .where(inArray(policyVersion.version, versions))
    .orderBy(asc(policyVersion.policyId));
  return kept.toSorted((a, b) => Number(b.version === own) - Number(a.version === own));
}

/** The divisions of the country and the facts about them that rules look at: open to everyone, the same for all. */
export const divisions = ask<undefined, Required<GazetteerInput>>(async () =>
  Promise.resolve(ok(readDivisions())),
);
