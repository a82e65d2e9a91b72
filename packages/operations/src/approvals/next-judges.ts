import { delegation } from "@daowei/db/schema";
import { type ApprovalStage, decidingPlace } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { and, gte, isNull, lte } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace, needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { anyId } from "../reader.ts";
import { type Holder, holdersOf } from "./office-posts.ts";
import { policyInForce } from "./policy-in-force.ts";

export interface NextJudges {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

/** A stage that a batch reaches after it was submitted, and who could agree there. */
export interface NextStage {
  name: string;
  /** Whether every batch passes it; else it depends on amounts and headcounts at the time. */
  certain: boolean;
  people: number;
  able: { name: string; officeName: string; lent: boolean }[];
}

/**
 * To whom a batch of this place goes if this person submits it: the first stage that every batch passes, and those before
 * it that only some do. Whose post is lent today is said, to whom is not.
 */
export const nextJudges = ask<NextJudges, NextStage[]>(async (context, asked) => {
  const role = needRole(context, "submit", "preparer");
  if (!role.ok) return role;
  const place = needPlace(context, asked.placeCode, asked.fiscalYear);
  if (!place.ok) return place;
  const { placeCode, fiscalYear: year } = asked;
  const { policy } = await policyInForce(context.db, context, { placeCode, year });
  const firstCertain = policy.stages.findIndex(isCertain);
  const stages: NextStage[] = [];
  for (const stage of policy.stages.slice(0, firstCertain + 1)) {
    const able = await ableAt(context, stage, asked);
    const lent = await lentPosts(context, able);
    stages.push({
      name: stage.name,
      certain: isCertain(stage),
      people: stage.people,
      able: able.map(({ userName, officeName, postId }) => ({
        name: userName,
        officeName,
        lent: lent.has(postId),
      })),
    });
  }
  return ok(stages);
});

function isCertain({ when, skipWhen }: ApprovalStage): boolean {
  return when.length === 0 && skipWhen.length === 0;
}

/** Holders of the stage's role at its office; whoever submits does not judge. */
async function ableAt(
  context: Context,
  stage: ApprovalStage,
  { placeCode, fiscalYear: year }: NextJudges,
): Promise<Holder[]> {
  const path = context.library.gazetteer.path(placeCode, year);
  const office = decidingPlace(stage, path);
  const holders = await holdersOf(context.db, context, { role: stage.role, placeCode, year });
  return holders.filter(
    (one) => one.userId !== context.actor.userId && (office === null || one.placeCode === office),
  );
}

/** Which of these posts are lent to somebody today. */
async function lentPosts(
  context: Context,
  holders: readonly Holder[],
): Promise<ReadonlySet<string>> {
  const day = today(context);
  const ids = holders.map(({ postId }) => postId);
  const rows = await context.db
    .select({ postId: delegation.postId })
    .from(delegation)
    .where(
      and(
        anyId(delegation.postId, ids),
        isNull(delegation.endedAt),
        lte(delegation.fromOn, day),
        gte(delegation.toOn, day),
      ),
    );
  return new Set(rows.map(({ postId }) => postId));
}
