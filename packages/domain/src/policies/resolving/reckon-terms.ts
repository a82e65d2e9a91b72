import { exactToText, toScaled } from "#money";
import { ok, refuse, type Result } from "#result";
import type { Reckoned } from "../mechanisms/mechanism.ts";
import type { ProvisionCase } from "../schema/policy-document.ts";
import type { ShareLevel } from "../schema/scalars.ts";
import { weakest, weakestIn } from "../trace.ts";
import type { Question } from "./question.ts";
import { type Applicable, applicable, mostSpecific } from "./choose.ts";
import { divide, type Part } from "./divide.ts";
import { dueFor } from "./due.ts";
import { onlyStandard, type StatedStandard } from "./only-standard.ts";
import type { RulingProblem, Terms, TermShare } from "./ruling.ts";
import { isNarrower } from "./specificity.ts";

/** Works out what a policy says for a standing; refuses where it says nothing, too much, or what does not add up. */
export function reckonTerms(question: Question): Result<Terms, RulingProblem> {
  const standard = onlyStandard(question);
  if (!standard.ok) return standard;
  const chosen = onlyCase(standard.value.reckoned, question);
  if (!chosen.ok) return chosen;
  return ok(termsOf(standard.value, chosen.value, question));
}

interface ChosenCase {
  readonly chosen: Applicable<ProvisionCase>;
  readonly parts: readonly Part[];
}

function onlyCase(standard: Reckoned, question: Question): Result<ChosenCase, RulingProblem> {
  const candidates = mostSpecific(question.document.cases, question.standing);
  const [chosen, ...rivals] = candidates;
  if (chosen === undefined) return noCase(question);
  const silent = gapWithin(chosen.provision, question);
  if (silent !== undefined) return refuse({ kind: "no-case", reason: silent });
  const parts = divide(chosen.provision, standard, question);
  if (!parts.ok) return parts;
  for (const rival of rivals) {
    const other = divide(rival.provision, standard, question);
    if (other.ok && essence(other.value) === essence(parts.value)) continue;
    return refuse({
      kind: "ambiguous-case",
      caseIds: candidates.map(({ provision }) => provision.id),
    });
  }
  return ok({ chosen, parts: parts.value });
}

// A gap that is narrower than the case is an exception from it.
function gapWithin({ when }: ProvisionCase, { document, standing }: Question): string | undefined {
  return applicable(document.gaps, standing)
    .map(({ provision }) => provision)
    .find((gap) => isNarrower(gap.when, when, standing))?.reason;
}

function noCase({ document, standing }: Question): Result<never, RulingProblem> {
  const applying = applicable(document.cases, standing).map(({ provision }) => provision.id);
  // Cases that beat one another in a circle leave nobody standing.
  if (applying.length > 0) return refuse({ kind: "ambiguous-case", caseIds: applying });
  const [gap] = applicable(document.gaps, standing);
  return refuse({ kind: "no-case", reason: gap?.provision.reason ?? null });
}

function essence(parts: readonly Part[]): string {
  return JSON.stringify(
    parts.map(({ level, payer, reckoned, kind }) => [
      level,
      payer,
      exactToText(reckoned.value),
      kind,
    ]),
  );
}

function termsOf(
  standard: StatedStandard,
  { chosen, parts }: ChosenCase,
  question: Question,
): Terms {
  const { denominator, standardNumerator, numerators } = wholeNumbers(standard.reckoned, parts);
  const facts = [...chosen.facts, ...standard.facts, ...parts.flatMap((part) => part.facts)];
  const steps = [standard.reckoned.step, ...parts.map(({ reckoned }) => reckoned.step)];
  const caseConfidence = weakest([
    chosen.provision.confidence ?? "A",
    ...facts.map(({ confidence }) => confidence),
  ]);
  return {
    caseId: chosen.provision.id,
    caseTitle: chosen.provision.title,
    caseNote: chosen.provision.note ?? null,
    caseConfidence,
    confidence: weakest([caseConfidence, ...steps.map(weakestIn)]),
    standard: standard.reckoned.value,
    standardYuan: exactToText(standard.reckoned.value),
    standardKind: standard.kind,
    standardStep: standard.reckoned.step,
    standardNumerator,
    denominator,
    shares: parts.map((part, index) => termShare(part, numerators[index])),
    remainderIndex: remainderIndex(parts, question.document.rounding?.remainder),
    totalIsSum: question.document.rounding?.total === "sum_of_shares",
    due: dueFor(question.document, question.standing),
  };
}

function termShare(
  { level, payer, reckoned, kind, assumed }: Part,
  numerator: bigint | undefined,
): TermShare {
  if (numerator === undefined) throw new Error(`share of ${level} has no whole number`);
  const perHeadYuan = exactToText(reckoned.value);
  return {
    level,
    payer,
    perHead: reckoned.value,
    perHeadYuan,
    numerator,
    kind,
    assumed,
    step: reckoned.step,
  };
}

// The smallest power of ten that makes every per-head amount a whole number; 1 when all are whole fen.
function wholeNumbers(standard: Reckoned, parts: readonly Part[]) {
  for (let decimals = 2; ; decimals += 1) {
    const standardNumerator = toScaled(standard.value, decimals);
    const numerators = parts
      .map(({ reckoned }) => toScaled(reckoned.value, decimals))
      .filter((scaled) => scaled !== undefined);
    if (standardNumerator === undefined || numerators.length < parts.length) continue;
    return { standardNumerator, numerators, denominator: 10n ** BigInt(decimals - 2) };
  }
}

function remainderIndex(parts: readonly Part[], level: ShareLevel | undefined): number | undefined {
  const named = parts.findIndex((part) => part.level === level);
  const index = named >= 0 ? named : parts.findIndex(({ takesRemainder }) => takesRemainder);
  return index >= 0 ? index : undefined;
}
