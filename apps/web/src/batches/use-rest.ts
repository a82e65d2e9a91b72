import { useCallback, useRef } from "react";
import { cellOf } from "./grid-steps.ts";

const restsFor = 120;

/** Tells which amount the pointer or the focus has come to rest on; passing over many tells nothing. */
export function useRest(
  onRest: ((transferId: string) => void) | undefined,
): (event: { readonly target: EventTarget }) => void {
  const timer = useRef(0);
  return useCallback(
    (event) => {
      window.clearTimeout(timer.current);
      const transfer = cellOf(event.target)?.dataset["transfer"];
      if (transfer === undefined || onRest === undefined) return;
      timer.current = window.setTimeout(onRest, restsFor, transfer);
    },
    [onRest],
  );
}
