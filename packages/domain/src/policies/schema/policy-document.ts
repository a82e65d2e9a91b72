import { z } from "zod";
import { roundingModes, roundingUnits } from "#money";
import {
  citation,
  deadline,
  example,
  gap,
  namedBase,
  note,
  policyAttribute,
  standard,
} from "./provisions.ts";
import { category } from "./categories.ts";
import { contribution, contributionExample, grant, overlap } from "./contributions.ts";
import { criticalIllness } from "./critical-illness.ts";
import { legacyGap } from "./legacy-gap.ts";
import { advance, headcountDay, settlement } from "./settlement.ts";
import { waiting } from "./waiting.ts";
import { provisionCase, split, takeover } from "./shares.ts";
import {
  cite,
  confidence,
  date,
  identifier,
  placeCode,
  shareLevel,
  text,
  wholeNumber,
  years,
} from "./scalars.ts";

const rounding = z
  .strictObject({
    unit: z.enum(roundingUnits).default("fen").meta({ description: "分, 元, 0.01万元, 万元" }),
    mode: z.enum(roundingModes).default("half_up"),
    remainder: shareLevel
      .optional()
      .meta({ description: "The level that takes what rounding leaves over" }),
    total: z.enum(["rounded", "sum_of_shares"]).default("rounded").meta({
      description:
        "rounded: a row's total is rounded and its shares add up to it; sum_of_shares: each share is rounded by itself and the total is their sum",
    }),
    per_head_decimals: wholeNumber.transform(Number).optional().meta({
      description:
        "Decimals of yuan that per-head shares are rounded to before they are multiplied",
    }),
    cite: cite.optional(),
  })
  .refine(
    ({ remainder, total }) => remainder === undefined || total === "rounded",
    "remainder-or-sum-of-shares",
  );

/** One notice as data: the only definition of the policy file format; types, errors and the JSON Schema come from it. */
export const policyDocument = z
  .strictObject({
    format: z.literal("policy.v1"),
    id: identifier,
    title: text,
    number: text.meta({ description: "文号, word for word" }),
    issuers: z.array(text).min(1, "text"),
    issued: date.optional(),
    place: placeCode.meta({
      description: "The place whose government issued it; it governs everything below",
    }),
    years,
    classes: z.array(identifier).min(1, "identifier"),
    confidence,
    notes: z.array(note).default([]),
    citations: z.record(identifier, citation),
    attributes: z.record(identifier, policyAttribute).default({}),
    bases: z.record(identifier, namedBase).default({}),
    standards: z.array(standard).min(1, "standard"),
    cases: z.array(provisionCase).min(1, "case"),
    takeovers: z.array(takeover).default([]),
    splits: z.array(split).default([]),
    gaps: z.array(gap).default([]),
    rounding: rounding.optional(),
    headcounts: z.array(headcountDay).default([]),
    deadlines: z.array(deadline).default([]),
    advances: z.array(advance).default([]),
    settlement: z.array(settlement).default([]),
    categories: z.record(identifier, category).default({}),
    contributions: z.array(contribution).default([]),
    assistance: z.array(grant).default([]),
    assistance_overlap: overlap.optional(),
    contribution_examples: z.array(contributionExample).default([]),
    critical_illness: criticalIllness.optional(),
    waiting: waiting.optional(),
    legacy_gaps: z.array(legacyGap).default([]),
    examples: z.array(example).min(1, "example"),
  })
  .meta({ title: "daowei policy file 政策文件", description: "One notice as data" });

/** What a policy file says, read and typed. */
export type PolicyDocument = z.output<typeof policyDocument>;
/** Who pays how much, for which places and classes. */
export type ProvisionCase = PolicyDocument["cases"][number];
/** What one level pays per head, as the file states it. */
export type ShareProvision = ProvisionCase["shares"][number];
/** Yuan per head and year 补助标准, as the file states it. */
export type StandardProvision = PolicyDocument["standards"][number];
/** By when money must be in place 到位时限, as the file states it. */
export type DeadlineProvision = PolicyDocument["deadlines"][number];
/** On which day heads are counted and for what, as the file states it. */
export type HeadcountDay = PolicyDocument["headcounts"][number];
/** What is paid ahead of the settlement, as the file states it. */
export type AdvanceProvision = PolicyDocument["advances"][number];
/** How what was paid ahead is settled, as the file states it. */
export type SettlementProvision = PolicyDocument["settlement"][number];
/** What the insured pay themselves 个人缴费; never mixed with the subsidy. */
export type ContributionProvision = PolicyDocument["contributions"][number];
/** Who is helped to pay the contribution, as the file states it; contribution income, never subsidy. */
export type GrantProvision = PolicyDocument["assistance"][number];
/** The sections about persons rather than governments' shares. */
export type PersonalRules = Pick<
  PolicyDocument,
  | "categories"
  | "contributions"
  | "assistance"
  | "assistance_overlap"
  | "critical_illness"
  | "waiting"
  | "legacy_gaps"
>;
/** A case worked by hand that the file must reproduce. */
export type PolicyExample = PolicyDocument["examples"][number];
