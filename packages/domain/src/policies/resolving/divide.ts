import { compare, exact, exactToText, plus } from "#money";
import type { AttributeFact } from "#places";
import { ok, refuse, type Result } from "#result";
import { takesRemainder } from "../mechanisms/amount.ts";
import type { Reckoned } from "../mechanisms/mechanism.ts";
import type { ProvisionCase, ShareProvision } from "../schema/policy-document.ts";
import { type ShareLevel, shareLevels } from "../schema/scalars.ts";
import { CaseScene } from "./case-scene.ts";
import type { Question } from "./question.ts";
import { mostSpecific } from "./choose.ts";
import type { RulingProblem } from "./ruling.ts";
import { takeOver } from "./take-over.ts";

/** One level's part while a case is worked out: what it owes per head and on what terms. */
export interface Part {
  readonly level: ShareLevel;
  readonly payer: ShareProvision["payer"];
  readonly reckoned: Reckoned;
  readonly kind: "exact" | "floor";
  readonly assumed: boolean;
  readonly takesRemainder: boolean;
  /** What is known of the place that made a split or a take-over hold. */
  readonly facts: readonly AttributeFact[];
}

const zero = exact("0");

type Parts = Result<readonly Part[], RulingProblem>;

/** The parts of a standard under a case, after splits and take-overs, in the order of levels; they add up to it. */
export function divide(provision: ProvisionCase, standard: Reckoned, question: Question): Parts {
  const division = { whole: () => ok(standard), shares: provision.shares };
  const scene = new CaseScene(question, division);
  const parts = reckonParts(provision.id, provision.shares, scene);
  if (!parts.ok) return parts;
  const split = splitGroups(provision.id, parts.value, question);
  if (!split.ok) return split;
  const taken = takeOver(split.value, question);
  if (!taken.ok) return taken;
  const final = taken.value.toSorted(
    (a, b) => shareLevels.indexOf(a.level) - shareLevels.indexOf(b.level),
  );
  const sum = final.map(({ reckoned }) => reckoned.value).reduce(plus, zero);
  if (compare(sum, standard.value) === 0) return ok(final);
  return refuse({
    kind: "shares-do-not-add-up",
    caseId: provision.id,
    standardYuan: exactToText(standard.value),
    sharesYuan: exactToText(sum),
  });
}

function reckonParts(caseId: string, shares: readonly ShareProvision[], scene: CaseScene): Parts {
  const parts: Part[] = [];
  for (const share of shares) {
    const outcome = scene.share(share.level);
    if (!outcome.ok) return refuse({ kind: "unreckonable", caseId, because: outcome.problem });
    if (compare(outcome.value.value, zero) < 0) {
      const yuan = exactToText(outcome.value.value);
      return refuse({ kind: "unreckonable", caseId, because: { kind: "negative-amount", yuan } });
    }
    parts.push({
      level: share.level,
      payer: share.payer,
      reckoned: outcome.value,
      kind: share.kind ?? "exact",
      assumed: share.assumed === true,
      takesRemainder: takesRemainder(share.amount),
      facts: [],
    });
  }
  return ok(parts);
}

function splitGroups(caseId: string, parts: readonly Part[], question: Question): Parts {
  const { document, standing } = question;
  const after: Part[] = [];
  for (const part of parts) {
    const splits = document.splits.filter(({ level }) => level === part.level);
    const chosen = mostSpecific(splits, standing);
    if (chosen.length > 1) {
      const positions = chosen.map(({ position }) => position);
      return refuse({ kind: "ambiguous-split", level: part.level, positions });
    }
    const [only] = chosen;
    if (only === undefined) {
      after.push(part);
      continue;
    }
    const { provision: split, facts } = only;
    const division = {
      whole: () => ok(part.reckoned),
      shares: split.shares,
      outer: new Map(parts.map(({ level, reckoned }) => [level, reckoned])),
    };
    const inner = reckonParts(caseId, split.shares, new CaseScene(question, division));
    if (!inner.ok) return inner;
    after.push(...inner.value.map((each) => ({ ...each, facts: [...part.facts, ...facts] })));
  }
  return ok(after);
}
