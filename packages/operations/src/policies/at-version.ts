import { policyVersion } from "@daowei/db/schema";
import { loadPolicyText } from "@daowei/policies";
import { eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Reader } from "../reader.ts";

/** The policy as it was when money was computed by it, even when the library has a newer text. */
export async function policyAtVersion(
  reader: Reader,
  { library }: Pick<Context, "library">,
  { policyId, version }: { readonly policyId: string; readonly version: string },
): Promise<LoadedPolicy> {
  const present = library.policies.get(policyId);
  if (present?.version === version) return present;
  const [kept] = await reader
    .select()
    .from(policyVersion)
    .where(eq(policyVersion.version, version));
  if (kept === undefined) throw new Error(`policy version ${version} was not kept`);
  const loaded = loadPolicyText(
    { file: `${policyId}@${version}`, text: kept.text },
    { gazetteer: library.gazetteer, library: (id) => library.policies.get(id)?.policy },
  );
  if (!loaded.ok)
    throw new Error(`policy version ${version} cannot be read: ${JSON.stringify(loaded.problem)}`);
  return loaded.value;
}
