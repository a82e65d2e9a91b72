import type { Transaction } from "@daowei/db";
import { account, user } from "@daowei/db/schema";
import { and, eq } from "drizzle-orm";
import type { SessionContext } from "../context.ts";
import type { Problem } from "../problem.ts";
import {
  done,
  ownDeed,
  refused,
  type SessionAct,
  sessionAct,
} from "../second-factors/session-act.ts";
import { requireStepUp } from "../step-up.ts";
import { columnsOf, isIdentity, issuerOf, type KeptIdentity } from "./outside-identity.ts";
import { openProof } from "./proof.ts";

type Nothing = Record<string, never>;

/** From now the person may sign in by this identity of the office's sign-in service. */
export const linkIdentity: SessionAct<{ readonly proof: string }, Nothing> = sessionAct(
  async (tx, context, { proof }: { readonly proof: string }) => {
    const { session, keys, person } = context;
    if (session.passwordTemporary) return refused({ kind: "password_change_needed" });
    const shown = requireStepUp(context);
    if (!shown.ok) return refused(shown.problem);
    const identity = openProof(keys, { sealed: proof, sessionId: session.id });
    if (identity === undefined) return refused({ kind: "identity_proof_unusable" });
    const hindered = await link(tx, context, identity);
    if (hindered !== undefined) return refused(hindered);
    const { issuer } = identity;
    const deed = ownDeed(context, "identity.link", {
      summary: `关联统一身份认证 ${person.username}（${issuer}）`,
      payload: { issuer },
    });
    return done({}, deed);
  },
);

/** One identity of a service for a person, and one person for an identity; two who link at once wait for each other. */
async function link(
  tx: Transaction,
  { person: { userId } }: SessionContext,
  identity: KeptIdentity,
): Promise<Problem | undefined> {
  const { issuer } = identity;
  const { providerId } = columnsOf(identity);
  await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for("update");
  const [own] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, providerId)));
  if (own !== undefined) return { kind: "identity_linked_already", issuer };
  const linked = await tx
    .insert(account)
    .values({ userId, ...columnsOf(identity) })
    .onConflictDoNothing()
    .returning({ id: account.id });
  return linked.length === 0 ? { kind: "identity_of_other_person", issuer } : undefined;
}

/** Takes an identity off the person's account: nobody signs in by it any more. */
export const unlinkIdentity: SessionAct<{ readonly id: string }, Nothing> = sessionAct(
  async (tx, context, { id }: { readonly id: string }) => {
    const shown = requireStepUp(context);
    if (!shown.ok) return refused(shown.problem);
    const { userId, username } = context.person;
    const [gone] = await tx
      .delete(account)
      .where(and(eq(account.id, id), eq(account.userId, userId), isIdentity))
      .returning({ providerId: account.providerId });
    if (gone === undefined) return refused({ kind: "identity_not_linked" });
    const issuer = issuerOf(gone.providerId);
    const deed = ownDeed(context, "identity.unlink", {
      summary: `解除统一身份认证关联 ${username}（${issuer}）`,
      payload: { issuer },
    });
    return done({}, deed);
  },
);
