import { ok, refuse, type Result } from "#result";
import type { ApprovalProblem } from "./decide.ts";
import { reasonLength } from "./judge.ts";
import type { Role } from "./roles.ts";

/** What is decided about a version of headcounts: 人数确认 or 有异议; neither is 核定, which belongs to settlement. */
export const headcountVerdicts = ["confirmed", "disputed"] as const;
/** One verdict on a version of headcounts. */
export type HeadcountVerdict = (typeof headcountVerdicts)[number];

/** The states of a version of headcounts: 已导入 until somebody decides, then whatever was decided last. */
export const headcountStandings = ["imported", ...headcountVerdicts] as const;
/** Where a version of headcounts stands. */
export type HeadcountStanding = (typeof headcountStandings)[number];

/** Why a verdict is not taken: another one was given since the person looked, or the same one stands already. */
export interface HeadcountVerdictProblem {
  readonly kind: "headcounts_judged_already";
  readonly verdict: HeadcountVerdict;
  readonly by: string;
  /** An instant. */
  readonly at: string;
}

/** A verdict that was given on a version; `seq` runs from 1. */
export interface GivenVerdict {
  readonly seq: number;
  readonly verdict: HeadcountVerdict;
  readonly by: string;
  readonly at: string;
}

/** Everything a verdict on a version of headcounts rests on. */
export interface HeadcountJudging {
  readonly verdict: HeadcountVerdict;
  readonly comment: string | null;
  /** How many verdicts the person saw. */
  readonly seen: number;
  /** Null where nobody has decided yet. */
  readonly last: GivenVerdict | null;
  readonly importedBy: string;
  readonly judge: { readonly userId: string; readonly role: Role };
}

/** Where a version stands after its last verdict. */
export function standingAfter(last: Pick<GivenVerdict, "verdict"> | null): HeadcountStanding {
  return last === null ? "imported" : last.verdict;
}

/** Decides whether this person may give this verdict; the number it gets, or the first reason against it. */
export function judgeHeadcounts(
  judging: HeadcountJudging,
): Result<number, ApprovalProblem | HeadcountVerdictProblem> {
  const { verdict, last, seen, judge, importedBy } = judging;
  const act = verdict === "confirmed" ? "headcounts.confirm" : "headcounts.dispute";
  if (judge.role !== "reviewer")
    return refuse({ kind: "role_needed", act, needed: "reviewer", held: judge.role });
  // By person and not by post: whoever imported them, by a program too, is no second person.
  if (judge.userId === importedBy)
    return refuse({ kind: "segregation_same_person", act, earlierAct: "headcounts.accept" });
  if (last !== null && (last.seq !== seen || last.verdict === verdict))
    return refuse({
      kind: "headcounts_judged_already",
      verdict: last.verdict,
      by: last.by,
      at: last.at,
    });
  return isReasonWanting(judging)
    ? refuse({ kind: "reason_needed", ...reasonLength })
    : ok(last === null ? 1 : last.seq + 1);
}

/** A dispute needs its reason, and so does taking one back. */
function isReasonWanting({ verdict, last, comment }: HeadcountJudging): boolean {
  if (verdict === "confirmed" && last === null) return false;
  const length = comment === null ? 0 : [...comment.trim()].length;
  return length < reasonLength.least || length > reasonLength.most;
}
