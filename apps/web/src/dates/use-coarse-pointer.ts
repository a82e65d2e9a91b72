import { useSyncExternalStore } from "react";

const coarse = window.matchMedia("(pointer: coarse)");

function subscribe(listener: () => void): () => void {
  coarse.addEventListener("change", listener);
  return () => {
    coarse.removeEventListener("change", listener);
  };
}

/** Whether the page is used by a finger: there the browser's own date field serves better than typing. */
export function useCoarsePointer(): boolean {
  return useSyncExternalStore(subscribe, () => coarse.matches);
}
