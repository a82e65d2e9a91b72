import { type Database, transact } from "@daowei/db";
import { apiKey, apiKeySecret, post, user } from "@daowei/db/schema";
import type { KeyScope } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../context.ts";
import { isHeld } from "../people/post-in-force.ts";
import { instant, type Reader } from "../reader.ts";
import type { Keys } from "../second-factors/keys.ts";
import type { KeyProblem } from "./key-problem.ts";
import { environmentIs, environmentOf } from "./key-text.ts";

/** A program: for whom it acts, in which of his posts, within which place, and what it may. */
export interface KeyHolder {
  readonly person: { readonly userId: string; readonly name: string; readonly username: string };
  /** The owner's post, narrowed to the key's place. */
  readonly post: Actor["post"];
  readonly key: {
    readonly id: string;
    readonly secretId: string;
    readonly name: string;
    readonly ending: string;
    readonly scopes: readonly KeyScope[];
    /** The only addresses and ranges it may be shown from; from anywhere where there are none. */
    readonly addresses: readonly string[];
    readonly expiresAt: string;
  };
}

interface Shown {
  readonly database: Database;
  readonly keys: Pick<Keys, "keyedHash">;
  readonly demonstration: boolean;
}

/** Whose key this is. It opens nothing once it is revoked or past its time, and once its owner or the post is gone. */
export async function identifyKey(
  { database, keys, demonstration }: Shown,
  text: string,
): Promise<Result<KeyHolder, KeyProblem>> {
  const found = environmentOf(text);
  if (found === undefined) return notValid("unknown");
  const expected = environmentIs(demonstration);
  if (found !== expected) return refuse({ kind: "key_of_other_environment", expected, found });
  const hash = keys.keyedHash(text);
  const row = await transact(database, (tx) => readKey(tx, hash), {
    scope: { kind: "whole-store" },
    readOnly: true,
  });
  if (row === undefined) return notValid("unknown");
  const { revoked, expired, replaced, held, userId, userName, username, ...rest } = row;
  if (revoked) return notValid("revoked");
  if (expired) return notValid("expired");
  if (replaced) return notValid("replaced");
  if (!held) return notValid("owner_left");
  const { postId, role, placeCode, officeName, expiresAt, ...key } = rest;
  return ok({
    person: { userId, name: userName, username },
    post: { id: postId, role, placeCode, officeName },
    key: { ...key, expiresAt: instant(expiresAt) },
  });
}

const notValid = (because: (KeyProblem & { kind: "key_not_valid" })["because"]) =>
  refuse({ kind: "key_not_valid", because } as const);

/** All by the database's own time. */
async function readKey(reader: Reader, hash: string) {
  const [row] = await reader
    .select({
      id: apiKey.id,
      secretId: apiKeySecret.id,
      name: apiKey.name,
      ending: apiKeySecret.ending,
      scopes: apiKey.scopes,
      addresses: apiKey.addresses,
      expiresAt: apiKey.expiresAt,
      revoked: sql<boolean>`${apiKey.revokedAt} is not null`,
      expired: sql<boolean>`${apiKey.expiresAt} <= now()`,
      replaced: sql<boolean>`coalesce(${apiKeySecret.endsAt} <= now(), false)`,
      held: sql<boolean>`${and(isHeld, isNull(user.disabledAt))}`,
      userId: user.id,
      userName: user.name,
      username: user.username,
      postId: post.id,
      role: post.role,
      placeCode: apiKey.placeCode,
      officeName: post.officeName,
    })
    .from(apiKeySecret)
    .innerJoin(apiKey, eq(apiKey.id, apiKeySecret.keyId))
    .innerJoin(post, eq(post.id, apiKey.postId))
    .innerJoin(user, eq(user.id, apiKey.ownerId))
    .where(eq(apiKeySecret.secretHash, hash));
  return row;
}
