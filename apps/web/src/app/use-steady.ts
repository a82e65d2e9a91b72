import { useCallback, useEffect, useRef } from "react";

/** One function for as long as the component is there, doing what the newest would: what is handed it need not be drawn again. */
export function useSteady<Facts extends readonly unknown[]>(
  act: (...facts: Facts) => void,
): (...facts: Facts) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...facts: Facts) => {
    latest.current(...facts);
  }, []);
}
