import { readActingPost } from "../wire/acting-post.ts";

/** Where an attachment's bytes are; the acting post is named in it, because a link sends no header of ours. */
export function fileAddress(id: string): string {
  const post = readActingPost();
  const asked = post === null ? "" : `?post=${encodeURIComponent(post)}`;
  return `/api/attachments/${id}${asked}`;
}
