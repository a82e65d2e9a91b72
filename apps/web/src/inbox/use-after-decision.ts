import { useEffect, useState } from "react";

/** Long enough to see that another item stands there now. */
const lookFor = 1000;

/**
 * After a decision the next item takes the place of the one decided: the focus goes to it in the list,
 * and its buttons, which lie where the pointer still is, take no click for a second.
 */
export function useAfterDecision(onShow: (id: string | undefined) => void) {
  const [next, setNext] = useState<{ readonly id: string | undefined } | null>(null);
  useEffect(() => {
    if (next === null) return undefined;
    const row = next.id === undefined ? "" : `[data-row="${next.id}"] `;
    document.querySelector<HTMLElement>(`${row}.inbox-item`)?.focus({ preventScroll: true });
    const timer = window.setTimeout(() => {
      setNext(null);
    }, lookFor);
    return () => {
      window.clearTimeout(timer);
    };
  }, [next]);
  return {
    settling: next !== null,
    decided: (id: string | undefined) => {
      setNext({ id });
      onShow(id);
    },
  };
}
