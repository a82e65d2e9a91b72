import type { z } from "zod";
import type { Exact } from "#money";
import type { AttributeFact } from "#places";
import type { Result } from "#result";
import type { ShareLevel } from "../schema/scalars.ts";
import type { Citation, TraceStep } from "../trace.ts";
import type { Amount } from "./amount.ts";

/** Yuan per head together with the step that explains it. */
export interface Reckoned {
  readonly value: Exact;
  readonly step: TraceStep;
}

/** Why yuan per head cannot be reckoned for a place and class. */
export type Unreckonable =
  | { readonly kind: "unknown-base"; readonly name: string; readonly nearest: string | null }
  | { readonly kind: "unknown-share"; readonly level: ShareLevel }
  | { readonly kind: "circular-amount"; readonly through: string }
  | {
      readonly kind: "no-value-for-attribute";
      readonly key: string;
      readonly found: string | null;
      readonly expected: readonly string[];
    }
  | {
      readonly kind: "no-value-for-year";
      readonly year: number;
      readonly expected: readonly string[];
    }
  | { readonly kind: "unknown-policy"; readonly policyId: string; readonly nearest: string | null }
  | {
      readonly kind: "policy-refuses";
      readonly policyId: string;
      readonly because: string;
      readonly year: number;
      readonly insuredClass: string;
      /** The years and classes that it governs. */
      readonly years: readonly number[];
      readonly classes: readonly string[];
    }
  | { readonly kind: "negative-amount"; readonly yuan: string };

/** Yuan per head with its explanation, or why there is none. */
export type Outcome = Result<Reckoned, Unreckonable>;

/** What an amount may look at while it is reckoned for one place, class and year. */
export interface Scene {
  readonly year: number;
  citation(key: string | undefined): Citation;
  reckon(amount: Amount): Outcome;
  base(name: string): Outcome;
  share(level: ShareLevel): Outcome;
  /** What is divided, and every share of it but the one that is asking. */
  whole(): Outcome;
  others(): readonly Outcome[];
  attribute(key: string): AttributeFact | undefined;
  /** What another policy says of the same place, in the same year and for the same class unless others are asked for. */
  elsewhere(policyId: string, asked: AskedElsewhere): Result<Elsewhere, Unreckonable>;
}

/** The year and class that another policy is asked about, where they are not the same. */
export interface AskedElsewhere {
  readonly year: number | undefined;
  readonly insuredClass: string | undefined;
}

/** Another policy's answer for the same place and class. */
export interface Elsewhere {
  readonly standard: Reckoned;
  share(level: ShareLevel): Outcome;
}

/** What an amount mentions, so that a policy can be checked before anybody is reckoned by it. */
export interface Mentions {
  readonly amounts?: readonly Amount[];
  readonly attributes?: readonly string[];
  /** The values of those attributes that have an amount of their own. */
  readonly attributeValues?: readonly string[];
  readonly policies?: readonly string[];
  readonly cites?: readonly (string | undefined)[];
}

/** How what an amount mentions is called. */
export interface Saying {
  amount(amount: Amount): string;
  base(name: string): string;
  level(level: ShareLevel): string;
  attribute(key: string): string;
}

/** One way to state yuan per head: its form, what it mentions, how it is reckoned and explained, and how it is said. */
export interface Mechanism<Spec> {
  schema(amount: z.ZodType<Amount>): z.ZodType<Spec>;
  mentions(spec: Spec): Mentions;
  reckon(spec: Spec, scene: Scene): Outcome;
  /** The rule as an officer would write it. */
  inWords(spec: Spec, saying: Saying): string;
  /** Whether the share takes what rounding leaves over, because it is defined as what remains. */
  readonly takesRemainder?: true;
}
