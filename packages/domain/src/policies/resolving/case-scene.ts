import { compare, minus, roundExact } from "#money";
import { ok, refuse } from "#result";
import type { Amount } from "../mechanisms/amount.ts";
import { reckonAmount, takesRemainder } from "../mechanisms/amount.ts";
import type { Outcome, Reckoned, Scene } from "../mechanisms/mechanism.ts";
import { made, perHeadStep } from "../mechanisms/steps.ts";
import { nearestName } from "../reading/nearest.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { ShareLevel } from "../schema/scalars.ts";
import { cited, doubtsIn } from "../trace.ts";
import { citationOf } from "./citation-of.ts";
import type { Division, LookElsewhere, Question } from "./question.ts";
import type { Standing } from "./standing.ts";

/** The bases every policy has without defining them. */
export const builtInBases = ["standard", "local_part", "top_up"] as const;

/** Reckons amounts for one standing: remembers what it has reckoned and refuses to go round in circles. */
export class CaseScene {
  readonly #document: PolicyDocument;
  readonly #standing: Standing;
  readonly #division: Division;
  readonly #elsewhere: LookElsewhere;
  readonly #reckoned = new Map<string, Outcome>();
  readonly #underway = new Set<string>();

  constructor({ document, standing, elsewhere }: Question, division: Division) {
    this.#document = document;
    this.#standing = standing;
    this.#division = division;
    this.#elsewhere = elsewhere;
  }

  /** Yuan per head that a level owes. */
  share(level: ShareLevel): Outcome {
    const provision = this.#division.shares.find((candidate) => candidate.level === level);
    const outer = this.#division.outer?.get(level);
    if (provision === undefined)
      return outer === undefined ? refuse({ kind: "unknown-share", level }) : ok(outer);
    return this.#once(`share.${level}`, () => {
      const outcome = this.amount(provision.amount, provision.cite, level);
      if (!outcome.ok) return outcome;
      const labelled = this.#labelled(`share.${level}`, outcome.value, provision);
      return ok(takesRemainder(provision.amount) ? labelled : this.#roundedPerHead(labelled));
    });
  }

  #roundedPerHead(reckoned: Reckoned): Reckoned {
    const { rounding } = this.#document;
    if (rounding?.per_head_decimals === undefined) return reckoned;
    const value = roundExact(reckoned.value, rounding.per_head_decimals, rounding.mode);
    if (compare(value, reckoned.value) === 0) return reckoned;
    return {
      value,
      step: perHeadStep(reckoned.step.label, "round", { value, inputs: [reckoned.step] }),
    };
  }

  /** Yuan per head of a standard. */
  standard(provision: { readonly amount: Amount; readonly cite: string }): Outcome {
    const outcome = this.amount(provision.amount, provision.cite);
    return outcome.ok ? ok(this.#labelled("standard", outcome.value, provision)) : outcome;
  }

  /** An amount that rests on a citation; `asking` is the level whose share it is. */
  amount(amount: Amount, cite: string, asking?: ShareLevel): Outcome {
    return reckonAmount(amount, this.#scene(cite, asking));
  }

  #scene(cite: string, asking: ShareLevel | undefined): Scene {
    const scene: Scene = {
      year: this.#standing.year,
      citation: (key) => citationOf(this.#document, key ?? cite),
      reckon: (amount) => reckonAmount(amount, scene),
      base: (name) => this.#once(`base.${name}`, () => this.#base(name)),
      share: (level) => this.share(level),
      whole: this.#division.whole,
      others: () =>
        this.#division.shares
          .filter(({ level }) => level !== asking)
          .map(({ level }) => this.share(level)),
      attribute: (key) => this.#standing.attribute(key),
      elsewhere: (policyId, { year, insuredClass }) => {
        const { place, year: own, insuredClass: ownClass } = this.#standing;
        const asked = { place, year: year ?? own, insuredClass: insuredClass ?? ownClass };
        return this.#elsewhere(policyId, asked);
      },
    };
    return scene;
  }

  #base(name: string): Outcome {
    const own = this.#document.bases[name];
    if (own !== undefined) {
      const outcome = this.amount(own.amount, own.cite);
      return outcome.ok
        ? ok(this.#labelled(`base.${name}`, outcome.value, { cite: own.cite, note: own.title }))
        : outcome;
    }
    if (name === "standard") return this.#division.whole();
    if (name === "local_part")
      return this.#less("local_part", this.#division.whole(), this.share("central"));
    if (name === "top_up") {
      // Above what, the file says by a base of this name.
      if (this.#document.bases["national_standard"] === undefined)
        return refuse({ kind: "unknown-base", name, nearest: "national_standard" });
      const national = this.#once("base.national_standard", () => this.#base("national_standard"));
      return this.#less("top_up", this.#division.whole(), national);
    }
    const valid = [...builtInBases, ...Object.keys(this.#document.bases)];
    return refuse({ kind: "unknown-base", name, nearest: nearestName(name, valid) });
  }

  #less(name: string, from: Outcome, less: Outcome): Outcome {
    if (!from.ok) return from;
    if (!less.ok) return less;
    const value = minus(from.value.value, less.value.value);
    return ok(made(`base.${name}`, "subtract", { value, inputs: [from.value, less.value] }));
  }

  #labelled(
    label: string,
    reckoned: Reckoned,
    basis: { readonly cite: string; readonly note?: string | undefined },
  ): Reckoned {
    const citation = citationOf(this.#document, basis.cite);
    const { step } = reckoned;
    const { value, unit } = step;
    // A step that rests on another sentence keeps it, and the new one stands above it.
    const own = step.citation === undefined || step.citation.quote === citation.quote;
    const { inputs, operation } = own ? step : ({ inputs: [step], operation: "refer" } as const);
    const note = basis.note ?? (own ? step.note : undefined);
    const labelled = {
      label,
      operation,
      value,
      unit,
      inputs,
      ...(note === undefined ? {} : { note }),
      ...(own ? doubtsIn(step) : {}),
    };
    return { ...reckoned, step: cited(labelled, citation) };
  }

  #once(name: string, reckon: () => Outcome): Outcome {
    const known = this.#reckoned.get(name);
    if (known !== undefined) return known;
    if (this.#underway.has(name)) return refuse({ kind: "circular-amount", through: name });
    this.#underway.add(name);
    const outcome = reckon();
    this.#underway.delete(name);
    this.#reckoned.set(name, outcome);
    return outcome;
  }
}
