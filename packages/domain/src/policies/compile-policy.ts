import type { Rounding } from "#money";
import { wholeFenHalfUp } from "#money";
import type { Gazetteer } from "#places";
import { ok, refuse, type Result } from "#result";
import { checkCoverage } from "./checking/check-coverage.ts";
import { checkReferences } from "./checking/check-references.ts";
import { type Finding, located } from "./checking/report.ts";
import type { Policy } from "./reading/parse-policy.ts";
import type { PolicyProblem } from "./reading/problem.ts";
import { citationOf } from "./resolving/citation-of.ts";
import { distinctionsOf, policiesMentioned } from "./resolving/mentioned.ts";
import type { Other } from "./resolving/look-elsewhere.ts";
import { createRuleBook, type RuleBook } from "./resolving/rule-book.ts";
import type {
  AdvanceProvision,
  ContributionProvision,
  DeadlineProvision,
  HeadcountDay,
  PersonalRules,
  PolicyDocument,
  PolicyExample,
  SettlementProvision,
} from "./schema/policy-document.ts";
import type { Confidence } from "./schema/scalars.ts";
import type { Citation } from "./trace.ts";

/** A policy that was checked whole and answers for every place and class that it governs. */
export interface CompiledPolicy {
  readonly id: string;
  readonly title: string;
  /** 文号, word for word. */
  readonly number: string;
  readonly issuers: readonly string[];
  readonly issued: string | null;
  readonly place: string;
  readonly years: readonly number[];
  readonly classes: readonly string[];
  readonly confidence: Confidence;
  readonly notes: readonly { readonly text: string; readonly citation: Citation | null }[];
  readonly citations: Readonly<Record<string, Citation>>;
  readonly contributions: readonly ContributionProvision[];
  /** What the file says about persons: contributions, assistance, critical illness, waiting, legacy gaps. */
  readonly personal: PersonalRules;
  readonly deadlines: readonly DeadlineProvision[];
  /** On which day heads are counted. */
  readonly headcounts: readonly HeadcountDay[];
  readonly advances: readonly AdvanceProvision[];
  readonly settlement: readonly SettlementProvision[];
  readonly examples: readonly PolicyExample[];
  readonly rounding: Rounding;
  /** The ids of every policy that it refers to, directly or through others, in their order. */
  readonly refersTo: readonly string[];
  readonly gazetteer: Gazetteer;
  readonly book: RuleBook;
}

/** The citation under a key that the policy's own provisions name; throws for any other key. */
export function citationIn(
  policy: Pick<CompiledPolicy, "id" | "citations">,
  key: string,
): Citation {
  const found = policy.citations[key];
  if (found === undefined) throw new Error(`policy ${policy.id} has no citation ${key}`);
  return found;
}

/** What a policy is compiled with: the divisions, and the policies that it may refer to. */
export interface CompileContext {
  readonly gazetteer: Gazetteer;
  readonly library?: (id: string) => Policy | undefined;
  /** The book of the same policy with other amounts: what it knows about places holds here too. */
  readonly sibling?: RuleBook;
}

/** Checks a policy whole and makes it answer; refuses it with everything that is wrong, each at its line. */
export function compilePolicy(
  policy: Policy,
  context: CompileContext,
): Result<CompiledPolicy, readonly PolicyProblem[]> {
  const { document, source } = policy;
  const policyIds = new Set(
    policiesMentioned(document).filter((id) => context.library?.(id) !== undefined),
  );
  const report = (findings: Iterable<Finding>) =>
    [...findings].map((finding) => located(finding, source));
  const broken = report(checkReferences(document, { gazetteer: context.gazetteer, policyIds }));
  if (broken.length > 0) return refuse(broken);
  const { book } = answering(policy, context, []);
  const uncovered = report(checkCoverage(document, book));
  if (uncovered.length > 0) return refuse(uncovered);
  return ok({ ...compiled(document, book, context.gazetteer), refersTo: reached(policy, context) });
}

// A set that grows while it is walked; a policy that is reached from itself is no other policy.
function reached({ document }: Policy, { library }: CompileContext): readonly string[] {
  const ids = new Set(policiesMentioned(document));
  for (const id of ids) {
    const other = library?.(id);
    for (const next of other === undefined ? [] : policiesMentioned(other.document)) ids.add(next);
  }
  ids.delete(document.id);
  return [...ids].toSorted();
}

/** What a policy would answer before it is checked whole: to say where and by how much it fails, never to compute by. */
export function uncheckedRuleBook(policy: Policy, context: CompileContext): RuleBook {
  return answering(policy, context, []).book;
}

// A policy that refers to itself through others gets no answer from the one that closes the circle.
function answering(
  { document }: Policy,
  context: CompileContext,
  underway: readonly string[],
): Other {
  const others = new Map<string, Other>();
  for (const id of policiesMentioned(document)) {
    const other = [...underway, document.id].includes(id) ? undefined : context.library?.(id);
    if (other !== undefined) others.set(id, answering(other, context, [...underway, document.id]));
  }
  const { gazetteer, sibling } = context;
  const kinds = underway.length === 0 && sibling !== undefined ? { sibling } : {};
  const distinctions = distinctionsOf(document);
  const book = createRuleBook({ document, gazetteer, others, distinctions, ...kinds });
  return { years: document.years, classes: document.classes, book };
}

function compiled(
  document: PolicyDocument,
  book: RuleBook,
  gazetteer: Gazetteer,
): Omit<CompiledPolicy, "refersTo"> {
  const { id, title, number, issuers, place, years, classes, confidence } = document;
  const { contributions, headcounts, deadlines, advances, settlement } = document;
  const { examples, rounding } = document;
  const keys = Object.keys(document.citations);
  return {
    id,
    title,
    number,
    issuers,
    place,
    years,
    classes,
    confidence,
    contributions,
    personal: document,
    headcounts,
    deadlines,
    advances,
    settlement,
    examples,
    gazetteer,
    book,
    issued: document.issued ?? null,
    notes: document.notes.map(({ text, cite }) => ({
      text,
      citation: cite === undefined ? null : citationOf(document, cite),
    })),
    citations: Object.fromEntries(keys.map((key) => [key, citationOf(document, key)])),
    rounding:
      rounding === undefined ? wholeFenHalfUp : { unit: rounding.unit, mode: rounding.mode },
  };
}
