import type { Simulation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";

/** What comes of it all in one line, beside the button that asks. */
export function SumInSight({
  simulation: { changes, beforeFen, afterFen, differenceFen },
}: {
  simulation: Simulation;
}) {
  const { t } = useTranslation("supposing");
  return (
    <output>
      {t(changes.length === 0 ? "sumUnchanged" : "sum", {
        before: inSentence(toFen(beforeFen)),
        after: inSentence(toFen(afterFen)),
        difference: inSentence(toFen(differenceFen)),
      })}
    </output>
  );
}
