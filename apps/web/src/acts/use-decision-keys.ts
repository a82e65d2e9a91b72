import { useEffect } from "react";
import type { DecisionAct } from "./decide.ts";

const agreeing: readonly DecisionAct[] = ["review", "approve", "submit", "issue"];

/** A opens the agreeing dialog, R the returning one; no key alone completes an act. */
export function useDecisionKeys(
  permitted: readonly string[],
  open: (act: DecisionAct) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof Element)) return;
      if (event.target.closest("input, textarea, select, dialog") !== null) return;
      const key = event.key.toLowerCase();
      const act =
        key === "a"
          ? agreeing.find((candidate) => permitted.includes(candidate))
          : key === "r" && permitted.includes("send_back")
            ? "send_back"
            : undefined;
      if (act === undefined) return;
      event.preventDefault();
      open(act);
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  });
}
