import { apiKey, post, user } from "@daowei/db/schema";
import { keyScopes, type Role, rolesOfScope, scopeNotOfRole } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Deed } from "../audit.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { isHeld } from "../people/post-in-force.ts";
import { postWithHolder } from "../people/post-with-holder.ts";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { addressRange } from "./address-range.ts";

const IssueKey = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** Its holder owns the key: he alone is shown the secret, and counts as who prepared what it prepares. */
  postId: z.uuid(),
  placeCode: z.string().regex(/^\d{6}$/),
  scopes: z.array(z.enum(keyScopes)).min(1).refine(areDistinct, "each scope once"),
  /** Where its programs stand: addresses and ranges. Anywhere, where none are named. */
  addresses: z
    .array(z.string().max(50).transform(toRange))
    .max(50)
    .refine(areDistinct, "each address once")
    .default([]),
  /** From the day it is let in. */
  validDays: z.int().min(1).max(365),
});
type IssueKey = z.infer<typeof IssueKey>;

function toRange(text: string, issues: z.RefinementCtx): string {
  const range = addressRange(text.trim());
  if (range !== undefined) return range;
  issues.addIssue({ code: "custom", message: "an address such as 10.2.0.8 or 10.2.0.0/16" });
  return z.NEVER;
}

function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/** 签发接口密钥: asked for by the owner or for him, let in by an administrator who is neither. No secret is made yet. */
export const issueKeyKind: ProposalKind<IssueKey> = {
  kind: "api_key.issue",
  schema: IssueKey,
  proposers: [...rolesOfScope.read, "administrator"],
  deciders: ["administrator"],
  grave: true,
  examine: async (reader, context, wanted) => {
    const found = await ownerOf(reader, context, wanted);
    if (!found.ok) return found;
    const { userId, name, username, role, placeCode, officeName } = found.value;
    return ok({
      title: wanted.name,
      // The post's place, not the key's: nobody of a city lends out a post of the province.
      placeCode,
      effect: {
        owner: { name, username },
        post: { role, placeCode, officeName },
        name: wanted.name,
        placeCode: wanted.placeCode,
        scopes: keyScopes.filter((scope) => wanted.scopes.includes(scope)),
        addresses: wanted.addresses,
        validDays: wanted.validDays,
      },
      concerns: [userId],
    });
  },
  apply: async (tx, context, { payload, proposalId }) => {
    const found = await ownerOf(tx, context, payload);
    if (!found.ok) return found;
    const { userId: ownerId } = found.value;
    const { name, postId, placeCode, addresses, validDays } = payload;
    const scopes = keyScopes.filter((scope) => payload.scopes.includes(scope));
    await tx.insert(apiKey).values({
      id: proposalId,
      name,
      ownerId,
      postId,
      placeCode,
      scopes,
      addresses,
      proposalId,
      expiresAt: sql`now() + make_interval(days => ${validDays}::int)`,
    });
    const summary = `签发接口密钥「${name}」：${scopes.join("、")}`;
    return ok([keyDeed("api_key.issue", proposalId, { placeCode, summary, payload })]);
  },
};

async function ownerOf(reader: Reader, context: Context, wanted: IssueKey) {
  const mayOwn = and(eq(post.id, wanted.postId), isHeld, isNull(user.disabledAt));
  const owner = await postWithHolder(reader, mayOwn);
  const year = yearOf(today(context));
  if (owner === undefined || !needPlace(context, owner.placeCode, year).ok)
    return refuse({ kind: "not_found", object: "post", id: wanted.postId } as const);
  const fits = againstPost(context, wanted, owner);
  return fits.ok ? ok(owner) : fits;
}

function againstPost(
  context: Context,
  { scopes, placeCode }: IssueKey,
  owner: { readonly role: Role; readonly placeCode: string },
): Result<void, Problem> {
  const scope = scopeNotOfRole(scopes, owner.role);
  if (scope !== undefined)
    return refuse({
      kind: "key_scope_of_other_role",
      scope,
      needed: rolesOfScope[scope],
      held: owner.role,
    });
  const { gazetteer } = context.library;
  const year = yearOf(today(context));
  const known = gazetteer.find(placeCode, year) !== undefined;
  const within =
    placeCode === owner.placeCode || gazetteer.within(placeCode, owner.placeCode, year);
  return known && within
    ? ok(undefined)
    : refuse({ kind: "key_place_outside_post", placeCode, postPlaceCode: owner.placeCode });
}

export function keyDeed(
  act: string,
  id: string,
  said: Pick<Deed, "placeCode" | "summary" | "payload">,
): Deed {
  return { act, objectKind: "api_key", objectId: id, ...said };
}
