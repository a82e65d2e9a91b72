import { batch, policyPublication, policyVersion, proposal } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { count, desc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import type { Context } from "../context.ts";
import { instant } from "../reader.ts";

/** Every text that was in force under an id, the newest first, and how many batches of the post's place rest on each. */
export const policyHistory = ask<{ readonly id: string }, Awaited<ReturnType<typeof historyOf>>>(
  async (context, { id }) => {
    const history = await historyOf(context, id);
    return history.publications.length === 0 && history.own === null
      ? refuse({ kind: "not_found", object: "policy", id })
      : ok(history);
  },
);

const unused = 0;

async function historyOf({ db, library }: Context, id: string) {
  const [rows, used] = await Promise.all([
    db
      .select({ publication: policyPublication, proposal })
      .from(policyPublication)
      .leftJoin(proposal, eq(proposal.id, policyPublication.proposalId))
      .where(eq(policyPublication.policyId, id))
      .orderBy(desc(policyPublication.number)),
    db
      .select({ version: batch.policyVersion, batches: count() })
      .from(batch)
      .where(eq(batch.policyId, id))
      .groupBy(batch.policyVersion),
  ]);
  // One count for each version that any batch rests on: what is not counted has none.
  const usedBy = (version: string) =>
    used.find((one) => one.version === version)?.batches ?? unused;
  const own = (library.published?.own ?? library).policies.get(id);
  return {
    inForce: library.policies.get(id)?.version ?? null,
    publications: rows.map(({ publication, proposal: made }) => ({
      act: publication.act,
      version: publication.version,
      at: instant(publication.at),
      // Who made it is told where the proposal may be read.
      proposal:
        made === null
          ? null
          : {
              id: made.id,
              proposedBy: made.proposedByName,
              decidedBy: made.closedByName,
              reason: made.reason,
            },
      batches: publication.version === null ? null : usedBy(publication.version),
    })),
    own: own === undefined ? null : { version: own.version, batches: usedBy(own.version) },
  };
}

/** The text of a version that is or was in force; the law is open to every post. */
export const policySource = ask<{ readonly version: string }, { source: string }>(
  async ({ db, library }, { version }) => {
    const present = [...library.policies.values()].find((one) => one.version === version);
    if (present !== undefined) return ok({ source: present.text });
    const [kept] = await db.select().from(policyVersion).where(eq(policyVersion.version, version));
    return kept === undefined
      ? refuse({ kind: "not_found", object: "policy_version", id: version })
      : ok({ source: kept.text });
  },
);
