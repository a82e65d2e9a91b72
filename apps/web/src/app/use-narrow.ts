import { useSyncExternalStore } from "react";

/** As wide as a phone held upright; the same width as in phone.css. */
const narrow = window.matchMedia("(max-width: 600px)");

function subscribe(listener: () => void): () => void {
  narrow.addEventListener("change", listener);
  return () => {
    narrow.removeEventListener("change", listener);
  };
}

/** Whether the page has no more room than a phone gives it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
