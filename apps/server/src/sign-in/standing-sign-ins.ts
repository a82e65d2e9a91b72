import type { Database } from "@daowei/db";
import { transact } from "@daowei/db";
import { post, session, user } from "@daowei/db/schema";
import { isHeld } from "@daowei/operations/people";
import { and, eq, isNull, sql } from "drizzle-orm";

import { absoluteSessionHours } from "./auth.ts";

/** A person who looks on in a post, by a session of his. */
export interface LookingOn {
  readonly sessionId: string;
  readonly postId: string;
}

export const lookingOnKey = ({ sessionId, postId }: LookingOn) => `${sessionId} ${postId}`;

/**
 * Of those who look on, who still may: the session has not ended, the person is not disabled, the post is held. Asking does not
 * prolong a session: a page that is left open is not somebody who is there.
 */
export function standingSignIns(
  db: Database,
  lookers: readonly LookingOn[],
): Promise<ReadonlySet<string>> {
  const sessionIds = [...new Set(lookers.map(({ sessionId }) => sessionId))];
  return transact(
    db,
    async (tx) => {
      const rows = await tx
        .select({ sessionId: session.id, postId: post.id })
        .from(session)
        .innerJoin(user, eq(user.id, session.userId))
        .innerJoin(post, eq(post.userId, user.id))
        .where(
          and(
            sql`${session.id} = any(${sql.param(sessionIds)}::uuid[])`,
            sql`${session.expiresAt} > now()`,
            sql`${session.createdAt} > now() - make_interval(hours => ${absoluteSessionHours}::int)`,
            isNull(user.disabledAt),
            isHeld,
          ),
        );
      return new Set(rows.map(lookingOnKey));
    },
    { scope: { kind: "whole-store" }, readOnly: true },
  );
}
