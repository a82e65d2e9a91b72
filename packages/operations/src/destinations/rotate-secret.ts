import { transact } from "@daowei/db";
import { destination } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { needRole } from "../authorise.ts";
import { newWebhookSecret } from "../channels/webhook.ts";
import { scopeOf } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { SessionAct } from "../second-factors/session-act.ts";
import { requireStepUp } from "../step-up.ts";
import { write } from "../write.ts";
import { destinationDeed } from "./change-kinds.ts";
import { type DestinationRow, findDestination, lockDestination } from "./find-destination.ts";
import type { SealedDestination } from "./seal.ts";
import {
  type KeptDestination,
  maskOfKept,
  openSealed,
  sealDestination,
} from "./sealed-destination.ts";

type KeptWebhook = Extract<KeptDestination, { readonly kind: "webhook" }>;

/** How long the secret before goes on to count: receivers change over in their own time. */
const overlapMillis = 24 * 3_600_000;

/** A new secret beside the old one, sealed for `rotateSecret`; apart from it, because a kept reply would hold the secret for good. */
export const makeRotatedSecret: SessionAct<{ readonly id: string }, SealedDestination> = async (
  context,
  { id },
) => {
  const { post, person, database, keys } = context;
  if (post === null) return refuse({ kind: "no_post" });
  const needed = "administrator";
  if (post.role !== needed)
    return refuse({ kind: "role_needed", act: "rotate_secret", needed, held: post.role });
  const proven = requireStepUp(context);
  if (!proven.ok) return proven;
  const { userId, name: userName } = person;
  const scope = scopeOf({ post, userId, userName, via: "session" });
  const found = await transact(database, (tx) => findDestination(tx, id), { scope });
  if (!found.ok) return found;
  const kept = openWebhook(keys, found.value);
  if (!kept.ok) return kept;
  const [newest] = kept.value.secrets;
  if (newest === undefined) throw new Error(`webhook ${id} has no secret`);
  const secret = newWebhookSecret();
  // Receivers reckon by clocks on walls, whatever day the store has.
  const until = new Date(Date.now() + overlapMillis).toISOString();
  const rotated: KeptWebhook = {
    ...kept.value,
    secrets: [
      { secret, until: null },
      { secret: newest.secret, until },
    ],
  };
  return ok({ sealed: sealDestination(keys, rotated), mask: maskOfKept(rotated), secret });
};

export interface RotateSecret {
  readonly id: string;
  /** From `makeRotatedSecret`. */
  readonly sealed: string;
  readonly idempotencyKey: string;
}

/** 轮换签名密钥: the address stays, so one administrator is enough; with the old secret still counting for a day. */
export const rotateSecret = write<RotateSecret, { readonly id: string }>({
  act: "destination.rotate_secret",
  work: async (tx, context, { id, sealed }) => {
    const role = needRole(context, "rotate_secret", "administrator");
    if (!role.ok) return role;
    const proven = requireStepUp(context);
    if (!proven.ok) return proven;
    const found = await lockDestination(tx, id);
    if (!found.ok) return found;
    const before = openWebhook(context.keys, found.value);
    if (!before.ok) return before;
    const after = openWebhook(context.keys, { ...found.value, sealed });
    if (!after.ok) return after;
    if (!follows(after.value, before.value)) return refuse({ kind: "destination_not_readable" });
    const mask = maskOfKept(after.value);
    await tx.update(destination).set({ sealed, mask }).where(eq(destination.id, id));
    const deed = destinationDeed("destination.rotate_secret", { ...found.value, mask });
    return ok({ reply: { id }, deed });
  },
});

function openWebhook(
  keys: Parameters<typeof openSealed>[0],
  { channel, sealed }: Pick<DestinationRow, "channel" | "sealed">,
): Result<KeptWebhook, Problem> {
  const kept = openSealed(keys, sealed);
  if (!kept.ok) return kept;
  if (kept.value.kind === "webhook") return ok(kept.value);
  return refuse({ kind: "destination_of_other_kind", expected: "webhook", found: channel });
}

/** The same address, and a new secret in front of the one that counts now. */
function follows(after: KeptWebhook, before: KeptWebhook): boolean {
  const [, second] = after.secrets;
  return after.url === before.url && second?.secret === before.secrets[0]?.secret;
}
