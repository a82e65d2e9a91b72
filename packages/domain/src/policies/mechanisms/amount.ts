import { z } from "zod";
import { type Base, base } from "./named-base.ts";
import { type BasePlusIncrement, basePlusIncrement } from "./base-plus-increment.ts";
import { type ByAttribute, byAttribute } from "./by-attribute.ts";
import { type ByYear, byYear } from "./by-year.ts";
import { type ShareOf, shareOf, type StandardOf, standardOf } from "./elsewhere.ts";
import { type LargerOf, largerOf, type SmallerOf, smallerOf } from "./extremes.ts";
import { type Fraction, fraction } from "./fraction.ts";
import type { Mechanism, Mentions, Outcome, Saying, Scene } from "./mechanism.ts";
import { type Percent, percent } from "./percent.ts";
import { type Rest, rest } from "./rest.ts";
import { type Rounded, rounded } from "./rounded.ts";
import { type Share, share } from "./share.ts";
import { type Difference, difference, type Sum, sum } from "./sums.ts";
import { type Yuan, yuan } from "./yuan.ts";

interface Specs {
  readonly yuan: Yuan;
  readonly percent: Percent;
  readonly fraction: Fraction;
  readonly rest: Rest;
  readonly base: Base;
  readonly share: Share;
  readonly base_plus_increment: BasePlusIncrement;
  readonly larger_of: LargerOf;
  readonly smaller_of: SmallerOf;
  readonly sum: Sum;
  readonly difference: Difference;
  readonly by_attribute: ByAttribute;
  readonly by_year: ByYear;
  readonly standard_of: StandardOf;
  readonly share_of: ShareOf;
  readonly rounded: Rounded;
}

/** Every way to state yuan per head, under the key by which a policy file names it. */
export const mechanisms: { readonly [Name in keyof Specs]: Mechanism<Specs[Name]> } = {
  yuan,
  percent,
  fraction,
  // `rest` reads its one-word form before `base` takes any word for a name.
  rest,
  base,
  share,
  base_plus_increment: basePlusIncrement,
  larger_of: largerOf,
  smaller_of: smallerOf,
  sum,
  difference,
  by_attribute: byAttribute,
  by_year: byYear,
  standard_of: standardOf,
  share_of: shareOf,
  rounded,
};

/** Yuan per head as a policy file states it. */
export type Amount = Specs[keyof Specs];

/** The names of all mechanisms. */
export const mechanismNames = Object.keys(mechanisms) as readonly (keyof Specs)[];

/** Reads an amount of any mechanism. */
export const amount: z.ZodType<Amount> = z
  .lazy(() =>
    z.union(mechanismNames.map((name): z.ZodType<Amount> => mechanisms[name].schema(amount))),
  )
  .meta({ id: "Amount", description: "Yuan per head 元/人·年, stated by one mechanism" });

/** What an amount mentions itself, without what its inner amounts mention. */
export function mentionsOf(spec: Amount): Mentions {
  return mechanismOf(spec).mentions(spec);
}

/** Reckons an amount in a scene. */
export function reckonAmount(spec: Amount, scene: Scene): Outcome {
  return mechanismOf(spec).reckon(spec, scene);
}

/** An amount as an officer would write it. */
export function amountInWords(spec: Amount, names: Omit<Saying, "amount">): string {
  const saying: Saying = { ...names, amount: (inner) => mechanismOf(inner).inWords(inner, saying) };
  return saying.amount(spec);
}

/** Whether a share so stated takes what rounding leaves over. */
export function takesRemainder(spec: Amount): boolean {
  return mechanismOf(spec).takesRemainder === true;
}

function mechanismOf<Spec extends Amount>(spec: Spec): Mechanism<Spec> {
  // The key that is present in the spec is the name of the mechanism that read it, and it stands first nearly always.
  for (const key of Object.keys(spec))
    if (Object.hasOwn(mechanisms, key))
      return mechanisms[key as keyof Specs] as unknown as Mechanism<Spec>;
  throw new Error(`no mechanism reads ${JSON.stringify(spec)}`);
}
