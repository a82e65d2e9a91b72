import { z } from "zod";
import {
  CivilDate,
  Confidence,
  FiscalYear,
  Id,
  Instant,
  PayerLevel,
  PerHeadYuan,
  PlaceCode,
} from "./scalars.ts";

export const Citation = z.object({
  policyId: z.string(),
  number: z.string().describe("文号, verbatim"),
  article: z.string().describe("Where in the notice, e.g. 一、(二)"),
  quote: z.string().describe("The sentence, verbatim unless `verbatim` says otherwise"),
  verbatim: z.boolean(),
  confidence: Confidence,
});
export type Citation = z.infer<typeof Citation>;

export const StandardKind = z.enum(["exact", "floor"]).describe("exact 达到, floor 不低于");

export const PolicyTopic = z.enum([
  "contribution",
  "deadline",
  "settlement",
  "critical_illness",
  "waiting",
]);
export type PolicyTopic = z.infer<typeof PolicyTopic>;

export const PolicyHits = z.object({
  hits: z.array(
    z.object({
      policyId: z.string(),
      number: z.string().describe("文号 of the document that the sentence stands in"),
      article: z.string(),
      text: z.string(),
      quoted: z.boolean().describe("Word for word; false where the file tells what it says"),
    }),
  ),
  more: z.int(),
});

export const PolicySummary = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  issuers: z.array(z.string()),
  placeCode: PlaceCode,
  placeName: z.string(),
  issuedOn: CivilDate.nullable(),
  fromYear: FiscalYear,
  toYear: FiscalYear.nullable(),
  standardYuan: PerHeadYuan.nullable(),
  standardKind: StandardKind.nullable(),
  confidence: Confidence,
  confirmed: z.boolean(),
  topics: z
    .array(PolicyTopic)
    .describe("主题: what it speaks of beside the subsidy and who bears it"),
  version: z.string().describe("SHA-256 of the policy file"),
});
export type PolicySummary = z.infer<typeof PolicySummary>;

export const RecentPolicy = PolicySummary.pick({
  id: true,
  number: true,
  title: true,
  confidence: true,
}).extend({
  happened: z.enum(["issued", "published", "year_begins"]),
  on: CivilDate,
});
export type RecentPolicy = z.infer<typeof RecentPolicy>;

export const PolicyCase = z.object({
  id: z.string(),
  appliesTo: z.string().describe("The condition in words"),
  insuredClasses: z.array(z.string()),
  confidence: Confidence,
  note: z.string().nullable(),
  shares: z.array(
    z.object({
      level: PayerLevel,
      rule: z.string().describe("The rule in words, e.g. 91.5 元 or 其余部分"),
      citationKey: z.string().nullable(),
    }),
  ),
});
export type PolicyCase = z.infer<typeof PolicyCase>;

export const PolicyFinding = z.object({
  kind: z.string(),
  line: z.int(),
  column: z.int(),
  path: z.string(),
  expected: z.string(),
  found: z.string(),
  nearest: z.string().nullable().describe("The nearest valid name"),
});
export type PolicyFinding = z.infer<typeof PolicyFinding>;

export const PolicyText = z.string().min(1).max(200_000).describe("A policy file (YAML)");

export const CheckedPolicyText = z.object({
  findings: z.array(PolicyFinding).describe("The first hundred").readonly(),
  findingCount: z.int(),
  effect: z
    .string()
    .nullable()
    .describe("PolicyEffect as canonical JSON; null while the text cannot be published"),
  refusal: z.string().nullable().describe("Problem kind of a text without findings"),
});
export type CheckedPolicyText = z.infer<typeof CheckedPolicyText>;

const PolicySha = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 of the policy file");
export const PolicyVersion = PolicySha;

export const PolicyHistory = z.object({
  inForce: PolicySha.nullable(),
  publications: z.array(
    z.object({
      act: z.enum(["publish", "withdraw"]),
      version: PolicySha.nullable(),
      at: Instant,
      proposal: z
        .object({
          id: Id,
          proposedBy: z.string(),
          decidedBy: z.string().nullable(),
          reason: z.string(),
        })
        .nullable()
        .describe("Null where this post may not read it"),
      batches: z.int().nullable().describe("Batches that rest on this version"),
    }),
  ),
  own: z
    .object({ version: PolicySha, batches: z.int().nullable() })
    .nullable()
    .describe("The file that comes with the product"),
});
export type PolicyHistory = z.infer<typeof PolicyHistory>;

export const PolicyDetail = PolicySummary.extend({
  citations: z.array(
    Citation.extend({
      key: z.string(),
      structured: z.boolean().describe("Whether a rule rests on it; false: 未结构化"),
    }),
  ),
  cases: z.array(PolicyCase),
  contributions: z.array(
    z.object({
      yuan: PerHeadYuan,
      kind: StandardKind,
      coverageYear: FiscalYear.nullable(),
      citationKey: z.string().nullable(),
      confidence: Confidence,
    }),
  ),
  headcounts: z.array(
    z.object({
      what: z.string(),
      on: CivilDate.nullable().describe("The day on which heads are counted"),
      rule: z.string(),
      status: z.enum(["reported", "verified"]).nullable(),
      use: z.enum(["advance", "settlement"]).nullable().describe("null: for everything"),
      citationKey: z.string(),
    }),
  ),
  settlement: z
    .array(z.object({ what: z.string(), rule: z.string(), citationKey: z.string() }))
    .describe("What is paid ahead 提前下达 and how it is settled 清算"),
  deadlines: z.array(
    z.object({
      what: z.string(),
      on: CivilDate.nullable(),
      rule: z.string(),
      citationKey: z.string().nullable(),
      fallback: z.boolean(),
    }),
  ),
  notes: z.array(z.string()),
  source: z.string().describe("The policy file's text (YAML)"),
});
export type PolicyDetail = z.infer<typeof PolicyDetail>;
