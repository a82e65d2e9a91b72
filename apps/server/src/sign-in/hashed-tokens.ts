import { createHash } from "node:crypto";

import type { DBAdapter, DBTransactionAdapter, Where } from "better-auth";

/** What the database keeps of a session token: enough to find the session, too little to be it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * better-auth stores session tokens as they are. This stands between it and the database: tokens go in as hashes and are
 * asked for by their hashes; what comes back carries the token that was asked for, because the cookie is written from it.
 * Lists of sessions carry hashes, with which nobody can sign in.
 */
export function withHashedTokens(inner: DBAdapter): DBAdapter {
  return {
    ...hashing(inner),
    transaction: (work) => inner.transaction((trx) => work(hashing(trx))),
  };
}

function hashing<A extends DBTransactionAdapter>(inner: A): A {
  const outer: Pick<
    DBTransactionAdapter,
    "create" | "findOne" | "findMany" | "count" | "update" | "updateMany" | "delete" | "deleteMany"
  > = {
    create: async <T extends Record<string, unknown>, R = T>(
      asked: Parameters<typeof inner.create<T, R>>[0],
    ) => {
      const token: unknown = asked.data["token"];
      if (asked.model !== "session" || typeof token !== "string") return inner.create<T, R>(asked);
      const made = await inner.create<T, R>({
        ...asked,
        data: { ...asked.data, token: tokenHash(token) },
      });
      return { ...made, token };
    },
    findOne: async <T>(asked: Parameters<typeof inner.findOne>[0]) =>
      withToken(await inner.findOne<T>(hashed(asked)), asked),
    findMany: <T>(asked: Parameters<typeof inner.findMany>[0]) => inner.findMany<T>(hashed(asked)),
    count: (asked) => inner.count(hashed(asked)),
    update: async <T>(asked: Parameters<typeof inner.update>[0]) =>
      withToken(await inner.update<T>(hashed(asked)), asked),
    updateMany: (asked) => inner.updateMany(hashed(asked)),
    delete: <T>(asked: Parameters<typeof inner.delete>[0]) => inner.delete<T>(hashed(asked)),
    deleteMany: (asked) => inner.deleteMany(hashed(asked)),
  };
  return { ...inner, ...outer };
}

interface Asked {
  readonly model: string;
  readonly where?: Where[] | undefined;
}

function hashed<Q extends Asked>(asked: Q): Q {
  if (asked.model !== "session" || asked.where === undefined) return asked;
  return { ...asked, where: asked.where.map(hashedWhere) };
}

function hashedWhere(where: Where): Where {
  if (where.field !== "token") return where;
  const { value } = where;
  if (typeof value === "string") return { ...where, value: tokenHash(value) };
  if (Array.isArray(value))
    return { ...where, value: value.map((token) => tokenHash(String(token))) };
  throw new Error(`a session is asked for by a token of type ${typeof value}`);
}

function withToken<T>(found: T | null, { model, where }: Asked): T | null {
  const token =
    model === "session" ? where?.find(({ field }) => field === "token")?.value : undefined;
  return found === null || typeof token !== "string" ? found : { ...found, token };
}
