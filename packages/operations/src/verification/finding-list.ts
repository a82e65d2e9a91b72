import { type CheckResult, type Finding, type Invariant, shownFindings } from "./finding.ts";

type Bad = Omit<Finding, "invariant">;

/** Counts the findings of one check and keeps the first; a store broken in a million places takes no more memory for it. */
export class FindingList {
  readonly #invariant: Invariant;
  readonly #first: Finding[] = [];
  #count = 0;
  #checked = 0;

  constructor(invariant: Invariant) {
    this.#invariant = invariant;
  }

  /** Notes that so many objects were looked at. */
  looked(objects: number): void {
    this.#checked += objects;
  }

  add(bad: Bad): void {
    this.#count += 1;
    if (this.#first.length < shownFindings)
      this.#first.push({ invariant: this.#invariant, ...bad });
  }

  /** Takes over what another check of the same invariant found. */
  join({ checked, count, first }: CheckResult): void {
    this.#checked += checked;
    this.#count += count;
    this.#first.push(...first.slice(0, shownFindings - this.#first.length));
  }

  result(): CheckResult {
    return { checked: this.#checked, count: this.#count, first: this.#first };
  }
}
