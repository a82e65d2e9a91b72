import { approvalPolicy, approvalPolicyAdoption } from "@daowei/db/schema";
import {
  type ApprovalPolicy,
  approvalPolicySchema,
  builtInApprovalPolicy,
} from "@daowei/domain/approvals";
import { desc, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { canonicalJson, sha256 } from "../identity.ts";
import { anyOf, type Reader } from "../reader.ts";

/** An approval policy as one office, or the program itself, has it in force. */
export interface PolicyInForce {
  readonly policy: ApprovalPolicy;
  readonly text: string;
  readonly version: string;
  /** Null for the built-in one. */
  readonly adoption: typeof approvalPolicyAdoption.$inferSelect | null;
}

/** The text of a policy as it is kept and hashed. */
export function textOf(policy: ApprovalPolicy): {
  readonly text: string;
  readonly version: string;
} {
  const text = canonicalJson(policy);
  return { text, version: sha256(text) };
}

/** What holds for documents of a place: the newest of the nearest office, from the place upwards, that took one. */
export async function policyInForce(
  reader: Reader,
  { library }: Pick<Context, "library">,
  { placeCode, year }: { readonly placeCode: string; readonly year: number },
): Promise<PolicyInForce> {
  const codes = library.gazetteer.path(placeCode, year).map((place) => place.code);
  const rows = await reader
    .select({ adoption: approvalPolicyAdoption, text: approvalPolicy.text })
    .from(approvalPolicyAdoption)
    .innerJoin(approvalPolicy, eq(approvalPolicy.version, approvalPolicyAdoption.version))
    .where(anyOf(approvalPolicyAdoption.placeCode, [...codes, placeCode]))
    .orderBy(desc(approvalPolicyAdoption.number));
  const nearest = [placeCode, ...codes.toReversed()]
    .map((code) => rows.find(({ adoption }) => adoption.placeCode === code))
    .find((row) => row !== undefined);
  if (nearest === undefined)
    return { policy: builtInApprovalPolicy, ...textOf(builtInApprovalPolicy), adoption: null };
  const { adoption, text } = nearest;
  return { policy: readPolicy(text), text, version: adoption.version, adoption };
}

/** Reads a policy that was checked before it was kept. Throws when it is none. */
export function readPolicy(text: string): ApprovalPolicy {
  return approvalPolicySchema.parse(JSON.parse(text));
}
