import type { CompiledPolicy, Confidence, ShareLevel, Terms, TraceStep } from "#policies";

/** Yuan per head under one policy: stated by a sentence, or worked out from what sentences state 推算. */
export interface Figure {
  readonly yuan: string;
  readonly kind: "exact" | "floor";
  readonly derived: boolean;
  /** A reading that the notice does not spell out. */
  readonly assumed: boolean;
}

/** What one policy says for a place and class. */
export interface Answer {
  readonly caseId: string;
  readonly caseTitle: string;
  readonly confidence: Confidence;
  readonly standard: Figure;
  readonly shares: ReadonlyMap<ShareLevel, Figure>;
}

/** Who is asked about: a class at a place in a year. */
export interface Asked {
  readonly year: number;
  readonly placeCode: string;
  readonly insuredClass: string;
}

/** The terms that a policy has for a place and class; undefined where it has none, for whatever reason. */
export function termsFor(policy: CompiledPolicy, asked: Asked): Terms | undefined {
  const { year, placeCode, insuredClass } = asked;
  const governs = policy.book.path(year, placeCode).some(({ code }) => code === policy.place);
  if (!governs || !policy.classes.includes(insuredClass)) return undefined;
  const ruling = policy.book.ruling(year, placeCode, insuredClass);
  return ruling.ok ? ruling.value.terms : undefined;
}

/** Terms as figures that can stand beside another policy's. */
export function answerOf(terms: Terms): Answer {
  const { caseId, caseTitle, confidence, standardYuan, standardKind, standardStep } = terms;
  const standard = {
    yuan: standardYuan,
    kind: standardKind,
    derived: !isStated(standardStep),
    assumed: false,
  };
  const shares = new Map(
    terms.shares.map(({ level, perHeadYuan, kind, step, assumed }) => [
      level,
      { yuan: perHeadYuan, kind, derived: !isStated(step), assumed },
    ]),
  );
  return { caseId, caseTitle, confidence, standard, shares };
}

// Words of another sentence or document are still words.
function isStated({ operation, inputs, derived }: TraceStep): boolean {
  if (derived === true) return false;
  const [only, another] = inputs;
  if (operation === "refer" && only !== undefined && another === undefined) return isStated(only);
  return operation === "given";
}
