import type { AttributeFact, Gazetteer } from "#places";
import { ok, refuse, type Result } from "#result";
import type { PolicyDocument } from "../schema/policy-document.ts";
import { lookingIn, type Others } from "./look-elsewhere.ts";
import { remembered } from "./memory.ts";
import type { Distinctions } from "./mentioned.ts";
import { payerOf } from "./payers.ts";
import { reckonTerms } from "./reckon-terms.ts";
import { remembering } from "./remembering-gazetteer.ts";
import type { Ruling, RulingProblem, Terms } from "./ruling.ts";
import { factsMatched } from "./specificity.ts";
import { type Standing, standingOf } from "./standing.ts";

/** What a policy says, place by place; every question is about a place that existed in the year. */
export interface RuleBook {
  /** Made once and remembered. */
  ruling(year: number, placeCode: string, insuredClass: string): Result<Ruling, RulingProblem>;
  /** A ruling that was made before. */
  recall(year: number, placeCode: string, insuredClass: string): Ruling | undefined;
  /** The facts about the place that chose its case. */
  facts(year: number, placeCode: string, insuredClass: string): readonly AttributeFact[];
  /** Places of one kind are ruled alike but for their names and the codes of payers. */
  kindOfPlace(year: number, placeCode: string): string;
}

/** What rulings are made from. */
export interface RuleBookInput {
  readonly document: PolicyDocument;
  readonly gazetteer: Gazetteer;
  readonly others: Others;
  readonly distinctions: Distinctions;
}

/** Makes the rule book of one policy; terms are worked out once per kind of place and class. */
export function createRuleBook(input: RuleBookInput): RuleBook {
  const { document, distinctions } = input;
  const elsewhere = lookingIn(input.others);
  const standing = standingIn(document, input.gazetteer);
  const rulings = new Map<string, Map<string, Ruling>>();
  const kinds = new Map<number, Map<string, string>>();
  const terms = new Map<string, Result<Terms, RulingProblem>>();
  const book: RuleBook = {
    kindOfPlace(year, placeCode) {
      const ofYear = remembered(kinds, year, emptyMap<string>);
      return remembered(ofYear, placeCode, () =>
        kindOf(standing(year, placeCode, ""), distinctions),
      );
    },
    recall: (year, placeCode, insuredClass) =>
      rulings.get(rulingKey(year, insuredClass))?.get(placeCode),
    ruling(year, placeCode, insuredClass) {
      const known = book.recall(year, placeCode, insuredClass);
      if (known !== undefined) return ok(known);
      const asked = standing(year, placeCode, insuredClass);
      const kind = `${year} ${insuredClass} ${book.kindOfPlace(year, placeCode)}`;
      const found = remembered(terms, kind, () =>
        reckonTerms({ document, standing: asked, elsewhere }),
      );
      const made = found.ok ? ruled(found.value, asked) : found;
      if (made.ok) {
        remembered(rulings, rulingKey(year, insuredClass), emptyMap<Ruling>).set(
          placeCode,
          made.value,
        );
      }
      return made;
    },
    facts: (year, placeCode, insuredClass) => {
      const ruling = book.recall(year, placeCode, insuredClass);
      return factsOf(ruling, document, standing(year, placeCode, insuredClass));
    },
  };
  return book;
}

function factsOf(ruling: Ruling | undefined, document: PolicyDocument, standing: Standing) {
  const chosen = document.cases.find(({ id }) => id === ruling?.terms.caseId);
  return factsMatched(chosen?.when, standing) ?? [];
}

function standingIn(document: PolicyDocument, gazetteer: Gazetteer) {
  const known = remembering(gazetteer);
  return (year: number, placeCode: string, insuredClass: string): Standing => {
    const found = standingOf({ year, placeCode, insuredClass }, document, known);
    if (found === undefined) throw new Error(`place ${placeCode} did not exist in ${year}`);
    return found;
  };
}

function emptyMap<V>(): Map<string, V> {
  return new Map();
}

function rulingKey(year: number, insuredClass: string): string {
  return `${year} ${insuredClass}`;
}

// The levels above a place decide whether it has payers, so they are part of its kind.
function kindOf(standing: Standing, { codes, attributes }: Distinctions): string {
  const parts = standing.places.map(({ level }): string => level);
  for (const code of standing.path) if (codes.has(code)) parts.push(code);
  if (codes.has(standing.place.code)) parts.push("itself");
  for (const key of attributes) {
    const fact = standing.attribute(key);
    parts.push(fact === undefined ? "" : `${fact.value} ${fact.confidence} ${fact.source}`);
  }
  return parts.join("|");
}

function ruled(terms: Terms, standing: Standing): Result<Ruling, RulingProblem> {
  const payers: string[] = [];
  for (const share of terms.shares) {
    const payer = payerOf(share, standing);
    if (payer === undefined)
      return refuse({ kind: "no-payer", caseId: terms.caseId, level: share.level });
    payers.push(payer);
  }
  return ok({ placeName: standing.place.name, terms, payers });
}
