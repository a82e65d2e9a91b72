import { type Fen, fenToText } from "#money";
import {
  type Citation,
  citationIn,
  cited,
  type CompiledPolicy,
  nearestName,
  type TraceStep,
} from "#policies";
import { ok, refuse, type Result } from "#result";

/** A gap of an old scheme's fund, and from where somebody means to fill it. */
export interface LegacyGapQuestion {
  readonly policy: CompiledPolicy;
  /** The old scheme whose fund has the gap, by its key in the policy file. */
  readonly scheme: string;
  /** The code of the place whose government ran the old pooling area 原统筹地. */
  readonly pooledBy: string;
  readonly gapFen: Fen;
  readonly from:
    | { readonly kind: "government"; readonly placeCode: string }
    | { readonly kind: "fund"; readonly scheme: string };
}

/** Who fills the gap, whole fen as text, and the sentence that says so. It is no part of the subsidy. */
export interface LegacyGapAnswer {
  readonly version: "trace.v1";
  readonly policyId: string;
  readonly gapId: string;
  readonly scheme: string;
  readonly payerCode: string;
  readonly amountFen: string;
  readonly root: TraceStep;
}

/** Why a gap may not be filled so. */
export type LegacyGapProblem =
  | { readonly kind: "no-legacy-gap-rule"; readonly policyId: string }
  | {
      readonly kind: "unknown-scheme";
      readonly scheme: string;
      readonly expected: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly kind: "not-a-gap"; readonly gapFen: Fen }
  | {
      readonly kind: "other-schemes-fund";
      readonly scheme: string;
      readonly from: string;
      readonly citation: Citation;
    }
  | {
      readonly kind: "government-makes-it-up";
      readonly payerCode: string;
      readonly citation: Citation;
    }
  | {
      readonly kind: "other-government";
      readonly payerCode: string;
      readonly found: string;
      readonly citation: Citation;
    };

/** Lets the government of the old pooling area make up a gap from before the merger, and nobody else; no fund covers another's. */
export function coverLegacyGap(
  question: LegacyGapQuestion,
): Result<LegacyGapAnswer, LegacyGapProblem> {
  const { policy, scheme, pooledBy, gapFen, from } = question;
  const rules = policy.personal.legacy_gaps;
  if (rules.length === 0) return refuse({ kind: "no-legacy-gap-rule", policyId: policy.id });
  const rule = rules.find(({ schemes }) => Object.keys(schemes).includes(scheme));
  const expected = rules.flatMap(({ schemes }) => Object.keys(schemes));
  const unknown = [scheme, ...(from.kind === "fund" ? [from.scheme] : [])].find(
    (name) => !expected.includes(name),
  );
  if (rule === undefined || unknown !== undefined) {
    const asked = unknown ?? scheme;
    const nearest = nearestName(asked, expected);
    return refuse({ kind: "unknown-scheme", scheme: asked, expected, nearest });
  }
  if (gapFen <= 0n) return refuse({ kind: "not-a-gap", gapFen });
  const citation = citationIn(policy, rule.cite);
  if (from.kind === "fund") {
    return from.scheme === scheme
      ? refuse({ kind: "government-makes-it-up", payerCode: pooledBy, citation })
      : refuse({ kind: "other-schemes-fund", scheme, from: from.scheme, citation });
  }
  if (from.placeCode !== pooledBy) {
    const found = from.placeCode;
    return refuse({ kind: "other-government", payerCode: pooledBy, found, citation });
  }
  return ok(answer(question, rule.id, citation));
}

function answer(
  { policy, scheme, pooledBy, gapFen }: LegacyGapQuestion,
  gapId: string,
  citation: Citation,
): LegacyGapAnswer {
  const amountFen = fenToText(gapFen);
  const root = cited(
    { label: "legacy_gap", operation: "given", value: amountFen, unit: "fen", inputs: [] },
    citation,
  );
  return {
    version: "trace.v1",
    policyId: policy.id,
    gapId,
    scheme,
    payerCode: pooledBy,
    amountFen,
    root,
  };
}
