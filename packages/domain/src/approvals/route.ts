import { z } from "zod";
import { type PlaceLevel, placeLevels } from "#places";
import type { ApprovalPolicy, ApprovalStage } from "./approval-policy.ts";
import { isMet, type RequestFacts, type When } from "./conditions.ts";

const step = z.strictObject({
  key: z.string(),
  name: z.string(),
  role: z.enum(["reviewer", "approver"]),
  /** Place whose posts decide; null for every post whose place holds the document's. */
  placeCode: z.string().nullable(),
  people: z.int(),
  commentNeeded: z.boolean(),
  stepUpNeeded: z.boolean(),
  /** The conditions that made it needed; empty where it always is. */
  because: z.array(z.string()),
});

/** The way of one request, fixed when it is submitted and kept with it. */
export const routeSchema = z.strictObject({
  steps: z.array(step).min(2),
  skipped: z.array(z.strictObject({ key: z.string(), name: z.string() })),
});
/** The steps a request passes, and the stages it does not need. */
export type Route = z.infer<typeof routeSchema>;
/** One step of a request's way. */
export type RouteStep = Route["steps"][number];

/** A place on the way from the centre to the document's office. */
export interface OfficeAbove {
  readonly code: string;
  readonly level: PlaceLevel;
}

/** Which stages of a policy a request passes; `path` leads from the centre to the office that prepared it. */
export function routeOf(
  policy: ApprovalPolicy,
  facts: RequestFacts,
  path: readonly OfficeAbove[],
): Route {
  const needed = policy.stages.filter((stage) => isNeeded(stage, facts));
  return {
    steps: needed.map((stage) => stepOf(stage, facts, path)),
    skipped: policy.stages
      .filter((stage) => !needed.includes(stage))
      .map(({ key, name }) => ({ key, name })),
  };
}

function isNeeded({ when, skipWhen }: ApprovalStage, facts: RequestFacts): boolean {
  if (when.length > 0 && !when.some((condition) => isMet(condition, facts))) return false;
  return skipWhen.length === 0 || !skipWhen.every((condition) => isMet(condition, facts));
}

function stepOf(
  stage: ApprovalStage,
  facts: RequestFacts,
  path: readonly OfficeAbove[],
): RouteStep {
  const { key, name, role, people, when } = stage;
  const some = (conditions: readonly When[]) => conditions.some((one) => isMet(one, facts));
  return {
    key,
    name,
    role,
    people,
    placeCode: decidingPlace(stage, path),
    commentNeeded: some(stage.commentWhen),
    stepUpNeeded: some(stage.stepUpWhen),
    because: when.filter((condition) => isMet(condition, facts)).map(({ kind }) => kind),
  };
}

/**
 * The office at the stage's level, null where any that holds the document's place may; where the document's own office
 * stands above that level, it decides itself: nobody below may. Throws for a path without any such place.
 */
export function decidingPlace(
  { level }: Pick<ApprovalStage, "level">,
  path: readonly OfficeAbove[],
): string | null {
  if (level === "any") return null;
  const rank = placeLevels.indexOf(level);
  const deciding = path.findLast((place) => placeLevels.indexOf(place.level) <= rank);
  if (deciding === undefined) throw new Error(`no place of level ${level} or above on the path`);
  return deciding.code;
}

/** Whether two ways ask the same of the same people. */
export function sameRoute(one: Route, other: Route): boolean {
  const asked = ({ steps }: Route) =>
    JSON.stringify(
      steps.map((step) => [
        step.role,
        step.placeCode,
        step.people,
        step.commentNeeded,
        step.stepUpNeeded,
      ]),
    );
  return asked(one) === asked(other);
}
