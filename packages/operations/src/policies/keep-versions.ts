import type { Transaction } from "@daowei/db";
import { policyVersion } from "@daowei/db/schema";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";

/** The policies of the library that a policy refers to, directly or through others, in the order of their ids. */
export function referredBy({ compiled }: LoadedPolicy, { library }: Context): LoadedPolicy[] {
  return compiled.refersTo.map((id) => {
    const found = library.policies.get(id);
    if (found === undefined)
      throw new Error(`${compiled.id} was compiled with ${id}, which is gone`);
    return found;
  });
}

/** Keeps the texts that money is computed by; the same version is kept once. */
export async function keepPolicyVersions(
  tx: Transaction,
  policies: readonly LoadedPolicy[],
): Promise<void> {
  await tx
    .insert(policyVersion)
    .values(
      policies.map(({ version, text, compiled: { id, number } }) => {
        return { version, policyId: id, number, text };
      }),
    )
    .onConflictDoNothing();
}
