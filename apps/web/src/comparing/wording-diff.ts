import { type DiffStep, stepsBetween } from "../authoring/line-diff.ts";

/** A number is one word, as is a word of Latin letters; of Chinese each character is. */
const words = /\d+(?:\.\d+)?%?|[A-Za-z]+|[^]/gu;

/** What a new wording changes in an old one; runs of the same kind stand together. Too long a pair is gone and new as a whole. */
export function wordingDiff(older: string, newer: string): readonly DiffStep[] {
  const steps = stepsBetween(older.match(words) ?? [], newer.match(words) ?? []);
  return together(without(steps));
}

/** One character alone between changes is no anchor for a reader: it goes and comes with what stands around it. */
function without(steps: readonly DiffStep[]): readonly DiffStep[] {
  return steps.flatMap((step, index): DiffStep[] => {
    const lonely =
      step.kind === "same" && isChanged(steps[index - 1]) && isChanged(steps[index + 1]);
    if (!lonely) return [step];
    return [
      { kind: "gone", text: step.text },
      { kind: "new", text: step.text },
    ];
  });
}

function isChanged(step: DiffStep | undefined): boolean {
  return step !== undefined && step.kind !== "same";
}

/** Between two wordings that are the same, what is gone stands before what is new. */
function together(steps: readonly DiffStep[]): readonly DiffStep[] {
  const runs: DiffStep[] = [];
  let gone = "";
  let added = "";
  const close = () => {
    if (gone !== "") runs.push({ kind: "gone", text: gone });
    if (added !== "") runs.push({ kind: "new", text: added });
    gone = "";
    added = "";
  };
  for (const { kind, text } of steps) {
    if (kind === "gone") gone += text;
    else if (kind === "new") added += text;
    else {
      close();
      const last = runs.at(-1);
      if (last?.kind === "same") runs.splice(-1, 1, { kind, text: last.text + text });
      else runs.push({ kind, text });
    }
  }
  close();
  return runs;
}
