import { ok, type Result } from "@daowei/domain/result";
import { needRole } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Course } from "./requests.ts";

/** Who may tell others of a batch: whoever had a hand in it, and the preparers of its place. */
export function needHand(
  context: Context,
  act: string,
  { hands }: Pick<Course, "hands">,
): Result<void, Problem> {
  const { userId } = context.actor;
  if (hands.some((hand) => hand.userId === userId)) return ok(undefined);
  return needRole(context, act, "preparer");
}
