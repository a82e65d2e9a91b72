import { useEffect, useRef } from "react";

/** Escape closes what stands beside the page, unless a dialog has the key first. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  }, [onEscape]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const dialogOpen = document.querySelector("dialog[open]") !== null;
      if (event.key === "Escape" && !event.isComposing && !dialogOpen) latest.current();
    };
    window.addEventListener("keydown", hear);
    return () => {
      window.removeEventListener("keydown", hear);
    };
  }, []);
}
