import { compare, minus, roundExact } from "#money";
import { ok, refuse, type Result } from "#result";
import type { Amount } from "../mechanisms/amount.ts";
import { reckonAmount, takesRemainder } from "../mechanisms/amount.ts";
import type { Elsewhere, Outcome, Reckoned, Scene, Unreckonable } from "../mechanisms/mechanism.ts";
import { made, perHeadStep } from "../mechanisms/steps.ts";
import { nearestName } from "../reading/nearest.ts";
import type { PolicyDocument, ShareProvision } from "../schema/policy-document.ts";
import type { ShareLevel } from "../schema/scalars.ts";
import { cited, type Citation } from "../trace.ts";
import type { Standing } from "./standing.ts";

/** The bases every policy has without defining them. */
export const builtInBases = ["standard", "local_part", "top_up"] as const;

/** How one policy refers to another while it is reckoned. */
export type LookElsewhere = (
  policyId: string,
  standing: Standing,
  year: number,
) => Result<Elsewhere, Unreckonable>;

/** Who is asked about under which policy, and how it refers to others. */
export interface Question {
  readonly document: PolicyDocument;
  readonly standing: Standing;
  readonly elsewhere: LookElsewhere;
}

/** What shares are reckoned from: the whole that they divide, and the shares of the same case. */
export interface Division {
  readonly whole: () => Outcome;
  readonly shares: readonly ShareProvision[];
  /** What a level owes when it is not among `shares`: the group that is being split. */
  readonly outer?: ReadonlyMap<ShareLevel, Reckoned>;
}

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
      elsewhere: (policyId, year) => this.#elsewhere(policyId, this.#standing, year),
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
    if (name === "top_up" && this.#document.bases["national_standard"] !== undefined) {
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
    const { inputs, operation, value, unit, note = basis.note } = reckoned.step;
    const step = { label, operation, value, unit, inputs, ...(note === undefined ? {} : { note }) };
    return { ...reckoned, step: cited(step, citationOf(this.#document, basis.cite)) };
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

/** The citation under a key; throws for an unknown key, which `compilePolicy` has refused before. */
export function citationOf(document: PolicyDocument, key: string): Citation {
  const found = document.citations[key];
  if (found === undefined) throw new Error(`policy ${document.id} has no citation ${key}`);
  return {
    policyId: document.id,
    number: found.number ?? document.number,
    article: found.article,
    quote: found.quote ?? found.paraphrase ?? "",
    verbatim: found.quote !== undefined,
    confidence: found.confidence ?? document.confidence,
  };
}
