import { type Amount, mentionsOf } from "../mechanisms/amount.ts";
import type { Mentions } from "../mechanisms/mechanism.ts";
import type { Condition, PlainCondition } from "../schema/condition.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { DocumentPath } from "../reading/problem.ts";

/** An amount of a policy file and where it stands. */
export interface PlacedAmount {
  readonly amount: Amount;
  readonly path: DocumentPath;
}

/** A condition of a policy file and where it stands. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly path: DocumentPath;
}

/** Every amount stated in a policy, the outermost ones only. */
export function amountsIn(document: PolicyDocument): readonly PlacedAmount[] {
  const shares = (
    list: readonly { readonly shares: readonly { readonly amount: Amount }[] }[],
    key: string,
  ) =>
    list.flatMap((item, index) =>
      item.shares.map(({ amount }, at) => ({ amount, path: [key, index, "shares", at, "amount"] })),
    );
  return [
    ...document.standards.map(({ amount }, index) => ({
      amount,
      path: ["standards", index, "amount"],
    })),
    ...Object.entries(document.bases).map(([name, { amount }]) => ({
      amount,
      path: ["bases", name, "amount"],
    })),
    ...shares(document.cases, "cases"),
    ...shares(document.splits, "splits"),
  ];
}

/** What an amount and all amounts inside it mention. */
export function* allMentions(amount: Amount): Generator<Mentions> {
  const mentions = mentionsOf(amount);
  yield mentions;
  for (const inner of mentions.amounts ?? []) yield* allMentions(inner);
}

const conditional = [
  "standards",
  "cases",
  "takeovers",
  "splits",
  "gaps",
  "headcounts",
  "deadlines",
  "advances",
  "settlement",
  "contributions",
  "assistance",
] as const satisfies readonly (keyof PolicyDocument)[];

/** Every condition stated in a policy. */
export function conditionsIn(document: PolicyDocument): readonly PlacedCondition[] {
  return conditional.flatMap((key) =>
    document[key].flatMap(({ when }, index) =>
      when === undefined ? [] : [{ condition: when, path: [key, index, "when"] }],
    ),
  );
}

/** The places and attributes that can make a difference under a policy. */
export interface Distinctions {
  readonly codes: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** What a policy distinguishes places by. */
export function distinctionsOf(document: PolicyDocument): Distinctions {
  const plain = conditionsIn(document).flatMap(({ condition }): PlainCondition[] =>
    condition.except === undefined ? [condition] : [condition, condition.except],
  );
  const mentions = amountsIn(document).flatMap(({ amount }) => [...allMentions(amount)]);
  return {
    codes: new Set(plain.flatMap(({ places }) => places ?? [])),
    attributes: new Set([
      ...plain.flatMap(({ attributes }) => Object.keys(attributes ?? {})),
      ...mentions.flatMap(({ attributes }) => attributes ?? []),
    ]),
  };
}

const mentionedIn = new WeakMap<PolicyDocument, readonly string[]>();

/** The ids of every policy that a policy refers to. */
export function policiesMentioned(document: PolicyDocument): readonly string[] {
  const known = mentionedIn.get(document);
  if (known !== undefined) return known;
  const ids = amountsIn(document).flatMap(({ amount }) =>
    [...allMentions(amount)].flatMap(({ policies }) => policies ?? []),
  );
  const made = [...new Set(ids)];
  mentionedIn.set(document, made);
  return made;
}
