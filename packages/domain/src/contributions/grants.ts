import { belongsTo, citationIn, cited, type GrantProvision, type HeldCategory } from "#policies";
import { ok, refuse, type Result } from "#result";
import { type CivilDate, civilDate } from "#time";
import { type ExplainedFen, madeFen, percentFen, statedFen } from "./contribution-step.ts";
import type { ContributionProblem, ContributionQuestion, PassedOver } from "./question.ts";

/** A grant that the person may have, how much it comes to, and the day on which the category counts. */
export interface ChosenGrant {
  readonly provision: GrantProvision;
  readonly assistance: ExplainedFen;
  readonly statusOn: CivilDate | null;
}

/** The grant that counts, if any, and those that do not count beside it. */
export interface Granted {
  readonly chosen: ChosenGrant | null;
  readonly passedOver: readonly PassedOver[];
}

/** What the grants are a part of. */
export interface Contributed {
  readonly amount: ExplainedFen;
  readonly coverageYear: number | null;
}

/** The one grant by which the person is helped: the highest, where the policy says so; never two at once. */
export function grantFor(
  question: ContributionQuestion,
  contributed: Contributed,
): Result<Granted, ContributionProblem> {
  const candidates: ChosenGrant[] = [];
  const passedOver: PassedOver[] = [];
  for (const provision of grantsNaming(question, contributed)) {
    const status = statusDay(provision, contributed);
    if (!status.ok) return status;
    const statusOn = status.value;
    if (!isHeld(question, provision, statusOn)) {
      passedOver.push({ grantId: provision.id, because: "status-not-held", statusOn });
      continue;
    }
    const assistance = assistanceOf(provision, question, contributed.amount);
    if (!assistance.ok) return assistance;
    candidates.push({ provision, assistance: assistance.value, statusOn });
  }
  return highest(question, candidates, passedOver);
}

function grantsNaming(
  question: ContributionQuestion,
  { coverageYear }: Contributed,
): readonly GrantProvision[] {
  const { policy, categories = [] } = question;
  const own = policy.personal.assistance.filter(
    ({ categories: wanted, coverage_years: years }) =>
      belongsTo(policy.personal.categories, categories, wanted).length > 0 &&
      (years === undefined || (coverageYear !== null && years.includes(coverageYear))),
  );
  // Only grants for the same people compete by their conditions; among others the overlap rule decides.
  const rivals = Map.groupBy(own, ({ categories: wanted }) => wanted.toSorted().join(" "));
  return [...rivals.values()].flatMap((group) => policy.book.applying(group, question));
}

function statusDay(
  { id, status_on: status }: GrantProvision,
  { coverageYear }: Contributed,
): Result<CivilDate | null, ContributionProblem> {
  if (status === undefined) return ok(null);
  if (coverageYear === null) return refuse({ kind: "coverage-year-unknown", grantId: id });
  return ok(civilDate(`${coverageYear + status.year_offset}-${status.on}`));
}

function isHeld(
  { policy, categories = [] }: ContributionQuestion,
  provision: GrantProvision,
  day: CivilDate | null,
): boolean {
  return belongsTo(policy.personal.categories, categories, provision.categories).some(
    (held) => day === null || heldOn(held, day),
  );
}

function heldOn({ from, to }: HeldCategory, day: CivilDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function assistanceOf(
  { id, amount, cite, note: said }: GrantProvision,
  { policy }: ContributionQuestion,
  contribution: ExplainedFen,
): Result<ExplainedFen, ContributionProblem> {
  const citation = citationIn(policy, cite);
  if ("unstated" in amount) {
    const words = amount.unstated;
    const note = said ?? null;
    return refuse({ kind: "assistance-not-stated", grantId: id, words, note, citation });
  }
  const label = `assistance.${id}`;
  const { mode } = policy.rounding;
  const own =
    "percent" in amount
      ? percentFen(label, contribution, { percent: amount.percent, mode, citation })
      : statedFen(label, amount.yuan, citation);
  if (own.fen <= contribution.fen) return ok(own);
  const inputs = [own.step, contribution.step];
  return ok(madeFen(label, "minimum", { fen: contribution.fen, inputs }));
}

function highest(
  { policy }: ContributionQuestion,
  candidates: readonly ChosenGrant[],
  passedOver: readonly PassedOver[],
): Result<Granted, ContributionProblem> {
  const [first, ...others] = candidates;
  if (first === undefined) return ok({ chosen: null, passedOver });
  if (others.length === 0) return ok({ chosen: first, passedOver });
  const { assistance_overlap: overlap } = policy.personal;
  if (overlap === undefined) {
    const grantIds = candidates.map(({ provision }) => provision.id);
    return refuse({ kind: "overlap-not-ruled", grantIds });
  }
  const best = others.reduce(
    (before, next) => (next.assistance.fen > before.assistance.fen ? next : before),
    first,
  );
  const lower = candidates.filter((candidate) => candidate !== best);
  const inputs = [best, ...lower].map(({ assistance }) => assistance.step);
  const { fen } = best.assistance;
  const { step } = madeFen("assistance.highest", "maximum", { fen, inputs });
  const assistance = { fen, step: cited(step, citationIn(policy, overlap.cite)) };
  return ok({
    chosen: { ...best, assistance },
    passedOver: [
      ...passedOver,
      ...lower.map(({ provision, statusOn }): PassedOver => ({
        grantId: provision.id,
        because: "lower",
        statusOn,
      })),
    ],
  });
}
