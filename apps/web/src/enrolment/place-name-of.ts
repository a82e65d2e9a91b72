import type { PlaceNode } from "@daowei/api/contracts";
import type { Post } from "../app/frame-context.ts";
import { nameOfPlace } from "../places/named.tsx";

/** The name of a place of the scope as the page shows it; the code itself while the places are still on their way. */
export function placeNameOf(places: readonly PlaceNode[], code: string, post: Post): string {
  const found = places.find((place) => place.code === code);
  if (found !== undefined) return nameOfPlace(found.name);
  return code === post.placeCode ? nameOfPlace(post.placeName) : code;
}
