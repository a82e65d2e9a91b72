import { exactToText, toScaled } from "#money";
import type { Gazetteer } from "#places";
import { ok, refuse, type Result } from "#result";
import type { Elsewhere, Reckoned, Unreckonable } from "../mechanisms/mechanism.ts";
import { nearestName } from "../reading/nearest.ts";
import type {
  PolicyDocument,
  ProvisionCase,
  StandardProvision,
} from "../schema/policy-document.ts";
import type { ShareLevel } from "../schema/scalars.ts";
import { confidencesOf, weakest } from "../trace.ts";
import { CaseScene } from "./case-scene.ts";
import { type Applicable, applicable, mostSpecific } from "./choose.ts";
import { divide, type Part } from "./divide.ts";
import { dueFor } from "./due.ts";
import type { Distinctions } from "./mentioned.ts";
import { remembered } from "./memory.ts";
import { payerOf } from "./payers.ts";
import type { Ruling, RulingProblem, RulingShare } from "./ruling.ts";
import { factsMatched } from "./specificity.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Finds what a policy says for a place and class in a year: the place lies under the policy's and existed in the year. */
export type FindRuling = (
  year: number,
  placeCode: string,
  insuredClass: string,
) => Result<Ruling, RulingProblem>;

/** What rulings are made from. */
export interface RuleBookInput {
  readonly document: PolicyDocument;
  readonly gazetteer: Gazetteer;
  readonly others: ReadonlyMap<
    string,
    { readonly years: readonly number[]; readonly ruling: FindRuling }
  >;
  readonly distinctions: Distinctions;
}

/** What is the same for all places that the policy does not tell apart: everything but names and payers. */
interface Answer {
  readonly chosen: ProvisionCase;
  readonly standard: Reckoned;
  readonly standardKind: "exact" | "floor";
  readonly parts: readonly Part[];
  readonly due: ReturnType<typeof dueFor>;
  readonly denominator: bigint;
  readonly numerators: readonly bigint[];
}

/** Makes the finder of rulings of one policy; every ruling is made once, and worked out once per kind of place. */
export function createRuleBook(input: RuleBookInput): FindRuling {
  const rulings = new Map<number, Map<string, Map<string, Result<Ruling, RulingProblem>>>>();
  const answers = new Map<string, Result<Answer, RulingProblem>>();
  return (year, placeCode, insuredClass) => {
    const ofYear = remembered(
      rulings,
      year,
      () => new Map<string, Map<string, Result<Ruling, RulingProblem>>>(),
    );
    const ofClass = remembered(
      ofYear,
      insuredClass,
      () => new Map<string, Result<Ruling, RulingProblem>>(),
    );
    return remembered(ofClass, placeCode, () => {
      const standing = standingOf(
        { year, placeCode, insuredClass },
        input.document,
        input.gazetteer,
      );
      if (standing === undefined) throw new Error(`place ${placeCode} did not exist in ${year}`);
      const kind = kindOf(standing, input.distinctions);
      const answer = remembered(answers, kind, () => answerFor(standing, input));
      return answer.ok ? ruled(answer.value, standing, input) : answer;
    });
  };
}

function kindOf(standing: Standing, { codes, attributes }: Distinctions): string {
  const parts = [String(standing.year), standing.insuredClass, standing.place.level];
  for (const code of standing.path) if (codes.has(code)) parts.push(code);
  if (codes.has(standing.place.code)) parts.push("itself");
  for (const key of attributes) {
    const fact = standing.attribute(key);
    parts.push(fact === undefined ? "" : `${fact.value} ${fact.confidence} ${fact.source}`);
  }
  return parts.join("|");
}

function answerFor(standing: Standing, input: RuleBookInput): Result<Answer, RulingProblem> {
  const { document } = input;
  const look = lookElsewhere(input);
  const dividing = { document, standing, elsewhere: look };
  const standards = mostSpecific(document.standards, standing);
  const [ruling] = standards;
  if (ruling === undefined) return refuse({ kind: "no-standard", expected: standing.insuredClass });
  const standard = reckonStandard(ruling.provision, standing, input);
  if (!standard.ok) return standard;
  for (const rival of standards.slice(1)) {
    const other = reckonStandard(rival.provision, standing, input);
    if (other.ok && exactToText(other.value.value) === exactToText(standard.value.value)) continue;
    return refuse({
      kind: "ambiguous-standard",
      positions: standards.map(({ position }) => position),
    });
  }
  const cases = mostSpecific(document.cases, standing);
  const [chosen] = cases;
  if (chosen === undefined) return noCase(standing, input);
  const parts = divide(chosen.provision, standard.value, dividing);
  if (!parts.ok) return parts;
  if (
    cases
      .slice(1)
      .some((rival) => !agrees(rival, parts.value, { standard: standard.value, dividing }))
  ) {
    return refuse({ kind: "ambiguous-case", caseIds: cases.map(({ provision }) => provision.id) });
  }
  return ok({
    chosen: chosen.provision,
    standard: standard.value,
    standardKind: ruling.provision.kind,
    parts: parts.value,
    due: dueFor(document, standing),
    ...wholeNumbers(standard.value, parts.value),
  });
}

function noCase(standing: Standing, { document }: RuleBookInput): Result<never, RulingProblem> {
  const named = applicable(document.cases, standing).map(({ provision }) => provision.id);
  // Cases that beat one another in a circle leave nobody standing.
  if (named.length > 0) return refuse({ kind: "ambiguous-case", caseIds: named });
  const [gap] = applicable(document.gaps, standing);
  return refuse({ kind: "no-case", reason: gap?.provision.reason ?? null });
}

function agrees(
  rival: Applicable<ProvisionCase>,
  parts: readonly Part[],
  given: { readonly standard: Reckoned; readonly dividing: Parameters<typeof divide>[2] },
): boolean {
  const other = divide(rival.provision, given.standard, given.dividing);
  return (
    other.ok && JSON.stringify(other.value.map(essence)) === JSON.stringify(parts.map(essence))
  );
}

function essence({ level, payer, reckoned, kind }: Part): readonly unknown[] {
  return [level, payer, exactToText(reckoned.value), kind];
}

function reckonStandard(
  provision: StandardProvision,
  standing: Standing,
  input: RuleBookInput,
): Result<Reckoned, RulingProblem> {
  const division = {
    whole: () => refuse({ kind: "circular-amount" as const, through: "standard" }),
    shares: [],
  };
  const scene = new CaseScene(input.document, standing, division, lookElsewhere(input));
  const outcome = scene.amount(provision.amount, provision.cite);
  if (!outcome.ok) return refuse({ kind: "unreckonable", caseId: null, because: outcome.problem });
  return ok({ ...outcome.value, step: { ...outcome.value.step, label: "standard" } });
}

// The smallest power of ten that makes every per-head amount a whole number; 1 when all are whole fen.
function wholeNumbers(standard: Reckoned, parts: readonly Part[]) {
  const values = [standard.value, ...parts.map(({ reckoned }) => reckoned.value)];
  for (let decimals = 2; ; decimals += 1) {
    const numerators = values
      .map((value) => toScaled(value, decimals))
      .filter((scaled) => scaled !== undefined);
    if (numerators.length === values.length)
      return { numerators, denominator: 10n ** BigInt(decimals - 2) };
  }
}

function ruled(
  answer: Answer,
  standing: Standing,
  input: RuleBookInput,
): Result<Ruling, RulingProblem> {
  const shares: RulingShare[] = [];
  for (const [index, part] of answer.parts.entries()) {
    const payerCode = payerOf(part, standing, input.gazetteer);
    const numerator = answer.numerators[index + 1];
    if (payerCode === undefined)
      return refuse({ kind: "no-payer", caseId: answer.chosen.id, level: part.level });
    if (numerator === undefined)
      throw new Error(`case ${answer.chosen.id} has a share without its number`);
    shares.push(ruledShare(part, payerCode, numerator));
  }
  const [standardNumerator] = answer.numerators;
  if (standardNumerator === undefined) throw new Error(`case ${answer.chosen.id} has no standard`);
  const facts = factsMatched(answer.chosen.when, standing) ?? [];
  const steps = [answer.standard.step, ...shares.map(({ step }) => step)];
  return ok({
    caseId: answer.chosen.id,
    caseTitle: answer.chosen.title,
    caseNote: answer.chosen.note ?? null,
    placeName: standing.place.name,
    confidence: weakest([
      answer.chosen.confidence ?? "A",
      ...facts.map(({ confidence }) => confidence),
      ...steps.flatMap((step) => [...confidencesOf(step)]),
    ]),
    facts,
    standard: answer.standard.value,
    standardYuan: exactToText(answer.standard.value),
    standardKind: answer.standardKind,
    standardStep: answer.standard.step,
    standardNumerator,
    denominator: answer.denominator,
    shares,
    remainderIndex: remainderIndex(answer.parts, input.document.rounding?.remainder),
    dueOn: answer.due?.date ?? null,
    dueStep: answer.due?.step ?? null,
  });
}

function ruledShare(part: Part, payerCode: string, numerator: bigint): RulingShare {
  const { level, kind, assumed, reckoned } = part;
  const perHeadYuan = exactToText(reckoned.value);
  return {
    level,
    payerCode,
    perHead: reckoned.value,
    perHeadYuan,
    numerator,
    kind,
    assumed,
    step: reckoned.step,
  };
}

function remainderIndex(parts: readonly Part[], level: ShareLevel | undefined): number | undefined {
  const named = parts.findIndex((part) => part.level === level);
  const defined = named >= 0 ? named : parts.findIndex(({ takesRemainder }) => takesRemainder);
  return defined >= 0 ? defined : undefined;
}

function lookElsewhere({ others }: RuleBookInput) {
  return (policyId: string, standing: Standing, year: number): Result<Elsewhere, Unreckonable> => {
    const other = others.get(policyId);
    if (other === undefined) {
      return refuse({
        kind: "unknown-policy",
        policyId,
        nearest: nearestName(policyId, others.keys()),
      });
    }
    if (!other.years.includes(year))
      return refuse({ kind: "policy-refuses", policyId, because: "year-not-governed" });
    const found = other.ruling(year, standing.place.code, standing.insuredClass);
    if (!found.ok) return refuse({ kind: "policy-refuses", policyId, because: found.problem.kind });
    const { standard, standardStep, shares } = found.value;
    return ok({
      standard: { value: standard, step: standardStep },
      share(level) {
        const share = shares.find((candidate) => candidate.level === level);
        if (share === undefined) return refuse({ kind: "unknown-share", level });
        return ok({ value: share.perHead, step: share.step });
      },
    });
  };
}
