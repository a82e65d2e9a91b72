import type { Transaction } from "@daowei/db";
import { apiKeySecret, store } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Act, Calling, Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import type { Keys } from "../second-factors/keys.ts";
import { requireStepUp } from "../step-up.ts";
import { write, type Written } from "../write.ts";
import { keyDeed } from "./issue-key.ts";
import { endingOf, environmentIs, newKeyText } from "./key-text.ts";
import { lockOwnKey } from "./own-key.ts";

export interface CollectKey {
  readonly id: string;
  readonly idempotencyKey: string;
}
export interface RotateKey extends CollectKey {
  /** How long the old secret goes on beside the new one, so that programs can be told. */
  readonly overlapHours: number;
}
/** What is shown once. */
export interface KeyShown {
  readonly id: string;
  readonly text: string;
}

interface Made {
  readonly hash: string;
  readonly ending: string;
}
type Stored<I> = I & Made;

/** 取出密钥: the owner, and nobody else, is shown the secret of a key that was let in. Once. */
export const collectKey = (keys: Pick<Keys, "keyedHash">): Act<CollectKey, KeyShown> =>
  shownOnce(keys, storeFirst);

/** 轮换: a new secret for the same key; the old one ends after the overlap. */
export const rotateKey = (keys: Pick<Keys, "keyedHash">): Act<RotateKey, KeyShown> =>
  shownOnce(keys, storeNext);

/** The text stays outside of everything that is kept: the reply of a write would be. */
function shownOnce<I extends CollectKey>(
  keys: Pick<Keys, "keyedHash">,
  store: Act<Stored<I>, { readonly id: string; readonly replayed: boolean }>,
): Act<I, KeyShown> {
  return async (calling, input) => {
    const text = newKeyText(environmentIs(await isDemonstration(calling)));
    const made = { hash: keys.keyedHash(text), ending: endingOf(text) };
    const stored = await store(calling, { ...input, ...made });
    if (!stored.ok) return stored;
    const { id, replayed } = stored.value;
    return replayed ? refuse({ kind: "key_shown_already", id }) : ok({ id, text });
  };
}

async function isDemonstration({ database }: Calling): Promise<boolean> {
  const [own] = await database.select({ kind: store.kind }).from(store);
  if (own === undefined) throw new Error("a store without its one row");
  return own.kind === "demonstration";
}

const storeFirst = write<Stored<CollectKey>, { id: string }>({
  act: "api_key.collect",
  fingerprint: ({ id }) => ({ id }),
  work: async (tx, context, made) => {
    const { id } = made;
    const known = await provenOwner(tx, context, id);
    if (!known.ok) return known;
    const before = await tx.$count(apiKeySecret, eq(apiKeySecret.keyId, id));
    if (before > 0) return refuse({ kind: "key_shown_already", id });
    return insertSecret(tx, made, { ...known.value, act: "api_key.collect", said: "取出接口密钥" });
  },
});

const storeNext = write<Stored<RotateKey>, { id: string }>({
  act: "api_key.rotate",
  fingerprint: ({ id, overlapHours }) => ({ id, overlapHours }),
  work: async (tx, context, made) => {
    const { id, overlapHours } = made;
    const known = await provenOwner(tx, context, id);
    if (!known.ok) return known;
    // Two at most are good at any time: what an earlier rotation left over ends now.
    await tx
      .update(apiKeySecret)
      .set({
        endsAt: sql`case when ${apiKeySecret.endsAt} is null then now() + make_interval(hours => ${overlapHours}::int) else now() end`,
      })
      .where(
        and(
          eq(apiKeySecret.keyId, id),
          or(isNull(apiKeySecret.endsAt), gt(apiKeySecret.endsAt, sql`now()`)),
        ),
      );
    return insertSecret(tx, made, { ...known.value, act: "api_key.rotate", said: "轮换接口密钥" });
  },
});

async function provenOwner(tx: Transaction, context: Context, id: string) {
  const proven = requireStepUp(context);
  return proven.ok ? lockOwnKey(tx, context, id) : proven;
}

async function insertSecret(
  tx: Transaction,
  { id, hash: secretHash, ending }: Stored<CollectKey>,
  { name, placeCode, act, said }: Record<"name" | "placeCode" | "act" | "said", string>,
): Promise<Result<Written<{ id: string }>, Problem>> {
  await tx.insert(apiKeySecret).values({ id: newId(), keyId: id, secretHash, ending });
  const summary = `${said}「${name}」…${ending}`;
  return ok({ reply: { id }, deed: keyDeed(act, id, { placeCode, summary, payload: { ending } }) });
}
