import { z } from "zod";
import { placeLevels } from "#places";
import { type AttachmentKind, attachmentKinds } from "./attachments.ts";
import { documentKinds, type Skip, skipSchema, type When, whenSchema } from "./conditions.ts";

const stage = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "identifier"),
  name: z.string().trim().min(2).max(40),
  role: z.enum(["reviewer", "approver"]),
  /** Level of the place whose post decides; `any` takes every post whose place holds the document's. */
  level: z.enum(["any", ...placeLevels]),
  people: z.int().min(1).max(9),
  /** The stage is needed when one of these is met; always, when there are none. */
  when: z.array(whenSchema).max(10),
  /** The stage is skipped when all of these are met; never, when there are none. */
  skipWhen: z.array(skipSchema).max(10),
  commentWhen: z.array(whenSchema).max(10),
  stepUpWhen: z.array(whenSchema).max(10),
});

/** The format of an approval policy 审批规则: one JSON document, whole. */
export const approvalPolicySchema = z.strictObject({
  format: z.literal("approval-policy.v1"),
  name: z.string().trim().min(2).max(60),
  stages: z.array(stage).min(2).max(10),
  /** Attachments without which a document of a kind is not submitted; none, where it says nothing. */
  requiredAttachments: z
    .partialRecord(z.enum(documentKinds), z.array(z.enum(attachmentKinds)).min(1))
    .exactOptional(),
});
/** An approval policy: the stages that a document passes, in their order. */
export type ApprovalPolicy = z.infer<typeof approvalPolicySchema>;
/** One stage of an approval policy. */
export type ApprovalStage = ApprovalPolicy["stages"][number];

/** What is wrong with an approval policy as a whole. */
export type ApprovalPolicyFinding =
  | { readonly kind: "stage_key_twice"; readonly stage: string }
  | { readonly kind: "review_after_approval"; readonly stage: string }
  | { readonly kind: "role_never_certain"; readonly role: "reviewer" | "approver" }
  /** A threshold on the document alone: splitting it would evade the stage. */
  | { readonly kind: "splitting_evades"; readonly stage: string; readonly condition: string };

const unconditional = { level: "any", people: 1, when: [], skipWhen: [] } as const;

/** What holds where no office has decided otherwise: one person reviews, another approves. */
export const builtInApprovalPolicy: ApprovalPolicy = approvalPolicySchema.parse({
  format: "approval-policy.v1",
  name: "一人复核、一人审批",
  stages: [
    {
      key: "review",
      name: "复核",
      role: "reviewer",
      ...unconditional,
      commentWhen: [],
      stepUpWhen: [],
    },
    {
      key: "approve",
      name: "审批",
      role: "approver",
      ...unconditional,
      commentWhen: [],
      stepUpWhen: [],
    },
  ],
});

/** The kinds of attachment that a policy wants with a document of a kind. */
export function requiredAttachments(
  policy: ApprovalPolicy,
  documentKind: (typeof documentKinds)[number],
): readonly AttachmentKind[] {
  return policy.requiredAttachments?.[documentKind] ?? [];
}

/** Everything that is wrong with an approval policy; an empty list says that it can be in force. */
export function checkApprovalPolicy({ stages }: ApprovalPolicy): ApprovalPolicyFinding[] {
  const findings: ApprovalPolicyFinding[] = [];
  const seen = new Set<string>();
  let approving = false;
  for (const one of stages) {
    if (seen.has(one.key)) findings.push({ kind: "stage_key_twice", stage: one.key });
    seen.add(one.key);
    if (approving && one.role === "reviewer")
      findings.push({ kind: "review_after_approval", stage: one.key });
    approving ||= one.role === "approver";
    findings.push(...evasions(one));
  }
  for (const role of ["reviewer", "approver"] as const)
    if (!stages.some((one) => one.role === role && isCertain(one)))
      findings.push({ kind: "role_never_certain", role });
  return findings;
}

function isCertain({ when, skipWhen }: ApprovalStage): boolean {
  return when.length === 0 && skipWhen.length === 0;
}

function evasions(one: ApprovalStage): ApprovalPolicyFinding[] {
  const lists = [one.when, one.commentWhen, one.stepUpWhen];
  const open = lists
    .filter((list) => has(list, "document_at_least") && !has(list, "payer_period_at_least"))
    .map(() => "document_at_least");
  if (has(one.skipWhen, "document_below") && !has(one.skipWhen, "payer_period_below"))
    open.push("document_below");
  return open.map((condition) => ({ kind: "splitting_evades", stage: one.key, condition }));
}

function has(list: readonly (When | Skip)[], kind: (When | Skip)["kind"]): boolean {
  return list.some((condition) => condition.kind === kind);
}

/** The periods of which a policy wants to know what each payer gives: days, or null for the fiscal year. */
export function periodsOf({ stages }: ApprovalPolicy): (number | null)[] {
  const conditions = stages.flatMap((one) => [
    ...one.when,
    ...one.skipWhen,
    ...one.commentWhen,
    ...one.stepUpWhen,
  ]);
  const periods = conditions.flatMap((condition) =>
    condition.kind === "payer_period_at_least" || condition.kind === "payer_period_below"
      ? [condition.days]
      : [],
  );
  return [...new Set(periods)];
}
