import { randomUUID } from "node:crypto";

import type { KeyScope } from "@daowei/api/contracts";

import { clientFor } from "./client.ts";
import { signInTo } from "./launched.ts";

interface KeyWanted {
  readonly scopes: readonly KeyScope[];
  readonly owner?: string;
  readonly administrator?: string;
  /** The place of the owner's post when left out. */
  readonly placeCode?: string;
  readonly name?: string;
  readonly addresses?: readonly string[];
}

export interface IssuedKey {
  readonly id: string;
  /** As the program shows it. */
  readonly text: string;
}

/** A key that a demonstration's people have issued as two people do, with its secret collected by its owner. */
export async function issueKey(url: string, wanted: KeyWanted): Promise<IssuedKey> {
  const { owner = "jingban-jia", administrator = "guanli-jia", name = "预算系统" } = wanted;
  const own = clientFor(url, await signInTo(url, owner));
  const other = clientFor(url, await signInTo(url, administrator));
  const { actingPost: post } = await own.session.me.query();
  if (post === null) throw new Error(`${owner} holds no post`);
  const { placeCode = post.placeCode, scopes, addresses = [] } = wanted;
  const { id, revisionHash } = await own.proposals.propose.mutate({
    kind: "api_key.issue",
    payload: { name, postId: post.id, placeCode, scopes, addresses, validDays: 30 },
    reason: "预算系统需要读取资金到位情况",
    idempotencyKey: randomUUID(),
  });
  await other.proposals.approve.mutate({ id, revisionHash, idempotencyKey: randomUUID() });
  return await own.apiKeys.collect.mutate({ id, idempotencyKey: randomUUID() });
}
