import { exactToText } from "#money";
import type { AttributeFact } from "#places";
import { ok, refuse, type Result } from "#result";
import type { Reckoned } from "../mechanisms/mechanism.ts";
import type { StandardProvision } from "../schema/policy-document.ts";
import { CaseScene } from "./case-scene.ts";
import { mostSpecific } from "./choose.ts";
import type { Question } from "./question.ts";
import type { RulingProblem } from "./ruling.ts";

/** Yuan per head that are owed altogether, and whether exactly or at least. */
export interface StatedStandard {
  readonly reckoned: Reckoned;
  readonly kind: "exact" | "floor";
  /** What is known of the place that made this the standard. */
  readonly facts: readonly AttributeFact[];
}

/** The one standard for a standing; several that agree are one. */
export function onlyStandard(question: Question): Result<StatedStandard, RulingProblem> {
  const candidates = mostSpecific(question.document.standards, question.standing);
  const [first, ...rivals] = candidates;
  if (first === undefined)
    return refuse({ kind: "no-standard", expected: question.standing.insuredClass });
  const reckoned = reckonStandard(first.provision, question);
  if (!reckoned.ok) return reckoned;
  for (const rival of rivals) {
    const other = reckonStandard(rival.provision, question);
    const same =
      other.ok &&
      exactToText(other.value.value) === exactToText(reckoned.value.value) &&
      rival.provision.kind === first.provision.kind;
    if (same) continue;
    const positions = candidates.map(({ position }) => position);
    return refuse({ kind: "ambiguous-standard", positions });
  }
  return ok({ reckoned: reckoned.value, kind: first.provision.kind, facts: first.facts });
}

function reckonStandard(
  provision: StandardProvision,
  question: Question,
): Result<Reckoned, RulingProblem> {
  const circular = { kind: "circular-amount", through: "standard" } as const;
  const division = { whole: () => refuse(circular), shares: [] };
  const scene = new CaseScene(question, division);
  const outcome = scene.standard(provision);
  return outcome.ok
    ? outcome
    : refuse({ kind: "unreckonable", caseId: null, because: outcome.problem });
}
