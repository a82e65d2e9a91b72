import { batchPolicy, policyVersion } from "@daowei/db/schema";
import { parsePolicy, type Policy } from "@daowei/domain/policies";
import { loadPolicyText } from "@daowei/policies";
import { eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Reader } from "../reader.ts";

/** The policy that a batch was computed by, with the policies it refers to, all as they were then. */
export async function policyOfBatch(
  reader: Reader,
  { library }: Pick<Context, "library">,
  batch: { readonly id: string; readonly policyId: string; readonly policyVersion: string },
): Promise<LoadedPolicy> {
  const present = library.policies.get(batch.policyId);
  const referred = await reader
    .select({ id: batchPolicy.policyId, version: batchPolicy.version })
    .from(batchPolicy)
    .where(eq(batchPolicy.batchId, batch.id))
    .orderBy(batchPolicy.policyId);
  const changed = referred.filter(
    ({ id, version }) => library.policies.get(id)?.version !== version,
  );
  if (present?.version === batch.policyVersion && changed.length === 0) return present;
  const key = [batch.policyVersion, ...referred.map(({ version }) => version)].join(" ");
  const known = read.get(library) ?? new Map<string, LoadedPolicy>();
  read.set(library, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = await readAgain(reader, { library, batch, changed });
  known.set(key, made);
  return made;
}

// Texts are kept for good, so what was read from them once holds as long as the library that it leans on.
const read = new WeakMap<Context["library"], Map<string, LoadedPolicy>>();

interface Kept {
  readonly library: Context["library"];
  readonly batch: { readonly policyId: string; readonly policyVersion: string };
  readonly changed: readonly { readonly id: string; readonly version: string }[];
}

async function readAgain(reader: Reader, { library, batch, changed }: Kept): Promise<LoadedPolicy> {
  const { policyId, policyVersion: version } = batch;
  const then = new Map<string, Policy>();
  for (const one of changed) then.set(one.id, await keptPolicy(reader, one.id, one.version));
  const loaded = loadPolicyText(
    { file: `${policyId}@${version}`, text: await keptText(reader, version) },
    {
      gazetteer: library.gazetteer,
      library: (id) => then.get(id) ?? library.policies.get(id)?.policy,
    },
  );
  if (loaded.ok) return loaded.value;
  throw new Error(`policy version ${version} cannot be read: ${JSON.stringify(loaded.problem)}`);
}

async function keptPolicy(reader: Reader, id: string, version: string): Promise<Policy> {
  const parsed = parsePolicy({ file: `${id}@${version}`, text: await keptText(reader, version) });
  if (parsed.ok) return parsed.value;
  throw new Error(`policy version ${version} cannot be read: ${JSON.stringify(parsed.problem)}`);
}

async function keptText(reader: Reader, version: string): Promise<string> {
  const [kept] = await reader
    .select({ text: policyVersion.text })
    .from(policyVersion)
    .where(eq(policyVersion.version, version));
  if (kept === undefined) throw new Error(`policy version ${version} was not kept`);
  return kept.text;
}
