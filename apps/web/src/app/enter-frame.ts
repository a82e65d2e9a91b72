import type { Me } from "@daowei/api/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { readActingPost, writeActingPost } from "../wire/acting-post.ts";
import { api } from "../wire/api.ts";

export const meQuery = () =>
  api.session.me.queryOptions(undefined, { meta: { firstContact: true }, staleTime: 60_000 });

/** Who is here and in which post. A remembered post that is no longer held is dropped. */
export async function enterFrame(queryClient: QueryClient): Promise<{ me: Me }> {
  const me = await queryClient.ensureQueryData(meQuery());
  const acting = me.actingPost;
  if (acting !== null && readActingPost() !== acting.id) writeActingPost(acting.id);
  return { me };
}
