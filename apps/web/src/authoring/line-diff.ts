/** One line of a comparison of two texts. */
export interface DiffLine {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
  /** Line in the older text; null for a new one. */
  readonly before: number | null;
  /** Line in the newer text; null for one that is gone. */
  readonly after: number | null;
}

/** The shortest way from one text to another, line by line. */
export function lineDiff(older: string, newer: string): readonly DiffLine[] {
  return numbered(stepsBetween(older.split("\n"), newer.split("\n")));
}

/** The shortest way from one row of texts to another; what both begin and end with is not searched. */
export function stepsBetween(a: readonly string[], b: readonly string[]): readonly DiffStep[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = changedLines(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...b.slice(0, head).map(same), ...middle, ...b.slice(b.length - tail).map(same)];
}

export type DiffStep = Pick<DiffLine, "kind" | "text">;
const same = (text: string): DiffStep => ({ kind: "same", text });

/** More cells than this are not searched: everything in between is then gone and new. */
const mostCells = 4_000_000;

function changedLines(a: readonly string[], b: readonly string[]): readonly DiffStep[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > mostCells) return [...a.map(gone), ...b.map(added)];
  const common = commonLengths(a, b);
  const steps: DiffStep[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [one = "", other = ""] = [a[i], b[j]];
    if (one === other) {
      steps.push(same(one));
      i += 1;
      j += 1;
    } else if (lengthAt(common, (i + 1) * width + j) >= lengthAt(common, i * width + j + 1)) {
      steps.push(gone(one));
      i += 1;
    } else {
      steps.push(added(other));
      j += 1;
    }
  }
  return [...steps, ...a.slice(i).map(gone), ...b.slice(j).map(added)];
}

const gone = (text: string): DiffStep => ({ kind: "gone", text });
const added = (text: string): DiffStep => ({ kind: "new", text });

/** For each pair of rests the length of the longest sequence that both have. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengthAt(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(lengthAt(lengths, (i + 1) * width + j), lengthAt(lengths, i * width + j + 1));
  return lengths;
}

function lengthAt(lengths: Uint32Array, index: number): number {
  const length = lengths[index];
  if (length === undefined) throw new Error(`no cell ${String(index)}`);
  return length;
}

function numbered(steps: readonly DiffStep[]): readonly DiffLine[] {
  let before = 0;
  let after = 0;
  return steps.map((step) => {
    if (step.kind !== "new") before += 1;
    if (step.kind !== "gone") after += 1;
    return {
      ...step,
      before: step.kind === "new" ? null : before,
      after: step.kind === "gone" ? null : after,
    };
  });
}

/** The changed lines with some around them; null stands for lines that were left out. */
export function aroundChanges(
  lines: readonly DiffLine[],
  around = 3,
): readonly (DiffLine | null)[] {
  const near = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - around), index + around + 1)
      .some(({ kind }) => kind !== "same"),
  );
  return lines.flatMap((line, index) =>
    near[index] === true ? [line] : index === 0 || near[index - 1] === true ? [null] : [],
  );
}
