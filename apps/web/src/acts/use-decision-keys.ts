import { useKey } from "../keys/bound-keys.ts";
import type { DecisionAct } from "./decide.ts";

const agreeing: readonly DecisionAct[] = ["review", "approve", "submit", "issue"];

/** A opens the agreeing dialog, R the returning one; no key alone completes an act. */
export function useDecisionKeys(
  permitted: readonly string[],
  open: (act: DecisionAct) => void,
): void {
  const agree = agreeing.find((candidate) => permitted.includes(candidate));
  const binding = (act: DecisionAct | undefined) =>
    act === undefined
      ? null
      : () => {
          open(act);
        };
  useKey("agree", binding(agree));
  useKey("sendBack", binding(permitted.includes("send_back") ? "send_back" : undefined));
}
