import type { AttributeFact, Gazetteer, Place } from "#places";
import { ok, type Result } from "#result";
import type { PolicyDocument } from "../schema/policy-document.ts";
import { Answers } from "./answers.ts";
import { type Conditional, mostSpecific } from "./choose.ts";
import { type KindOfPlaces, KindsOfPlace } from "./kinds-of-place.ts";
import { lookingIn, type Others } from "./look-elsewhere.ts";
import type { LookElsewhere } from "./question.ts";
import { remembered } from "./memory.ts";
import type { Distinctions } from "./mentioned.ts";
import { OwnLists } from "./own-list.ts";
import { reckonTerms } from "./reckon-terms.ts";
import { remembering, type RememberingGazetteer } from "./remembering-gazetteer.ts";
import { ruled } from "./ruled.ts";
import type { Ruling, RulingProblem } from "./ruling.ts";
import { factsMatched } from "./specificity.ts";
import { type Standing, standingOf } from "./standing.ts";
import { suppose } from "./suppose.ts";

/** Who is asked about: a class at a place that existed in the year. */
export interface Asked {
  readonly year: number;
  readonly placeCode: string;
  readonly insuredClass: string;
}

/** What a policy says, place by place; every question but that for the path is about a place that existed in the year. */
export interface RuleBook {
  /** From the centre down to the place itself; empty when it did not exist in the year. */
  path(year: number, placeCode: string): readonly Place[];
  /** Made once and remembered. */
  ruling(year: number, placeCode: string, insuredClass: string): Result<Ruling, RulingProblem>;
  /** A ruling that was made before. */
  recall(year: number, placeCode: string, insuredClass: string): Ruling | undefined;
  /** The facts about the place that chose its case. */
  facts(year: number, placeCode: string, insuredClass: string): readonly AttributeFact[];
  /** The provisions that apply to a class at a place and that no narrower one beats, in the order of the file. */
  applying<T extends Conditional>(provisions: readonly T[], asked: Asked): readonly T[];
  /** The same policy if a place had attributes that it is not known to have, or not (null) those it has; for questions about that place only. */
  supposing(placeCode: string, attributes: Readonly<Record<string, string | null>>): RuleBook;
  /** Places of one kind are ruled alike but for their names and the codes of payers. */
  kindOfPlace(year: number, placeCode: string): string;
  /** The kinds of the places that count heads where the policy governs; worked out once. */
  kindsOfPlaces(year: number): readonly KindOfPlaces[];
}

/** What rulings are made from. */
export interface RuleBookInput {
  readonly document: PolicyDocument;
  readonly gazetteer: Gazetteer;
  readonly others: Others;
  readonly distinctions: Distinctions;
  /** The book of the same policy with other amounts, whose kinds of place are the same. */
  readonly sibling?: Pick<RuleBook, "kindOfPlace" | "kindsOfPlaces">;
}

/** Makes the rule book of one policy; terms are worked out once per kind of place and class. */
export function createRuleBook(input: RuleBookInput): RuleBook {
  return new RememberedRuleBook(input);
}

class RememberedRuleBook implements RuleBook {
  readonly #input: RuleBookInput;
  readonly #gazetteer: RememberingGazetteer;
  readonly #elsewhere: LookElsewhere;
  readonly #answers = new Answers();
  readonly #lists = new Map<number, OwnLists>();
  readonly #kinds = new Map<number, KindsOfPlace>();
  readonly #allKinds = new Map<number, readonly KindOfPlaces[]>();

  constructor(input: RuleBookInput) {
    this.#input = input;
    this.#gazetteer = remembering(input.gazetteer);
    this.#elsewhere = lookingIn(input.others);
  }

  path(year: number, placeCode: string): readonly Place[] {
    return this.#gazetteer.path(placeCode, year);
  }

  recall(year: number, placeCode: string, insuredClass: string): Ruling | undefined {
    return this.#answers.about(year, insuredClass).rulings.get(placeCode);
  }

  ruling(year: number, placeCode: string, insuredClass: string): Result<Ruling, RulingProblem> {
    const { rulings, termsOfKinds } = this.#answers.about(year, insuredClass);
    const known = rulings.get(placeCode);
    if (known !== undefined) return ok(known);
    const terms = remembered(termsOfKinds, this.kindOfPlace(year, placeCode), () =>
      reckonTerms({
        document: this.#input.document,
        standing: this.#standing(year, placeCode, insuredClass),
        elsewhere: this.#elsewhere,
      }),
    );
    const made = terms.ok ? ruled(terms.value, this.path(year, placeCode)) : terms;
    if (made.ok) rulings.set(placeCode, made.value);
    return made;
  }

  facts(year: number, placeCode: string, insuredClass: string): readonly AttributeFact[] {
    const caseId = this.recall(year, placeCode, insuredClass)?.terms.caseId;
    const chosen = this.#input.document.cases.find(({ id }) => id === caseId);
    return factsMatched(chosen?.when, this.#standing(year, placeCode, insuredClass)) ?? [];
  }

  applying<T extends Conditional>(provisions: readonly T[], asked: Asked): readonly T[] {
    const standing = this.#standing(asked.year, asked.placeCode, asked.insuredClass);
    return mostSpecific(provisions, standing).map(({ provision }) => provision);
  }

  kindOfPlace(year: number, placeCode: string): string {
    const { sibling } = this.#input;
    if (sibling !== undefined) return sibling.kindOfPlace(year, placeCode);
    return this.#kindsOf(year).kindOf(placeCode);
  }

  kindsOfPlaces(year: number): readonly KindOfPlaces[] {
    const { sibling, document } = this.#input;
    if (sibling !== undefined) return sibling.kindsOfPlaces(year);
    return remembered(this.#allKinds, year, () => this.#kindsOf(year).kindsBelow(document.place));
  }

  supposing(placeCode: string, attributes: Readonly<Record<string, string | null>>): RuleBook {
    return new RememberedRuleBook(suppose(this.#input, placeCode, attributes));
  }

  #kindsOf(year: number): KindsOfPlace {
    const { gazetteer, distinctions, others } = this.#input;
    return remembered(this.#kinds, year, () => {
      const lists = this.#listsOf(year);
      return new KindsOfPlace({ year, distinctions, lists, gazetteer, others });
    });
  }

  #listsOf(year: number): OwnLists {
    return remembered(this.#lists, year, () => new OwnLists(this.#input.document, year));
  }

  #standing(year: number, placeCode: string, insuredClass: string): Standing {
    const asked = { year, placeCode, insuredClass };
    const known = { lists: this.#listsOf(year), gazetteer: this.#gazetteer };
    const found = standingOf(asked, this.#input.document, known);
    if (found === undefined) throw new Error(`place ${placeCode} did not exist in ${year}`);
    return found;
  }
}
