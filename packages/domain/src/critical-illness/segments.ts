import { compare, exact, exactToText, parseExact, plus } from "#money";
import { citationIn } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { ExplainedSegment } from "./answer.ts";
import type { CriticalIllnessRules, Tilt } from "./deductible.ts";
import type { CriticalIllnessProblem, CriticalIllnessQuestion, LocalSegment } from "./question.ts";
import { type Explained, made, stated } from "./steps.ts";

interface Segment {
  readonly overYuan: string;
  readonly toYuan: string | null;
  readonly ratio: Explained;
}

const hundred = "100";

/** The paid ratio of every segment for everybody and for the person; no ratio exceeds 100 percent. */
export function segments(
  rules: CriticalIllnessRules,
  tilt: Tilt | undefined,
  question: CriticalIllnessQuestion,
): Result<readonly ExplainedSegment[], CriticalIllnessProblem> {
  const found = generalSegments(rules, question);
  if (!found.ok) return found;
  return ok(
    found.value.map(({ overYuan, toYuan, ratio }) => {
      const tilted = tilt === undefined ? ratio : raised(ratio, tilt, question);
      return {
        overYuan,
        toYuan,
        percent: exactToText(ratio.value),
        root: ratio.step,
        tiltedPercent: exactToText(tilted.value),
        tiltedRoot: tilted.step,
        kind: tilt?.ratio?.kind ?? "exact",
      };
    }),
  );
}

function generalSegments(
  rules: CriticalIllnessRules,
  { policy, localSegments }: CriticalIllnessQuestion,
): Result<readonly Segment[], CriticalIllnessProblem> {
  if (localSegments !== undefined) return locals(localSegments);
  if (rules.segments === undefined) return refuse({ kind: "segments-not-stated" });
  return ok(
    rules.segments.map(({ over, to, percent, cite }) => ({
      overYuan: over,
      toYuan: to ?? null,
      ratio: stated("ratio", { text: percent, unit: "percent" }, citationIn(policy, cite)),
    })),
  );
}

function locals(
  given: readonly LocalSegment[],
): Result<readonly Segment[], CriticalIllnessProblem> {
  if (given.length === 0) return refuse({ kind: "segments-not-stated" });
  const numbers = given.flatMap(({ overYuan, toYuan, percent }) =>
    toYuan === null ? [overYuan, percent] : [overYuan, toYuan, percent],
  );
  const malformed = numbers.find((text) => !isPlain(text));
  const above = given.find(({ percent }) => isPlain(percent) && isAboveHundred(percent));
  const wrong = malformed ?? above?.percent;
  if (wrong !== undefined) return refuse({ kind: "malformed-amount", found: wrong });
  return ok(
    given.map(({ overYuan, toYuan, percent }) => ({
      overYuan,
      toYuan,
      ratio: stated("ratio.local", { text: percent, unit: "percent" }),
    })),
  );
}

function isPlain(text: string): boolean {
  const read = parseExact(text);
  return read.ok && compare(read.value, exact("0")) >= 0;
}

function isAboveHundred(percent: string): boolean {
  return compare(exact(percent), exact(hundred)) > 0;
}

function raised(ratio: Explained, tilt: Tilt, { policy }: CriticalIllnessQuestion): Explained {
  if (tilt.ratio === undefined) return ratio;
  const { points, cite } = tilt.ratio;
  const citation = citationIn(policy, cite ?? tilt.cite);
  const added = stated("points", { text: points, unit: "percent" }, citation);
  const value = plus(ratio.value, added.value);
  const inputs = [ratio, added];
  const sum = made("ratio.raised", "add", { value, unit: "percent", inputs });
  const whole = stated("whole", { text: hundred, unit: "percent" });
  return compare(value, whole.value) <= 0
    ? sum
    : made("ratio.at_most", "minimum", {
        value: whole.value,
        unit: "percent",
        inputs: [sum, whole],
      });
}
