import { useEffect, useRef } from "react";

/** Something the page can do now, as its button says it. What decides or moves money opens its dialog. */
export interface OfferedAct {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
}

const offers = new Map<object, () => readonly OfferedAct[]>();

/** What is on offer at this moment, over all of the page. */
export function offeredActs(): readonly OfferedAct[] {
  return [...offers.values()].flatMap((offer) => offer());
}

/** Offers acts to the palette while the component is there. */
export function useOfferedActs(acts: readonly OfferedAct[]): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const key = {};
    offers.set(key, () => latest.current);
    return () => {
      offers.delete(key);
    };
  }, []);
}
