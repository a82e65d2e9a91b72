import { allot, exact, exactToText, fenInYuan, times, toScaled } from "#money";
import { type Amount, type PolicyDocument, takesRemainder } from "#policies";
import { type Hypothesis, supposing } from "./hypothesis.ts";
import { type Setting, settingsOf, writtenAmount } from "./settings.ts";
import type { Supposed } from "./suppose.ts";

/**
 * When all standards go from one amount to another, the fixed shares of a case that has no rest go with them in
 * proportion, to a millionth of a yuan, and still add up. Shares that were set stay as they were set, and
 * percents and rests follow by themselves; where no proportion comes out even, nothing is scaled.
 */
export function keepProportions(original: PolicyDocument, supposed: Supposed): Hypothesis {
  const factor = factorOf(original, supposed.document);
  if (factor === undefined) return supposed;
  const settings = settingsOf(original);
  let scaled: Hypothesis = supposed;
  for (const section of ["cases", "splits"] as const) {
    for (const [index, { shares }] of supposed.document[section].entries()) {
      if (shares.some(({ amount }) => takesRemainder(amount))) continue;
      const own = settings.filter(({ at }) => at[0] === section && at[1] === index);
      for (const [setting, after] of scaledAmounts({ own, shares, factor, set: supposed.set })) {
        const before = writtenAmount(setting.amount);
        if (before === after) continue;
        const change = { path: setting.path, before, after, derived: true };
        scaled = supposing(scaled, setting, { amount: { yuan: after }, change });
      }
    }
  }
  return scaled;
}

interface Factor {
  readonly after: bigint;
  readonly before: bigint;
}

function factorOf(original: PolicyDocument, document: PolicyDocument): Factor | undefined {
  const before = onlyStandard(original);
  const after = onlyStandard(document);
  if (before === undefined || after === undefined) return undefined;
  return before === after || before === 0n ? undefined : { before, after };
}

function onlyStandard({ standards }: PolicyDocument): bigint | undefined {
  const [first, ...others] = standards.map(({ amount }) => fixed(amount));
  return others.every((other) => other === first) ? first : undefined;
}

interface Scaling {
  readonly own: readonly Setting[];
  readonly shares: PolicyDocument["cases"][number]["shares"];
  readonly factor: Factor;
  readonly set: ReadonlySet<string>;
}

type Scaled = readonly (readonly [Setting, string])[];

function scaledAmounts(scaling: Scaling): Scaled {
  const { own } = scaling;
  const whole = own.filter(({ at }) => at.at(-1) === "amount");
  const byValue = own.some((setting) => !whole.includes(setting) && "yuan" in setting.amount);
  return byValue ? eachScaled(scaling) : scaledTogether({ ...scaling, own: whole });
}

/** Fixed amounts by the values of an attribute: each times the factor, none where one of these has no end. */
function eachScaled({ own, factor, set }: Scaling): Scaled {
  const scaled: (readonly [Setting, string])[] = [];
  for (const setting of own) {
    const before = fixed(setting.amount);
    if (before === undefined || set.has(setting.path)) continue;
    if ((before * factor.after) % factor.before !== 0n) return [];
    scaled.push([setting, yuanOf((before * factor.after) / factor.before)]);
  }
  return scaled;
}

/** New amounts for the fixed shares that nobody set: together what the fixed shares were, times the factor, less what was set. */
function scaledTogether({ own, shares, factor, set }: Scaling): Scaled {
  let fixedBefore = 0n;
  let setNow = 0n;
  const left: { readonly setting: Setting; readonly weight: bigint }[] = [];
  for (const [index, setting] of own.entries()) {
    const weight = fixed(setting.amount);
    if (weight === undefined) continue;
    fixedBefore += weight;
    if (!set.has(setting.path)) {
      left.push({ setting, weight });
      continue;
    }
    const now = shares[index];
    const amount = now === undefined ? undefined : fixed(now.amount);
    if (amount === undefined) return [];
    setNow += amount;
  }
  const whole = (fixedBefore * factor.after) / factor.before - setNow;
  const uneven = (fixedBefore * factor.after) % factor.before !== 0n;
  if (uneven || whole < 0n || left.every(({ weight }) => weight === 0n)) return [];
  const parts = allot(
    whole,
    left.map(({ weight }) => weight),
  );
  return left.map(({ setting }, order) => [setting, yuanOf(parts[order])]);
}

/** A fixed amount in millionths of a yuan; undefined for every other. */
function fixed(amount: Amount): bigint | undefined {
  return "yuan" in amount ? toScaled(exact(amount.yuan), 6) : undefined;
}

function yuanOf(count: bigint | undefined): string {
  if (count === undefined) throw new Error("a share without its part");
  return exactToText(times(fenInYuan(count), exact("0.0001")));
}
