import type { PlaceNode } from "@daowei/api/contracts";
import type { Post } from "../app/frame-context.ts";

/** The name of a place of the scope; the code itself while the places are still on their way. */
export function placeNameOf(places: readonly PlaceNode[], code: string, post: Post): string {
  const found = places.find((place) => place.code === code);
  if (found !== undefined) return found.name;
  return code === post.placeCode ? post.placeName : code;
}
