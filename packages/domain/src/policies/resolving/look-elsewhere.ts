import { ok, refuse, type Result } from "#result";
import type { Elsewhere, Unreckonable } from "../mechanisms/mechanism.ts";
import { nearestName } from "../reading/nearest.ts";
import type { LookElsewhere } from "./question.ts";
import type { RuleBook } from "./rule-book.ts";
import { doubtsOf } from "../trace.ts";
import type { Terms } from "./ruling.ts";

/** The policies that a policy may refer to. */
export type Others = ReadonlyMap<
  string,
  { readonly years: readonly number[]; readonly book: RuleBook }
>;

/** Looks up another policy's terms for the same place and class; refuses where that policy refuses. */
export function lookingIn(others: Others): LookElsewhere {
  return (policyId, standing, year): Result<Elsewhere, Unreckonable> => {
    const other = others.get(policyId);
    if (other === undefined) {
      return refuse({
        kind: "unknown-policy",
        policyId,
        nearest: nearestName(policyId, others.keys()),
      });
    }
    const refused = { kind: "policy-refuses", policyId, year, governs: other.years } as const;
    if (!other.years.includes(year)) return refuse({ ...refused, because: "year-not-governed" });
    const found = other.book.ruling(year, standing.place.code, standing.insuredClass);
    return found.ok
      ? ok(answers(found.value.terms))
      : refuse({ ...refused, because: found.problem.kind });
  };
}

// What another policy says of a place is as doubtful as the case by which it says so.
function answers({ standard, standardStep, shares, caseConfidence }: Terms): Elsewhere {
  const doubts = doubtsOf(caseConfidence);
  return {
    standard: { value: standard, step: standardStep },
    share(level) {
      const share = shares.find((candidate) => candidate.level === level);
      return share === undefined
        ? refuse({ kind: "unknown-share", level })
        : ok({ value: share.perHead, step: { ...share.step, ...doubts } });
    },
  };
}
