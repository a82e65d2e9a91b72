import type { Amount, DocumentPath, PolicyDocument } from "#policies";

/** An amount of a policy that a what-if may change, under the name by which it is asked for. */
export interface Setting {
  readonly path: string;
  readonly amount: Amount;
  /** Where the amount stands in the document. */
  readonly at: DocumentPath;
}

/** `standard`: every standard of the policy at once. */
export const everyStandard = "standard";

/**
 * Every amount that may be changed: `standards[0]`, `bases.NAME`, `CASE.LEVEL`, `splits[0].LEVEL`; and behind an amount by
 * attribute or by year its values, `CASE.LEVEL.VALUE`.
 */
export function settingsOf(document: PolicyDocument): readonly Setting[] {
  const standards = document.standards.flatMap(({ amount }, index) =>
    withValues({ path: `standards[${index}]`, amount, at: ["standards", index, "amount"] }),
  );
  const bases = Object.entries(document.bases).flatMap(([name, { amount }]) =>
    withValues({ path: `bases.${name}`, amount, at: ["bases", name, "amount"] }),
  );
  const cases = document.cases.flatMap(({ id, shares }, index) =>
    shares.flatMap(({ level, amount }, share) => {
      const at = ["cases", index, "shares", share, "amount"];
      return withValues({ path: `${id}.${level}`, amount, at });
    }),
  );
  const splits = document.splits.flatMap(({ shares }, index) =>
    shares.flatMap(({ level, amount }, share) => {
      const at = ["splits", index, "shares", share, "amount"];
      return withValues({ path: `splits[${index}].${level}`, amount, at });
    }),
  );
  return [...standards, ...bases, ...cases, ...splits];
}

function withValues(setting: Setting): readonly Setting[] {
  const { path, amount, at } = setting;
  const inner = innerAmounts(amount).map(({ name, amount: chosen, under }) => ({
    path: `${path}.${name}`,
    amount: chosen,
    at: [...at, ...under],
  }));
  return [setting, ...inner.flatMap(withValues)];
}

interface InnerAmount {
  readonly name: string;
  readonly amount: Amount;
  readonly under: DocumentPath;
}

function innerAmounts(amount: Amount): readonly InnerAmount[] {
  if ("by_year" in amount) return named(amount.by_year, "by_year");
  if (!("by_attribute" in amount)) return [];
  const { values, otherwise } = amount;
  const last =
    otherwise === undefined ? [] : [{ name: "otherwise", amount: otherwise, under: ["otherwise"] }];
  return [...named(values, "values"), ...last];
}

function named(amounts: Readonly<Record<string, Amount>>, key: string): readonly InnerAmount[] {
  return Object.entries(amounts).map(([name, amount]) => ({ name, amount, under: [key, name] }));
}

/** An amount as a change is written: `91.5`, `80%`, `rest`; a base by its name, a composed amount by that of its mechanism. */
export function writtenAmount(amount: Amount): string {
  if ("yuan" in amount) return amount.yuan;
  if ("percent" in amount) return `${amount.percent}%`;
  if ("base" in amount) return amount.base;
  const [mechanism] = Object.keys(amount);
  if (mechanism === undefined) throw new Error("an amount without a mechanism");
  return mechanism;
}
