import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something the page can do now, as its button says it. What decides or moves money opens its dialog. */
export interface OfferedAct {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
}

const offers = new Map<object, () => readonly OfferedAct[]>();
const listeners = new Set<() => void>();
let state = 0;

function tellListeners(): void {
  state += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What is on offer over all of the page, at once when it comes and until it goes. */
export function useAllOfferedActs(): readonly OfferedAct[] {
  useSyncExternalStore(subscribe, () => state);
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
      tellListeners();
    };
  }, []);
  const offered = acts.map(({ id, name }) => `${id} ${name}`).join("\n");
  useEffect(tellListeners, [offered]);
}
