import { policyPublication } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { addPublication } from "./add-publication.ts";
import { keepPolicyVersions } from "./keep-versions.ts";
import { policiesAfter } from "./library-after.ts";
import { effectOfPolicy } from "./policy-effect.ts";
import { readPolicyText } from "./read-policy-text.ts";

/** As long as the reader of policies takes. */
const longest = 200_000;
const PublishPolicy = z.strictObject({ text: z.string().min(1).max(longest) });
type PublishPolicy = z.infer<typeof PublishPolicy>;

/** 发布政策文件: a text comes into force beside the product's own files, or instead of the one with its id. */
export const publishPolicy: ProposalKind<PublishPolicy> = {
  kind: "policy.publish",
  schema: PublishPolicy,
  proposers: ["preparer"],
  deciders: ["reviewer", "approver"],
  grave: true,
  examine: async (reader, context, { text }) => {
    const examined = await examinePolicyText(reader, context, text);
    if (!examined.ok) return examined;
    const { loaded, effect } = examined.value;
    const { id, number, place } = loaded.policy.document;
    return ok({ title: `${number}（${id}）`, placeCode: place, effect });
  },
  apply: async (tx, context, { payload, proposalId }) => {
    const read = await readPolicyText(tx, context, payload.text);
    if (!read.ok) return read;
    const loaded = read.value;
    const { id: policyId, number, place: placeCode } = loaded.policy.document;
    const before = context.library.policies.get(policyId);
    await keepPolicyVersions(tx, before === undefined ? [loaded] : [loaded, before]);
    const { version } = loaded;
    const row = { act: "publish", policyId, version, placeCode, proposalId } as const;
    const added = await addPublication(tx, context, row);
    if (!added.ok) return added;
    const superseded = before === undefined ? null : before.version;
    return ok([
      {
        act: "policy.publish",
        objectKind: "policy",
        objectId: policyId,
        placeCode,
        summary: `${number}（${policyId}）`,
        payload: { policyId, number, version, superseded, proposalId },
      },
    ]);
  },
};

/** Reads a text and says what publishing it would do; refuses what may not be published. */
export async function examinePolicyText(reader: Reader, context: Context, text: string) {
  const read = await readPolicyText(reader, context, text);
  if (!read.ok) return read;
  const loaded = read.value;
  const { id, place } = loaded.policy.document;
  const free = await mayTakeId(reader, context, loaded);
  if (!free.ok) return free;
  const { version } = loaded;
  const after = await policiesAfter(reader, context, { id, kept: { version, text } });
  if (!after.ok) return after;
  const before = context.library.policies.get(id) ?? null;
  const change = { policyId: id, before, after: loaded, restingOnIt: after.value };
  return ok({ loaded, placeCode: place, effect: await effectOfPolicy(reader, context, change) });
}

/** Nobody supersedes the file of another place by taking its name, not even of one that is in force no more. */
async function mayTakeId(
  reader: Reader,
  { library }: Context,
  loaded: LoadedPolicy,
): Promise<Result<void, Problem>> {
  const { id: policyId, place } = loaded.policy.document;
  const own = library.published?.own ?? library;
  const [published] = await reader
    .select({ placeCode: policyPublication.placeCode })
    .from(policyPublication)
    .where(eq(policyPublication.policyId, policyId))
    .limit(1);
  const holder = published?.placeCode ?? own.policies.get(policyId)?.policy.document.place;
  if (holder !== undefined && holder !== place)
    return refuse({ kind: "policy_id_taken", policyId, placeCode: holder });
  return library.policies.get(policyId)?.version === loaded.version
    ? refuse({ kind: "policy_unchanged", policyId })
    : ok(undefined);
}
