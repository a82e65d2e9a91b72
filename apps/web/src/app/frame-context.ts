import type { Me, PlaceNode } from "@daowei/api/contracts";
import { createContext, useContext } from "react";
import type { Unit } from "./search.ts";

export type Post = NonNullable<Me["actingPost"]>;

/** What the header says: it decides what every page asks for and how it prints money. */
export interface Frame {
  readonly me: Me;
  readonly post: Post;
  readonly year: number;
  readonly placeCode: string;
  readonly places: readonly PlaceNode[];
  readonly unit: Unit;
}

export const FrameContext = createContext<Frame | null>(null);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === null) throw new Error("useFrame outside the frame");
  return frame;
}

/** The arguments most queries share. */
export function useScope(): { fiscalYear: number; placeCode: string } {
  const { year, placeCode } = useFrame();
  return { fiscalYear: year, placeCode };
}
