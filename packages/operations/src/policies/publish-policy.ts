import type { Transaction } from "@daowei/db";
import { policyPublication } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { loadPolicyText } from "@daowei/policies";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import { keepPolicyVersions } from "./keep-versions.ts";

const PublishPolicy = z.strictObject({ text: z.string().min(1).max(200_000) });
type PublishPolicy = z.infer<typeof PublishPolicy>;

/** 发布政策文件: a policy file comes into force beside the library's own, or instead of one with its id. */
export const publishPolicy: ProposalKind<PublishPolicy> = {
  kind: "policy.publish",
  schema: PublishPolicy,
  proposers: ["preparer"],
  deciders: ["reviewer", "approver"],
  grave: true,
  examine: (_reader, context, { text }) => {
    const loaded = readText(context, text);
    if (!loaded.ok) return Promise.resolve(loaded);
    const { version, policy } = loaded.value;
    const { id, number, place } = policy.document;
    const inForce = context.library.policies.get(id)?.version ?? null;
    return Promise.resolve(
      ok({
        title: `${id} ${number}`,
        placeCode: place,
        effect: { policyId: id, version, supersedes: inForce },
      }),
    );
  },
  apply: async (tx, context, { payload, proposalId }) => {
    const loaded = readText(context, payload.text);
    if (!loaded.ok) return loaded;
    const { version, policy } = loaded.value;
    const { id: policyId, number, place: placeCode } = policy.document;
    await keepPolicyVersions(tx, [loaded.value]);
    await addPublication(tx, { policyId, version, placeCode, proposalId });
    return ok([
      {
        act: "policy.publish",
        objectKind: "policy",
        objectId: policyId,
        placeCode,
        summary: `${policyId} ${number}`,
        payload: { policyId, number, version, proposalId },
      },
    ]);
  },
};

function readText({ library }: Context, text: string): Result<LoadedPolicy, Problem> {
  const loaded = loadPolicyText(
    { file: "policy.yaml", text },
    { gazetteer: library.gazetteer, library: (id) => library.policies.get(id)?.policy },
  );
  if (loaded.ok) return loaded;
  if (loaded.problem.kind !== "invalid-policy") throw new Error("a text was read from a file");
  return refuse({ kind: "policy_not_valid", count: loaded.problem.problems.length });
}

/** Any number, the same in every version. */
const publicationLock = 7_239_417;

async function addPublication(
  tx: Transaction,
  row: Pick<
    typeof policyPublication.$inferSelect,
    "policyId" | "version" | "placeCode" | "proposalId"
  >,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${publicationLock})`);
  const { rows } = await tx.execute<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from policy_publication`,
  );
  const [first] = rows;
  if (first === undefined) throw new Error("an aggregate without a row");
  await tx.insert(policyPublication).values({ ...row, number: first.next, act: "publish" });
}
