import { apiKey, apiKeyCall, apiKeySecret, post, user } from "@daowei/db/schema";
import type { KeyScope, Role } from "@daowei/domain/approvals";
import { ok, refuse } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, asc, desc, eq, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { isHeld } from "../people/post-in-force.ts";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";

const shown = 500;
const callsShown = 200;
const overseers: readonly Role[] = ["administrator", "auditor"];

export interface KeyListed {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly addresses: readonly string[];
  readonly placeCode: string;
  readonly placeName: string;
  readonly owner: { readonly name: string; readonly role: Role; readonly officeName: string };
  readonly oneself: boolean;
  /** `awaiting`: let in, and its owner has not taken its secret yet. */
  readonly standing: "awaiting" | "in_force" | "expired" | "revoked" | "owner_left";
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly secrets: readonly {
    readonly ending: string;
    readonly madeAt: string;
    readonly endsAt: string | null;
    readonly lastUsedAt: string | null;
    readonly lastUsedFrom: string | null;
  }[];
}

/** 接口密钥: one's own; an administrator and the auditor see those of the place. */
export const listKeys = ask<Record<string, never>, KeyListed[]>(async (context) => {
  const rows = (await readKeys(context, undefined)).filter((row) => maySee(context, row));
  const ids = rows.map(({ id }) => id);
  const secrets = Map.groupBy(await readSecrets(context, ids), ({ keyId }) => keyId);
  const year = yearOf(today(context));
  return ok(
    rows.map(({ ownerId, ownerName, role, officeName, revoked, expired, held, ...row }) => {
      const own = (secrets.get(row.id) ?? []).map(({ keyId: _, ...secret }) => secret);
      return {
        ...row,
        issuedAt: instant(row.issuedAt),
        expiresAt: instant(row.expiresAt),
        placeName: placeName(context, row.placeCode, year),
        owner: { name: ownerName, role, officeName },
        oneself: ownerId === context.actor.userId,
        standing: standingOf({ revoked, expired, held, collected: own.length > 0 }),
        secrets: own,
      };
    }),
  );
});

/** 请求日志: the newest two hundred calls with a key; kept for thirty days. */
export const listKeyCalls = ask(async (context, { id }: { readonly id: string }) => {
  const [key] = await readKeys(context, eq(apiKey.id, id));
  if (key === undefined || !maySee(context, key))
    return refuse({ kind: "not_found", object: "api_key", id });
  const calls = await context.db
    .select()
    .from(apiKeyCall)
    .where(eq(apiKeyCall.keyId, id))
    .orderBy(desc(apiKeyCall.at), desc(apiKeyCall.id))
    .limit(callsShown);
  return ok(
    calls.map(({ at, procedure, outcome, millis, address, requestId }) => ({
      at: instant(at),
      procedure,
      outcome,
      millis,
      address,
      requestId,
    })),
  );
});

function standingOf({
  revoked,
  expired,
  held,
  collected,
}: Record<"revoked" | "expired" | "held" | "collected", boolean>): KeyListed["standing"] {
  if (revoked) return "revoked";
  if (expired) return "expired";
  if (!held) return "owner_left";
  return collected ? "in_force" : "awaiting";
}

function maySee(context: Context, key: { readonly ownerId: string; readonly placeCode: string }) {
  const { actor } = context;
  if (key.ownerId === actor.userId) return true;
  const year = yearOf(today(context));
  return overseers.includes(actor.post.role) && inScope(context, key.placeCode, year);
}

async function readKeys({ db }: Context, where: SQL | undefined) {
  return db
    .select({
      id: apiKey.id,
      name: apiKey.name,
      scopes: apiKey.scopes,
      addresses: apiKey.addresses,
      placeCode: apiKey.placeCode,
      issuedAt: apiKey.issuedAt,
      expiresAt: apiKey.expiresAt,
      revoked: sql<boolean>`${apiKey.revokedAt} is not null`,
      expired: sql<boolean>`${apiKey.expiresAt} <= now()`,
      held: sql<boolean>`${and(isHeld, isNull(user.disabledAt))}`,
      ownerId: apiKey.ownerId,
      ownerName: user.name,
      role: post.role,
      officeName: post.officeName,
    })
    .from(apiKey)
    .innerJoin(post, eq(post.id, apiKey.postId))
    .innerJoin(user, eq(user.id, apiKey.ownerId))
    .where(where)
    .orderBy(desc(apiKey.issuedAt), desc(apiKey.id))
    .limit(shown);
}

/** Those that open something, or will until their overlap is over. */
async function readSecrets({ db }: Context, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(apiKeySecret)
    .where(
      and(
        inArray(apiKeySecret.keyId, ids),
        sql`(${isNull(apiKeySecret.endsAt)} or ${gt(apiKeySecret.endsAt, sql`now()`)})`,
      ),
    )
    .orderBy(asc(apiKeySecret.madeAt));
  return rows.map(({ keyId, ending, madeAt, endsAt, lastUsedAt, lastUsedFrom }) => ({
    keyId,
    ending,
    madeAt: instant(madeAt),
    endsAt: endsAt === null ? null : instant(endsAt),
    lastUsedAt: lastUsedAt === null ? null : instant(lastUsedAt),
    lastUsedFrom,
  }));
}
