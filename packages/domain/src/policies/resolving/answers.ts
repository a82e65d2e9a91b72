import type { Result } from "#result";
import { remembered } from "./memory.ts";
import type { Ruling, RulingProblem, Terms } from "./ruling.ts";

/** What was asked about a class in a year: rulings by place, terms by kind of place. */
export interface AnswersAboutClass {
  readonly rulings: Map<string, Ruling>;
  readonly termsOfKinds: Map<string, Result<Terms, RulingProblem>>;
}

/** What a rule book has answered so far. */
export class Answers {
  readonly #years = new Map<number, Map<string, AnswersAboutClass>>();

  /** The answers about a class in a year, to be read and added to. */
  about(year: number, insuredClass: string): AnswersAboutClass {
    const ofYear = remembered(this.#years, year, () => new Map<string, AnswersAboutClass>());
    return remembered(ofYear, insuredClass, none);
  }
}

function none(): AnswersAboutClass {
  return { rulings: new Map(), termsOfKinds: new Map() };
}
