import { compare, exact, minus, percentOf, plus } from "#money";
import { ok, refuse, type Result } from "#result";
import type { Reckoned } from "../mechanisms/mechanism.ts";
import { made, perHeadStep, written } from "../mechanisms/steps.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import { cited } from "../trace.ts";
import { type Applicable, applicable, mostSpecific } from "./choose.ts";
import { citationOf } from "./citation-of.ts";
import type { Part } from "./divide.ts";
import type { Question } from "./question.ts";
import type { RulingProblem } from "./ruling.ts";

type Takeover = PolicyDocument["takeovers"][number];

/**
 * The parts after one level has taken over another's share, or a percent of it: share by share, in the order in which the
 * file first speaks of them. Of several take-overs of one share the most specific holds; percents of it stand side by side.
 */
export function takeOver(
  parts: readonly Part[],
  question: Question,
): Result<readonly Part[], RulingProblem> {
  const { document, standing } = question;
  const borne = applicable(document.takeovers, standing).map(({ provision }) => provision.bears);
  let after = parts;
  for (const bears of new Set(borne)) {
    const taken = after.find(({ level }) => level === bears);
    if (taken === undefined) continue;
    const rules = document.takeovers.filter((takeover) => takeover.bears === bears);
    const chosen = distinct(mostSpecific(rules, standing));
    if (!areSideBySide(chosen.map(({ provision }) => provision))) {
      const positions = chosen.map(({ provision }) => document.takeovers.indexOf(provision));
      return refuse({ kind: "ambiguous-takeover", level: bears, positions });
    }
    after = chosen.reduce<readonly Part[]>(
      (before, rule) => moved(before, { rule, taken, document }),
      after,
    );
  }
  return ok(after);
}

// The same said twice is said once.
function distinct(chosen: readonly Applicable<Takeover>[]): readonly Applicable<Takeover>[] {
  const saying = ({ provision: { level, payer, percent } }: Applicable<Takeover>) =>
    JSON.stringify([level, payer, percent]);
  return chosen.filter(
    (rule, index) => chosen.findIndex((other) => saying(other) === saying(rule)) === index,
  );
}

function areSideBySide(rules: readonly Takeover[]): boolean {
  if (rules.length < 2) return true;
  const hundred = exact("100");
  const percents = rules.map(({ percent }) => (percent === undefined ? hundred : exact(percent)));
  return compare(percents.reduce(plus), hundred) <= 0;
}

interface Move {
  readonly rule: Applicable<Takeover>;
  /** The share as it was before anything was taken over from it. */
  readonly taken: Part;
  readonly document: PolicyDocument;
}

function moved(parts: readonly Part[], move: Move): readonly Part[] {
  const { provision } = move.rule;
  const present = parts.find(({ level }) => level === provision.bears);
  const own = parts.find(({ level }) => level === provision.level);
  const portion = portionOf(move);
  const left = present === undefined ? undefined : leftOf(present, portion, move);
  const others = parts.filter((part) => part !== present && part !== own);
  const bearer = bearerOf(own, portion, move);
  return left === undefined ? [...others, bearer] : [...others, left, bearer];
}

function portionOf({ rule: { provision }, taken, document }: Move): Reckoned {
  const { percent, cite } = provision;
  if (percent === undefined) return taken.reckoned;
  const citation = citationOf(document, cite);
  const rate = written("rate", { text: percent, unit: "percent" }, citation);
  const value = percentOf(rate.value, taken.reckoned.value);
  return made("amount.percent", "percent", { value, inputs: [rate, taken.reckoned] });
}

function leftOf(present: Part, portion: Reckoned, { rule, document }: Move): Part | undefined {
  const value = minus(present.reckoned.value, portion.value);
  if (rule.provision.percent === undefined || compare(value, exact("0")) === 0) return undefined;
  const inputs = [present.reckoned.step, portion.step];
  const step = perHeadStep(`share.${present.level}`, "subtract", { value, inputs });
  const citation = citationOf(document, rule.provision.cite);
  const facts = [...present.facts, ...rule.facts];
  return { ...present, reckoned: { value, step: cited(step, citation) }, facts };
}

function bearerOf(own: Part | undefined, portion: Reckoned, { rule, taken, document }: Move): Part {
  const { level, payer, cite, note, percent } = rule.provision;
  const inputs = own === undefined ? [portion.step] : [own.reckoned.step, portion.step];
  const value = own === undefined ? portion.value : plus(own.reckoned.value, portion.value);
  const plain = perHeadStep(`share.${level}`, "take-over", { value, inputs });
  const step = cited(note === undefined ? plain : { ...plain, note }, citationOf(document, cite));
  const whole = percent === undefined;
  return {
    level,
    payer: payer ?? own?.payer,
    reckoned: { value, step },
    kind: taken.kind === "floor" ? "floor" : (own?.kind ?? "exact"),
    assumed: taken.assumed || own?.assumed === true,
    takesRemainder: (whole && taken.takesRemainder) || own?.takesRemainder === true,
    facts: [...taken.facts, ...(own?.facts ?? []), ...rule.facts],
  };
}
